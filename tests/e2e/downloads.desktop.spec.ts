import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { glossaryAddress, searchAddress } from '../../src/domain/addresses';
import { mediaTypes } from '../../src/domain/exporting';
import { languages } from '../../src/domain/language';
import { exportedOf } from '../domain/exporting/exported';
import { readAnki } from '../domain/exporting/read-anki';
import { readCsv } from '../domain/exporting/read-csv';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { openLivePage } from './site/live-page';
import { amrSymposium, releaseIn } from './site/pages';

const concepts = [...library.concepts.values()];

const downloadsOn = (page: Page, language: (typeof languages)[number]) =>
  page.getByRole('region', { name: words[language].download.title });

/** Follows a link to a file, and gives its bytes as the browser saved them. */
async function saved(
  page: Page,
  link: ReturnType<Page['getByRole']>,
): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await link.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const language of languages) {
  test(`the glossary is offered in every format, each with its true size (${language})`, async ({ page }) => {
    await openLivePage(page, glossaryAddress(language));
    const links = await downloadsOn(page, language).getByRole('link').all();
    expect(links).toHaveLength(5);
    for (const link of links) {
      const response = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
      const kilobytes = Math.round((await response.body()).length / 1000);
      await expect(link).toContainText(` ${kilobytes} KB`);
    }
  });

  test(`the files of a release stay offered when the language is changed (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const other = language === 'en' ? 'ko' : 'en';
    await expect(downloadsOn(page, language).getByRole('link')).toHaveCount(5);
    await page.getByRole('banner').locator(`a[hreflang="${other}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(downloadsOn(page, other).getByRole('link')).toHaveCount(5);
    await expect(downloadsOn(page, language)).toHaveCount(0);
  });
}

test('the spreadsheet is saved, and holds every term', async ({ page }) => {
  await openLivePage(page, glossaryAddress('ko'));
  const link = downloadsOn(page, 'ko').getByRole('link', { name: words.ko.downloadFile.csv });
  const { name, bytes } = await saved(page, link);
  expect(name).toBe('glossary.csv');
  expect(readCsv(bytes.toString('utf8'))).toEqual(concepts.map(exportedOf));
});

test('the cards of a release are saved, and are those of its terms', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  const { name, bytes } = await saved(page, downloadsOn(page, 'en').getByRole('link', { name: 'Anki' }));
  expect(name).toBe(`${amrSymposium}.apkg`);
  const { notes, cards } = readAnki(bytes);
  expect(notes.map(({ guid }) => guid)).toContain('naranhi:antimicrobial-resistance');
  expect(cards).toHaveLength(notes.length * 2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is saved all the same', async ({ page }) => {
    await openPage(page, releaseIn('ko'));
    const { name, bytes } = await saved(page, downloadsOn(page, 'ko').getByRole('link', { name: 'TBX' }));
    expect(name).toBe(`${amrSymposium}.tbx`);
    expect(bytes.toString('utf8')).toContain('<conceptEntry id="c-antimicrobial-resistance">');
  });
});

test('files are sent as what they are', async ({ page }) => {
  for (const [format, type] of Object.entries(mediaTypes)) {
    const { headers } = await page.request.get(`/downloads/glossary.${format}`).then((response) => ({
      headers: response.headers(),
    }));
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  }
});

/** How the parts of a sheet look: where its style sheet does not come, unlike a sheet. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    ['h1', 'th', 'td', '.term a', '.source'].map((part) => {
      const style = getComputedStyle(document.querySelector(part) ?? document.body);
      return [part, style.color, style.fontSize, style.borderBlockEnd, style.verticalAlign];
    }),
  );

async function expectTwoColumnsOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const [korean, english] = await Promise.all(
    [0, 1].map((column) => page.getByRole('cell').nth(column).boundingBox()),
  );
  expect(english?.y).toBe(korean?.y);
  expect(english?.x ?? 0).toBeGreaterThanOrEqual((korean?.x ?? 0) + (korean?.width ?? 0) - 1);
}

test.describe('the sheet to print', () => {
  test('opens where its link stands, and is accessible', async ({ page }) => {
    await openLivePage(page, releaseIn('ko'));
    await downloadsOn(page, 'ko').getByRole('link', { name: words.ko.download.sheet }).click();
    await expect(page).toHaveURL(`/downloads/releases/${amrSymposium}.html`);
    await expect(page.getByRole('columnheader')).toHaveText(['한국어', 'English']);
    await expect(page.getByRole('row').filter({ hasText: 'antimicrobial resistance' }).first()).toBeVisible();
    await expectAccessible(page);
  });

  test('has its two columns side by side on paper', async ({ page }) => {
    await openPage(page, `/downloads/releases/${amrSymposium}.html`);
    await expectTwoColumnsOnPaper(page);
  });

  for (const [language, query] of [
    ['en', 'vaccines'],
    ['ko', '항생제를'],
  ] as const) {
    test(`is made of what a search found, and looks as the others do (${language})`, async ({ page }) => {
      await openPage(page, `/downloads/releases/${amrSymposium}.html`);
      const looks = await looksOf(page);
      await openLivePage(page, searchAddress(language, query));
      const found = page.getByRole('region', { name: words[language].search.terms, exact: true });
      await expect(found).toBeVisible();
      const waiting = page.waitForEvent('popup');
      await downloadsOn(page, language)
        .getByRole('button', { name: words[language].downloadFile.html })
        .click();
      const sheet = await waiting;

      await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(query);
      await expect(sheet.getByRole('columnheader')).toHaveText(['한국어', 'English']);
      expect(await looksOf(sheet)).toEqual(looks);
      await expectAccessible(sheet);
      await expectTwoColumnsOnPaper(sheet);

      await sheet.emulateMedia({ media: 'screen' });
      await sheet.reload();
      await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(query);
      const column = language === 'ko' ? 0 : 1;
      await sheet.getByRole('row').nth(1).getByRole('cell').nth(column).getByRole('link').click();
      await expect(sheet).toHaveURL(new RegExp(`/${language}/glossary/[^/]+/$`));
      await sheet.goBack();
      await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(query);
      await expect(found).toBeVisible();
    });
  }
});
