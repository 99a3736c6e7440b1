import { entryAddress, releaseAddress } from '../../src/domain/addresses';
import type { TermId } from '../../src/domain/glossary';
import { languages } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { openLivePage } from './site/live-page';
import { kindsOfPage, releaseIn } from './site/pages';

/** What the DOM calls the kind of a text node. */
const textNode = 3;

for (const language of languages) {
  test(`every term of every release leads to its entry (${language})`, async ({ page, request }) => {
    const addresses = new Set<string>();
    for (const { slug } of library.releases) {
      await openLivePage(page, releaseAddress(language, slug));
      await page.getByRole('radio', { name: words[language].reader.density.every, exact: true }).check();
      const links = await page.locator('main a[data-term]').evaluateAll((all) =>
        all.map((link) => ({
          term: link.getAttribute('data-term') ?? '',
          href: link.getAttribute('href') ?? '',
          nodes: [...link.childNodes].map(({ nodeType }) => nodeType),
          text: link.textContent,
        })),
      );
      expect(links.length, `terms of ${slug}`).toBeGreaterThan(20);
      for (const { term, href, nodes, text } of links) {
        expect(href).toBe(entryAddress(language, term as TermId));
        expect(nodes, `nodes of the link “${text}”`).toEqual([textNode]);
        addresses.add(href);
      }
    }
    for (const address of addresses) {
      expect((await request.head(address)).status(), `status of ${address}`).toBe(200);
    }
  });
}

test('a particle stands outside the link of its term', async ({ page }) => {
  await openPage(page, releaseIn('ko'));
  const amr = page.locator('#b1').getByRole('link', { name: '항생제 내성', exact: true });
  await expect(amr).toBeVisible();
  await expect(page.locator('#b4').getByRole('link', { name: '항생제 내성', exact: true })).toBeVisible();
  await expect(page.locator('#b4')).toContainText('항생제 내성은');
});

for (const language of languages) {
  test(`a term's page is reached from every page that names it (${language})`, async ({ page }) => {
    await openPage(page, kindsOfPage.entry(language));
    const links = page.locator('main a[data-term]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(3);
    for (const href of new Set(hrefs)) {
      expect((await page.request.head(href)).status(), `status of ${href}`).toBe(200);
    }
  });
}
