import type { Page } from '@playwright/test';
import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { closeButton, mentionsOf, termCard, termsInDefinition } from './site/terms';

/** Reaches a term with the Tab key, from the term before it. */
async function tabToAmr(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await mentionsOf(page, 'institut-pasteur-korea').first().focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(mentionsOf(page).first()).toBeFocused();
}

const expectFocusInCard = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-term-card]') != null), {
      message: 'the focus is in the card',
    })
    .toBe(true);

for (const language of languages) {
  test(`a focused term shows its card and is described by it (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    await tabToAmr(page);
    await expect(termCard(page, amr)).toBeVisible();
    await expect(page.getByRole('dialog', { name: words[language].card.label })).toHaveAttribute(
      'data-term-card',
      amr,
    );
    await expect(mentionsOf(page).first()).toHaveAccessibleDescription(/\p{L}{2}/u);
  });
}

test('Escape closes the card and the focus stays on the term', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await tabToAmr(page);
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
  await expect(mentionsOf(page).first()).toBeFocused();
});

test('Tab leads from the term into the card, through it, and on to the next term', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await tabToAmr(page);
  await page.keyboard.press('Tab');
  await expect(closeButton(page, 'en')).toBeFocused();

  const stops = await termCard(page).locator('a[href], button').count();
  for (let stop = 1; stop < stops; stop++) await page.keyboard.press('Tab');
  await expect(
    termCard(page).getByRole('button', { name: words.en.deck.add }),
    'the last stop in the card',
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(mentionsOf(page, 'pasteur-network').first()).toBeFocused();
  await expect(termCard(page, 'pasteur-network')).toBeVisible();
});

test('Shift+Tab leads back from the card to its term', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await tabToAmr(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(mentionsOf(page).first()).toBeFocused();
  await expect(termCard(page, amr)).toBeVisible();
});

test('Escape and the close button inside the card give the focus back to the term', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await tabToAmr(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
  await expect(mentionsOf(page).first()).toBeFocused();

  await tabToAmr(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(termCard(page)).toHaveCount(0);
  await expect(mentionsOf(page).first()).toBeFocused();
});

test('a term in the definition is followed and left again without losing the focus', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await page.keyboard.press('Shift');
  await mentionsOf(page, 'rapid-alliance').first().focus();
  await termsInDefinition(page).first().focus();
  const followed = await termsInDefinition(page).first().getAttribute('data-term');
  await page.keyboard.press('Enter');
  await expect(termCard(page, followed ?? '')).toBeVisible();
  await expectFocusInCard(page);

  await termCard(page).getByRole('button', { name: words.en.card.back }).focus();
  await page.keyboard.press('Enter');
  await expect(termCard(page, 'rapid-alliance')).toBeVisible();
  await expectFocusInCard(page);

  await page.keyboard.press('Escape');
  await expect(mentionsOf(page, 'rapid-alliance').first()).toBeFocused();
});

test('the card goes when the focus leaves the term for something else', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await tabToAmr(page);
  await expect(termCard(page, amr)).toBeVisible();
  await page.getByRole('link', { name: words.en.header.about }).focus();
  await expect(termCard(page)).toHaveCount(0);
});
