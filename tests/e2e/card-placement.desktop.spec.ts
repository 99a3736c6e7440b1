import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { faultsOfCards } from './site/card-place';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of [1440, 768, 360]) {
  for (const edge of ['start', 'end'] as const) {
    for (const language of languages) {
      test(`every card is inside a screen of ${width} px, its term at the ${edge} (${language})`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 740 });
        await openLivePage(page, releaseIn(language));
        expect(await faultsOfCards(page, edge)).toEqual([]);
      });
    }
  }
}

test('the card of a term on two lines stands by the line under the pointer', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  // A width at which a long term breaks: the narrowest that shows a card and not a sheet comes first.
  const term = page.locator('.release-text a[data-term="rapid-alliance"]').first();
  for (let width = 660; (await term.evaluate((link) => link.getClientRects().length)) < 2; width += 20) {
    expect(width, 'a width at which the term breaks').toBeLessThan(1000);
    await page.setViewportSize({ width, height: 740 });
  }
  await term.scrollIntoViewIfNeeded();
  const [first, second] = await term.evaluate((link) =>
    [...link.getClientRects()].map(({ left, top, width, height }) => ({ left, top, width, height })),
  );
  if (!first || !second) throw new Error('The term stands on one line.');
  for (const line of [first, second]) {
    await page.mouse.move(line.left + line.width / 2, line.top + line.height / 2);
    await expect(termCard(page, 'rapid-alliance')).toBeVisible();
    const card = await termCard(page).evaluate((element) => element.getBoundingClientRect().toJSON());
    const gap = card.top >= line.top ? card.top - (line.top + line.height) : line.top - card.bottom;
    expect(gap, 'gap between the line and the card').toBeLessThan(24);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(card.left).toBeLessThanOrEqual(line.left + line.width);
    expect(card.right).toBeGreaterThanOrEqual(line.left);
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await expect(termCard(page)).toHaveCount(0);
  }
});

test('the card moves with its term when the page scrolls', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  const term = mentionsOf(page, amr).first();
  await term.hover();
  await expect(termCard(page)).toBeVisible();
  const distance = async () =>
    ((await termCard(page).boundingBox())?.y ?? 0) - ((await term.boundingBox())?.y ?? 0);
  const before = await distance();
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await expect.poll(async () => Math.abs((await distance()) - before)).toBeLessThan(2);
});
