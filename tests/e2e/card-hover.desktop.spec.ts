import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

/** Stops the clock of the page, so that a test says how much time goes by. */
async function openWithStoppedClock(page: Page): Promise<void> {
  await page.clock.install();
  await openLivePage(page, releaseIn('en'));
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
}

/** Lets the card come to rest, since a moving one slips from under the pointer. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the card opens when the pointer has rested on a term, not when it passes', async ({ page }) => {
  await openWithStoppedClock(page);
  await mentionsOf(page).first().hover();
  await page.clock.runFor(149);
  await expect(termCard(page)).toHaveCount(0);
  await page.clock.runFor(151);
  await expect(termCard(page, amr)).toBeVisible();
});

test('a pointer that only crosses a term opens nothing', async ({ page }) => {
  await openWithStoppedClock(page);
  await mentionsOf(page).first().hover();
  await page.clock.runFor(100);
  await page.getByRole('heading', { level: 1 }).hover();
  await page.clock.runFor(3000);
  await expect(termCard(page)).toHaveCount(0);
});

test('the card stays while the pointer rests on the term', async ({ page }) => {
  await openWithStoppedClock(page);
  await mentionsOf(page).first().hover();
  await page.clock.runFor(60_000);
  await expect(termCard(page, amr)).toBeVisible();
});

test('the pointer may enter the card and stay, and the card goes when the pointer has left', async ({
  page,
}) => {
  await openWithStoppedClock(page);
  await mentionsOf(page).first().hover();
  await page.clock.runFor(300);

  // In small steps, as a hand moves: over the gap between term and card too.
  const term = await boxOf(mentionsOf(page).first());
  const card = await boxOf(termCard(page));
  await page.mouse.move(term.x + term.width / 2, term.y + term.height / 2);
  await page.mouse.move(term.x + term.width / 2, card.y + 30, { steps: 20 });
  await page.clock.runFor(3000);
  await expect(termCard(page, amr)).toBeVisible();

  await page.getByRole('heading', { level: 1 }).hover();
  await page.clock.runFor(1000);
  await expect(termCard(page)).toHaveCount(0);
});

test('a card in use stays though it shrinks away from under the pointer', async ({ page }) => {
  await openWithStoppedClock(page);
  await mentionsOf(page, 'who').first().hover();
  await page.clock.runFor(300);
  // The Korean definition takes fewer lines, and what was pressed moves up.
  await termCard(page).getByRole('button', { name: words.en.card.inKorean }).click();
  await expect(termCard(page).getByRole('button', { name: words.en.card.inEnglish })).toBeVisible();
  await page.clock.runFor(3000);
  await expect(termCard(page, 'who')).toBeVisible();
});

test('going from one term to another changes the card', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await mentionsOf(page).first().hover();
  await expect(termCard(page, amr)).toBeVisible();
  await page.mouse.move(0, 0);
  await mentionsOf(page, 'pasteur-network').first().hover();
  await expect(termCard(page, 'pasteur-network')).toBeVisible();
  await expect(termCard(page)).toHaveCount(1);
});

test('Escape closes a card under the pointer, and it stays closed while the pointer rests', async ({
  page,
}) => {
  await openWithStoppedClock(page);
  await mentionsOf(page).first().hover();
  await page.clock.runFor(300);
  await expect(termCard(page, amr)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
  await page.clock.runFor(3000);
  await expect(termCard(page)).toHaveCount(0);
});

test('a click on a term goes to its entry', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await mentionsOf(page).first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/antimicrobial-resistance\/$/);
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element has no box: it is not shown.');
  return box;
}
