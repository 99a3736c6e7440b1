import type { Page } from '@playwright/test';
import { releaseAddress } from '../../src/domain/addresses';
import { type Language, languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { library, words } from './site/content';
import { toggle } from './site/language-toggle';
import { openLivePage } from './site/live-page';
import { amr, amrSymposium, releaseIn } from './site/pages';

const density = (page: Page, language: Language, name: 'every' | 'first' | 'none') =>
  page.getByRole('radio', { name: words[language].reader.density[name], exact: true });

const marked = (page: Page) => page.locator('.release-text a[data-term]');

for (const language of languages) {
  test(`the reader chooses how much is marked (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    await expect(density(page, language, 'first')).toBeChecked();
    const firsts = await marked(page).count();
    const text = await page.locator('.release-text').textContent();

    await density(page, language, 'every').check();
    await expect.poll(() => marked(page).count()).toBeGreaterThan(firsts);
    await expect(page.locator('.release-text [data-mention]')).toHaveCount(0);

    await density(page, language, 'none').check();
    await expect(marked(page)).toHaveCount(0);
    await expect
      .poll(() => page.locator('.release-text').textContent(), 'the text stays the same')
      .toBe(text);

    await density(page, language, 'first').check();
    await expect(marked(page)).toHaveCount(firsts);
  });

  test(`first means once in each section (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const sections = await page.locator('.release-text .block').evaluateAll((blocks) => {
      const terms: string[][] = [[]];
      for (const block of blocks) {
        if (block.classList.contains('block-heading')) terms.push([]);
        const ids = [...block.querySelectorAll<HTMLElement>('a[data-term]')].map(
          ({ dataset }) => dataset['term'] ?? '',
        );
        terms.at(-1)?.push(...ids);
      }
      return terms;
    });
    expect(sections.length).toBeGreaterThan(3);
    for (const terms of sections) expect(terms).toEqual([...new Set(terms)]);
  });

  test(`the list of terms is always within reach (${language})`, async ({ page, isMobile }) => {
    await openLivePage(page, releaseIn(language));
    await density(page, language, 'none').check();
    const list = page.getByRole('region', { name: words[language].reader.terms.title });
    const shortcut = page.getByRole('link', {
      name: new RegExp(`^${words[language].reader.terms.open} \\d+$`),
    });
    for (const block of ['b1', 'b9', 'b19']) {
      await page.locator(`#${block}`).scrollIntoViewIfNeeded();
      if (isMobile) await expect(shortcut).toBeInViewport({ ratio: 1 });
      else await expect(list).toBeInViewport();
    }
    if (isMobile) {
      await shortcut.tap();
      await expect(list.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
    }
    await expect(list.locator(`a[data-term="${amr}"]`)).toHaveCount(1);
  });
}

test('the choice is remembered on the next page and in the other language', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await density(page, 'en', 'none').check();
  await expect(marked(page)).toHaveCount(0);
  await toggle(page, 'ko').click();
  await expect(density(page, 'ko', 'none')).toBeChecked();
  await expect(marked(page)).toHaveCount(0);

  for (const { slug } of library.releases.filter((release) => release.slug !== amrSymposium)) {
    await openLivePage(page, releaseAddress('ko', slug));
    await expect(density(page, 'ko', 'none')).toBeChecked();
    await expect(marked(page)).toHaveCount(0);
  }
});
