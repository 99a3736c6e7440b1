import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/domain/language';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { pagesOfEveryKind, releaseIn, unknownAddress } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

const colourSchemes = ['light', 'dark'] as const;

async function openCard(page: Page, isMobile: boolean): Promise<void> {
  await (isMobile ? mentionsOf(page).first().tap() : mentionsOf(page).first().hover());
  await expect(termCard(page)).toBeVisible();
}

const parallel = (language: Language) => `${releaseIn(language)}?view=parallel`;

for (const colourScheme of colourSchemes) {
  for (const { name, address } of pagesOfEveryKind) {
    test(`axe finds nothing: ${name}, ${colourScheme}`, async ({ page }) => {
      await openLivePage(page, address, { colourScheme });
      await expectAccessible(page);
    });
  }

  for (const language of languages) {
    test(`axe finds nothing: release with the card open (${language}), ${colourScheme}`, async ({
      page,
      isMobile,
    }) => {
      await openLivePage(page, releaseIn(language), { colourScheme });
      await openCard(page, isMobile);
      await expectAccessible(page);
    });

    test(`axe finds nothing: side by side (${language}), ${colourScheme}`, async ({ page, isMobile }) => {
      await openLivePage(page, parallel(language), { colourScheme });
      await expect(page.locator('.block-counterpart').first()).toBeVisible();
      await openCard(page, isMobile);
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-lit]')).not.toHaveCount(0);
      await expectAccessible(page);
    });
  }

  test(`axe finds nothing: start, ${colourScheme}`, async ({ page }) => {
    await openPage(page, '/', { colourScheme });
    await expectAccessible(page);
  });

  test(`axe finds nothing: not found, ${colourScheme}`, async ({ page, problems }) => {
    problems.expect(/404/);
    await page.emulateMedia({ colorScheme: colourScheme });
    await page.goto(unknownAddress);
    await expectAccessible(page);
  });
}

for (const language of languages) {
  test(`axe finds nothing in forced colours: release with the card open (${language})`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openLivePage(page, releaseIn(language));
    await openCard(page, isMobile);
    await expectAccessible(page);
  });

  test(`nothing moves for a reader who asked for less motion (${language})`, async ({ page, isMobile }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLivePage(page, releaseIn(language));
    await openCard(page, isMobile);
    expect(await page.evaluate(() => document.getAnimations().length), 'running animations').toBe(0);
    await expectAccessible(page);
  });
}

test('in forced colours the choices and the lit concept are told apart without colour of the page', async ({
  page,
  isMobile,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLivePage(page, parallel('en'));
  await openCard(page, isMobile);
  const lit = page.locator('[data-lit]').first();
  await expect(lit).toHaveCSS('outline-style', 'solid');
  const [checked, other] = await page.getByRole('radio').evaluateAll((radios) => {
    const colourOf = (radio: Element | undefined) =>
      radio?.nextElementSibling && getComputedStyle(radio.nextElementSibling).backgroundColor;
    return [
      colourOf(radios.find((radio) => (radio as HTMLInputElement).checked)),
      colourOf(radios.find((radio) => !(radio as HTMLInputElement).checked)),
    ];
  });
  expect(checked).not.toBe(other);
});
