import { type Language, languages, otherLanguage } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { ownName, toggle } from './site/language-toggle';
import { amr, kindsOfPage, pagesOfEveryKind, releaseIn } from './site/pages';

for (const { name, kind, language, address } of pagesOfEveryKind) {
  test(`the page is complete, and so is its head: ${name}`, async ({ page }) => {
    await openPage(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation', { name: words[language].header.nav })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText(words[language].footer.line);

    const path = (each: Language) => address.replace(`/${language}/`, `/${each}/`);
    const link = (selector: string) =>
      page
        .locator(`head link${selector}`)
        .evaluateAll((links) => links.map((each) => new URL((each as HTMLLinkElement).href)));
    const [canonical] = await link('[rel="canonical"]');
    expect(canonical?.pathname).toBe(address);
    for (const each of languages) {
      const [alternate] = await link(`[rel="alternate"][hreflang="${each}"]`);
      expect(alternate?.pathname).toBe(path(each));
      expect(alternate?.origin).toBe(canonical?.origin);
    }
    const [fallback] = await link('[rel="alternate"][hreflang="x-default"]');
    expect(fallback?.pathname).toBe(kind === 'home' ? '/' : path('en'));
    await expect(page.locator('head meta[name="description"]')).toHaveAttribute('content', /.{20}/);
    expect(await page.title()).toMatch(/.{6}/);
  });

  test(`the toggle is a link to the other language: ${name}`, async ({ page }) => {
    const other = otherLanguage[language];
    await openPage(page, address);
    await toggle(page, other).click();
    await expect(page).toHaveURL(new RegExp(`${address.replace(`/${language}/`, `/${other}/`)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
  });

  test(`every link of the page leads somewhere: ${name}`, async ({ page, request, baseURL }) => {
    await openPage(page, address);
    const hrefs = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const own = hrefs.filter((href) => href.startsWith(baseURL ?? ''));
    const fragments = own.flatMap((href) => {
      const { pathname, hash } = new URL(href);
      return pathname === address && hash !== '' ? [decodeURIComponent(hash)] : [];
    });
    for (const fragment of new Set(fragments)) await expect(page.locator(fragment)).toHaveCount(1);
    // A page of the glossary has hundreds of them, all of one making.
    const addresses = [...new Set(own.map((href) => new URL(href).pathname))].slice(0, 60);
    for (const each of addresses) expect((await request.head(each)).status(), each).toBe(200);
  });
}

for (const language of languages) {
  test(`the definitions stand in the list of terms (${language})`, async ({ page }) => {
    await openPage(page, releaseIn(language));
    const entry = [...library.concepts.values()].find(({ id }) => id === amr)?.entries[language];
    await expect(page.getByText(entry?.definition ?? '', { exact: true })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });

  test(`a term is a link to its entry (${language})`, async ({ page }) => {
    await openPage(page, releaseIn(language));
    await page.locator(`#b1 a[data-term="${amr}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${kindsOfPage.entry(language)}$`));
  });
}

test('the start page asks for the language', async ({ page }) => {
  await openPage(page, '/');
  await page.getByRole('link', { name: ownName.ko }).click();
  await expect(page).toHaveURL(/\/ko\/$/);
});
