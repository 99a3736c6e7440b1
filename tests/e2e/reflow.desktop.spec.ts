import type { Page } from '@playwright/test';
import { languages } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { cutOffTexts, widthBeyondWindow } from './site/overflow';
import { pagesOfEveryKind, releaseIn, unknownAddress } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

/** Text twice as large as the browser's, by the reader's wish (WCAG 1.4.4). */
const enlargeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

/** The distances a reader may ask for (WCAG 1.4.12). */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    document.adoptedStyleSheets = [spacing];
  });

const asItIs = async () => {};

const conditions = [
  { name: 'on a screen of 320 px', width: 320, apply: asItIs },
  { name: 'with the text twice as large', width: 1280, apply: enlargeText },
  { name: 'with the text twice as large on a phone', width: 360, apply: enlargeText },
  { name: 'with wide text spacing on a phone', width: 360, apply: spaceText },
  { name: 'with wide text spacing', width: 1280, apply: spaceText },
] as const;

const pages = [
  ...pagesOfEveryKind,
  ...languages.map((language) => ({
    name: `side by side (${language})`,
    address: `${releaseIn(language)}?view=parallel`,
  })),
  { name: 'start', address: '/' },
];

for (const { name: condition, width, apply } of conditions) {
  test.describe(condition, () => {
    test.use({ viewport: { width, height: 740 }, contextOptions: { reducedMotion: 'reduce' } });

    for (const { name, address } of pages) {
      test(`nothing is cut off and nothing scrolls sideways: ${name}`, async ({ page }) => {
        await (address === '/' ? openPage : openLivePage)(page, address);
        await apply(page);
        expect(await widthBeyondWindow(page), 'pixels beyond the window').toBe(0);
        expect(await cutOffTexts(page, '.site-header, .reading-controls, main, .site-footer')).toEqual([]);
      });
    }

    test('nothing is cut off and nothing scrolls sideways: not found', async ({ page, problems }) => {
      problems.expect(/404/);
      await page.goto(unknownAddress);
      await apply(page);
      expect(await widthBeyondWindow(page), 'pixels beyond the window').toBe(0);
      expect(await cutOffTexts(page, 'main')).toEqual([]);
    });

    for (const language of languages) {
      test(`the card holds its text (${language})`, async ({ page }) => {
        await openLivePage(page, releaseIn(language));
        await apply(page);
        await page.keyboard.press('Shift');
        await mentionsOf(page).first().focus();
        await expect(termCard(page)).toBeVisible();
        expect(await cutOffTexts(page, '[data-term-card]')).toEqual([]);
        const { scrollWidth, clientWidth } = await termCard(page).evaluate(
          ({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }),
        );
        expect(scrollWidth, 'the card scrolls down only').toBeLessThanOrEqual(clientWidth);
        await expect(termCard(page)).toBeInViewport({ ratio: 1 });
      });
    }
  });
}
