import type { Page } from '@playwright/test';
import { type StudyView, studyAddress } from '../../src/domain/addresses';
import { type Language, languages } from '../../src/domain/language';
import { expect, expectAccessible, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { studyBackup, studyLog } from './site/study-log';

const words = {
  en: { restore: /Choose a backup file/, merge: 'Merge', merged: /records were added/, table: 'As a table' },
  ko: { restore: /백업 파일 선택/, merge: '합치기', merged: /더했습니다/, table: '표로 보기' },
} as const satisfies Record<Language, object>;

const openView = (
  page: Page,
  language: Language,
  view: StudyView,
  options?: Parameters<typeof openLivePage>[2],
) => openLivePage(page, studyAddress(language, view), options);

async function restore(page: Page, language: Language): Promise<void> {
  await openView(page, language, 'data');
  await page.getByLabel(words[language].restore).setInputFiles(await studyBackup());
  await page.getByRole('button', { name: words[language].merge }).click();
  await expect(page.getByText(words[language].merged)).toBeVisible();
}

for (const language of languages) {
  for (const colourScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the views of study (${language}), ${colourScheme}`, async ({ page }) => {
      await restore(page, language);
      await expectAccessible(page);
      await openView(page, language, 'progress', { colourScheme });
      await expect(page.getByRole('region')).toHaveCount(4);
      for (const summary of await page.getByText(words[language].table).all()) await summary.click();
      await expect(page.getByRole('table')).toHaveCount(4);
      await expectAccessible(page);
      await openView(page, language, 'settings', { colourScheme });
      // Key by key: what is filled in at once counts as composed in Firefox.
      await page.getByRole('textbox').last().pressSequentially(' ?');
      await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
      await expectAccessible(page);
      await openView(page, language, 'data', { colourScheme });
      await page
        .getByLabel(words[language].restore)
        .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(page.getByRole('alert')).toContainText('other.json');
      await expectAccessible(page);
    });
  }

  test(`no view of study is wider than a narrow screen, its tables neither (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await restore(page, language);
    for (const view of ['progress', 'settings', 'data'] as const) {
      await openView(page, language, view);
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
      if (view === 'progress') {
        for (const summary of await page.getByText(words[language].table).all()) await summary.click();
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
    }
  });
}

test('what was saved as a backup is there again in another browser, once', async ({ page, browser }) => {
  await restore(page, 'en');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^naranhi-study-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText('No reviews since.')).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await openView(other, 'en', 'data');
  const file = await download.path();
  await other.getByLabel(words.en.restore).setInputFiles(file);
  await other.getByRole('button', { name: 'Merge' }).click();
  await expect(other.getByText(`${studyLog.length} records were added.`)).toBeVisible();
  await other.getByLabel(words.en.restore).setInputFiles(file);
  await expect(other.getByText(/there is nothing to merge/)).toBeVisible();
  await other.context().close();
});

test('the deck is made a file for Anki by WebAssembly, which the page may compile', async ({ page }) => {
  await restore(page, 'en');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Anki/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('naranhi-deck.apkg');
  await expect(page.getByText(/^Your browser is saving naranhi-deck\.apkg: 2 terms\.$/)).toBeVisible();
});

test('in forced colours the bars are there', async ({ page }) => {
  await restore(page, 'en');
  await page.emulateMedia({ forcedColors: 'active' });
  await openView(page, 'en', 'progress');
  await expect(page.getByRole('region')).toHaveCount(4);
  const canvas = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const bars = page.locator('.retention-bar, .forecast-bar');
  expect(await bars.count()).toBeGreaterThan(30);
  const colours = await bars.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).backgroundColor));
  expect(colours).not.toContain(canvas);
});

test('what is deleted is gone, and the page begins anew', async ({ page }) => {
  await restore(page, 'en');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox').check();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Delete everything', exact: true }).click(),
  ]);
  await openView(page, 'en', 'progress');
  await expect(page.getByText(/nothing to show yet/)).toBeVisible();
});
