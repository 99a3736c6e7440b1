import type { Locator, Page } from '@playwright/test';
import type { TermId } from '../../../src/domain/glossary';
import { languages } from '../../../src/domain/language';
import { expect, test } from '../fixtures';
import { words } from '../site/content';
import { openLivePage } from '../site/live-page';
import { releaseIn } from '../site/pages';
import { answerOf, openDeckOf, prompt, studyButton } from '../site/study';
import { mentionsOf, termCard } from '../site/terms';

/*
 * What colours tell has to be told otherwise where the reader's own colours take their place (WCAG 1.4.1), and what moves
 * has to stand still where she asked for that. That axe finds nothing there is tested with the other conditions.
 */

/** With one letter wrong it is still nearly right in either language. */
const longTerm = 'institut-pasteur-korea' as TermId;

async function openCard(page: Page, isMobile: boolean): Promise<void> {
  await (isMobile ? mentionsOf(page).first().tap() : mentionsOf(page).first().hover());
  await expect(termCard(page)).toBeVisible();
}

const edgeOf = (locator: Locator) =>
  locator.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, outlineStyle } =
      getComputedStyle(element);
    return { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, outlineStyle };
  });

test('in forced colours the choices and the lit concept are told apart without colour of the page', async ({
  page,
  isMobile,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLivePage(page, `${releaseIn('en')}?view=parallel`);
  await openCard(page, isMobile);
  await expect(page.locator('[data-lit]').first()).toHaveCSS('outline-style', 'solid');
  const radios = page.locator('.segmented-option');
  const [checked] = await radios.filter({ has: page.locator(':checked') }).all();
  const [other] = await radios.filter({ has: page.locator('input:not(:checked)') }).all();
  if (!checked || !other) throw new Error('There is no choice.');
  const backgroundOf = async (option: Locator) => (await edgeOf(option.locator('span'))).backgroundColor;
  expect(await backgroundOf(checked)).not.toBe(await backgroundOf(other));
});

for (const colourScheme of ['light', 'dark'] as const) {
  for (const language of languages) {
    test(`in forced colours a session tells its controls, its verdict and its proposal apart (${language}, ${colourScheme})`, async ({
      page,
      isMobile,
    }) => {
      const { session } = words[language];
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.emulateMedia({ forcedColors: 'active' });
      await openDeckOf(page, language, [longTerm], isMobile, { colourScheme });
      await page.getByRole('link', { name: session.start }).click();
      await expect(prompt(page)).toBeVisible();

      // A button is one by its edge: its filling is gone.
      const show = await edgeOf(studyButton(page, session.show));
      expect(show).toMatchObject({ borderTopStyle: 'solid' });
      expect(show.borderTopColor).not.toBe(await paper());
      const way = (name: string) => page.locator('.segmented-option', { hasText: name }).locator('span');
      expect((await edgeOf(way(session.wayRevealed))).backgroundColor).not.toBe(
        (await edgeOf(way(session.wayTyped))).backgroundColor,
      );

      // What is missing is underlined and what is too much struck through, whatever colour they have.
      await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
      const answer = await answerOf(page);
      await page.getByRole('textbox', { name: session.yourAnswer }).fill(`${answer.slice(0, -1)}x`);
      await studyButton(page, session.check).click();
      await expect(page.locator('.verdict')).toContainText(session.isNear);
      await expect(page.locator('.verdict ins').first()).toHaveCSS('text-decoration-line', 'underline');
      await expect(page.locator('.verdict del').first()).toHaveCSS('text-decoration-line', 'line-through');

      // The proposed grade wears another edge than the rest.
      const proposed = await edgeOf(page.locator('.grade[data-proposed]'));
      const [rest] = await page.locator('.grade:not([data-proposed])').all();
      if (!rest) throw new Error('There is one grade alone.');
      const { borderTopWidth, borderTopColor } = await edgeOf(rest);
      expect([proposed.borderTopWidth, proposed.borderTopColor, proposed.outlineStyle]).not.toEqual([
        borderTopWidth,
        borderTopColor,
        'none',
      ]);
    });
  }
}

for (const language of languages) {
  test(`nothing moves for a reader who asked for less motion (${language})`, async ({ page, isMobile }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLivePage(page, releaseIn(language));
    await openCard(page, isMobile);
    expect(await page.evaluate(() => document.getAnimations().length), 'running animations').toBe(0);
  });
}
