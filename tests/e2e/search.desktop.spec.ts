import { type Language, languages } from '../../src/domain/language';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { words } from './site/content';
import { pressToggle } from './site/language-toggle';
import { openLivePage } from './site/live-page';
import { amrSymposium, kindsOfPage, pagesOfEveryKind } from './site/pages';

const searchPage = (language: Language, query: string) =>
  `/${language}/search/?q=${encodeURIComponent(query)}`;

for (const { name, kind, language, address } of pagesOfEveryKind) {
  test(`the key / leads to the search field: ${name}`, async ({ page }) => {
    await openLivePage(page, address);
    // A Korean layout that is switched on: the same key, another letter.
    await page.evaluate(() => {
      const key = { key: 'Process', code: 'Slash', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    const field = page.getByLabel(words[language].header.search, { exact: true }).first();
    await expect(field).toBeFocused();
    const part = kind === 'search' ? page.getByRole('main') : page.getByRole('banner');
    await expect(part.getByRole('search')).toBeVisible();
  });
}

for (const language of languages) {
  test(`the header finds a term by keyboard alone (${language})`, async ({ page }) => {
    await openLivePage(page, kindsOfPage.about(language));
    await page.keyboard.press('/');
    await page.keyboard.type('gkdtodwp');
    const list = page.getByRole('listbox');
    const options = list.getByRole('option');
    await expect(options.first()).toContainText('gkdtodwp → 항생제');
    await expect(list).toBeVisible();
    await expectAccessible(page);

    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('combobox')).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(page.getByRole('combobox')).toHaveValue('gkdtodwp');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox')).toHaveValue('');

    await page.keyboard.type('AMR');
    await expect(options.first()).toContainText('AMR');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/antimicrobial-resistance/$`));
  });

  test(`Enter in the header leads to all results (${language})`, async ({ page }) => {
    await openLivePage(page, kindsOfPage.home(language));
    await page.keyboard.press('/');
    await page.keyboard.type('biosimilar');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${language}/search/\\?q=biosimilar$`));
    await expect(page.getByRole('region', { name: words[language].search.terms, exact: true })).toBeVisible();
  });

  for (const query of [
    '항생제를',
    '항생제내성',
    '내성',
    'ㅎㅅㅈㄴㅅ',
    'gkdtodwp',
    'antimicrobial resistanse',
    '항균제내성',
    'symposiums',
  ]) {
    test(`the full text is searched, too: ${query} (${language})`, async ({ page }) => {
      await openPage(page, searchPage(language, query));
      const releases = page.getByRole('region', { name: words[language].search.releases });
      const link = releases.locator(`a[href^="/${language}/releases/${amrSymposium}/#b"]`);
      await expect(link).toBeVisible();
      await expect(releases.locator('mark').first()).toBeVisible();
      await link.click();
      await expect(page).toHaveURL(/#b\d+$/);
      const block = new URL(page.url()).hash;
      await expect(page.locator(`.release-text ${block}`)).toBeInViewport();
    });
  }

  for (const colourScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: results, and none (${language}, ${colourScheme})`, async ({ page }) => {
      await openLivePage(page, searchPage(language, '항균제내성'), { colourScheme });
      await expect(page.getByRole('region', { name: words[language].search.releases })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('searchbox').fill('qzxwvk');
      await expect(page.getByRole('status')).toHaveText(words[language].search.none);
      await expectAccessible(page);
    });
  }
}

test('the address follows the field, and Back comes back to the results', async ({ page }) => {
  await openLivePage(page, '/en/search/');
  await page.getByRole('searchbox').fill('AMR');
  await expect(page).toHaveURL(/\/en\/search\/\?q=AMR$/);
  await page.getByRole('region', { name: 'Terms', exact: true }).getByRole('link').first().click();
  await expect(page).toHaveURL(/antimicrobial-resistance\/$/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('AMR');
  await expect(page.getByRole('region', { name: 'Terms', exact: true })).toBeVisible();
});

test('the toggle keeps the query, and Back returns to the first language', async ({ page }) => {
  await openLivePage(page, searchPage('en', '항생제를'));
  await expect(page.getByRole('region', { name: 'Terms', exact: true })).toBeVisible();
  await pressToggle(page, 'ko', false);
  await expect(page).toHaveURL(searchPage('ko', '항생제를'));
  await expect(
    page.getByRole('region', { name: '용어', exact: true }).getByRole('link').first(),
  ).toContainText('항생제');
  await expect(page.getByRole('searchbox')).toHaveValue('항생제를');
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Terms', exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('항생제를');
});

test('a page asks for nothing of the search until somebody turns to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openLivePage(page, kindsOfPage.release('en'));
  expect(asked.filter((path) => /^\/(?:search|pagefind)\/|suggestions|term-search/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('AMR');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  expect(asked.filter((path) => /^\/search\/terms-/.test(path))).toHaveLength(1);
});
