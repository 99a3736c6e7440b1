import type { Page } from '@playwright/test';
import { type Language, languages, otherLanguage } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { pressToggle, toggle, turnToToggle } from './site/language-toggle';
import { comesToLife, comesToRest, openLivePage } from './site/live-page';
import { amr, amrSymposium, kindsOfPage, pagesOfEveryKind, releaseIn } from './site/pages';
import { blockBeingRead, scrollToBlock, topOf } from './site/reading-place';
import { mentionsOf, termCard } from './site/terms';

const release = library.releases.find(({ slug }) => slug === amrSymposium);
const titleIn = (language: Language) => release?.versions[language].title ?? '';

async function expectLanguage(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleIn(language));
  await expect(page).toHaveTitle(new RegExp(titleIn(language).slice(0, 20)));
}

/** Waits until the page, if it is that of study, shows what the learner has. */
async function opensDeck(page: Page, language: Language): Promise<void> {
  await expect(page.getByText(words[language].study.loading)).toHaveCount(0);
}

for (const { name, language, address } of pagesOfEveryKind) {
  test(`the toggle leads to the same page in the other language: ${name}`, async ({ page, isMobile }) => {
    const other = otherLanguage[language];
    await openLivePage(page, address);
    await expect(toggle(page, language)).toHaveAttribute('aria-current', 'true');
    await pressToggle(page, other, isMobile);
    await expect(page).toHaveURL(new RegExp(`${address.replace(`/${language}/`, `/${other}/`)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(toggle(page, other)).toHaveAttribute('aria-current', 'true');
    await opensDeck(page, other);
    const switched = await page.getByRole('main').innerHTML();

    await page.reload();
    await comesToLife(page);
    await opensDeck(page, other);
    expect(await page.getByRole('main').innerHTML(), 'the same page, loaded').toBe(switched);
  });
}

// In the middle of the text, and near its end, where the pages end at different heights.
for (const block of ['b4', 'b9', 'b14', 'b19']) {
  for (const language of languages) {
    test(`the paragraph being read stays where it is: ${block} (${language})`, async ({ page, isMobile }) => {
      await openLivePage(page, releaseIn(language));
      await scrollToBlock(page, block);
      const before = await blockBeingRead(page);
      await pressToggle(page, otherLanguage[language], isMobile);
      await expectLanguage(page, otherLanguage[language]);
      expect(
        Math.abs((await topOf(page, before.block)) - before.top),
        `${before.block} moved by`,
      ).toBeLessThan(4);
      await expect(page).toHaveURL(new RegExp(`#${before.block}$`));

      await pressToggle(page, language, isMobile);
      await expectLanguage(page, language);
      expect(
        Math.abs((await topOf(page, before.block)) - before.top),
        `${before.block} moved by`,
      ).toBeLessThan(4);
    });
  }
}

test('the open term stays open and stands in the address with the paragraph', async ({ page, isMobile }) => {
  await openLivePage(page, releaseIn('en'));
  await scrollToBlock(page, 'b8');
  const term = page.locator(`#b8 a[data-term="${amr}"]`);
  await (isMobile ? term.tap() : term.hover());
  await expect(termCard(page, amr)).toBeVisible();
  const { block } = await blockBeingRead(page);

  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');
  await expect(termCard(page, amr)).toBeVisible();
  await expect(termCard(page).getByRole('heading').first()).toHaveText(/^항생제 내성/);
  await expect(page).toHaveURL(new RegExp(`/ko/.*\\?term=${amr}#${block}$`));
});

test('an address with a term and a paragraph shows both when it is opened fresh', async ({ page }) => {
  await openLivePage(page, `${releaseIn('ko')}?term=one-health#b8`);
  await expect(termCard(page, 'one-health')).toBeVisible();
  await expect(page.locator('#b8 a[data-term="one-health"]')).toBeInViewport();
  await expect(page.locator('#b8')).toBeInViewport();
  const header = await page.getByRole('banner').evaluate((element) => element.getBoundingClientRect().bottom);
  expect(await topOf(page, 'b8')).toBeLessThan(await page.evaluate(() => innerHeight / 2));
  expect(header).toBeLessThan((await page.locator('#b8 a[data-term="one-health"]').boundingBox())?.y ?? 0);
});

test('an address with a term that the page has not opens nothing and breaks nothing', async ({ page }) => {
  await openLivePage(page, `${releaseIn('ko')}?term=no-such-term%22]&x=%#b999%`);
  await expect(termCard(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleIn('ko'));
});

test('a card sent away does not come back with the other language', async ({ page, isMobile }) => {
  await openLivePage(page, releaseIn('en'));
  await page.keyboard.press('Shift');
  await mentionsOf(page).first().focus();
  await expect(termCard(page, amr)).toBeVisible();
  await page.keyboard.press('Escape');
  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');
  await expect(page).not.toHaveURL(/term=/);
  await expect(termCard(page)).toHaveCount(0);
});

test('Back and Forward go between the languages at the same paragraph', async ({ page, isMobile }) => {
  await openLivePage(page, releaseIn('en'));
  await scrollToBlock(page, 'b9');
  const before = await blockBeingRead(page);
  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');

  await page.goBack();
  await expectLanguage(page, 'en');
  expect(Math.abs((await topOf(page, before.block)) - before.top)).toBeLessThan(4);
  await page.goForward();
  await expectLanguage(page, 'ko');
  expect(Math.abs((await topOf(page, before.block)) - before.top)).toBeLessThan(4);
});

test('Back from another page returns to the language and paragraph that were left', async ({
  page,
  isMobile,
}) => {
  await openLivePage(page, releaseIn('en'));
  await scrollToBlock(page, 'b9');
  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');
  const before = await blockBeingRead(page);
  await openPage(page, kindsOfPage.about('ko'));
  await page.goBack();
  await expectLanguage(page, 'ko');
  await expect.poll(async () => (await blockBeingRead(page)).block).toBe(before.block);
});

test('the toggle works offline once the reader has turned to it', async ({ page, context, isMobile }) => {
  await openLivePage(page, releaseIn('en'));
  const loaded = [/\/words-ko-release-[^/]*\.js$/, /\/release-head-[^/]*\.js$/].map(async (script) =>
    (await page.waitForResponse(script)).finished(),
  );
  await turnToToggle(page, 'ko', isMobile);
  await Promise.all([...loaded, comesToRest(page)]);
  await context.setOffline(true);
  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');
  await pressToggle(page, 'en', isMobile);
  await expectLanguage(page, 'en');
});

test('where the words of the other language cannot be had, the page is loaded instead', async ({
  page,
  problems,
  isMobile,
}) => {
  problems.expect(/^console error: .*ERR_FAILED/);
  await openLivePage(page, releaseIn('en'));
  await page.route(/\/words-ko-release-[^/]*\.js$/, (route) => route.abort());
  page.once('framenavigated', () => page.unroute(/\/words-ko-release-[^/]*\.js$/));
  await pressToggle(page, 'ko', isMobile);
  await expectLanguage(page, 'ko');
});
