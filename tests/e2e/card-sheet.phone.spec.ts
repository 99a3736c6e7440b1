import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { closeButton, mentionsOf, termCard } from './site/terms';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of languages) {
  test(`the first tap opens a sheet at the foot, the second follows the link (${language})`, async ({
    page,
  }) => {
    await openLivePage(page, releaseIn(language));
    const term = mentionsOf(page).first();
    await term.tap();
    await expect(termCard(page, amr)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${releaseIn(language)}`));

    const sheet = await termCard(page).evaluate((card) => {
      const { left, right, bottom } = card.getBoundingClientRect();
      return { left, right, bottom };
    });
    const screen = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(sheet).toEqual({ left: 0, right: screen.width, bottom: screen.height });

    await term.tap();
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/${amr}/$`));
  });

  test(`the sheet covers no term that it explains (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const links = page.locator('main a[data-term]');
    const covered: string[] = [];
    for (const link of await links.all()) {
      // The term is at the foot of the screen, where the sheet will be.
      await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      const id = (await link.getAttribute('data-term')) ?? '';
      await link.dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true });
      await link.dispatchEvent('click');
      await expect(termCard(page, id)).toBeVisible();
      const gap = await link.evaluate((element) => {
        const sheet = document.querySelector('[data-term-card]')?.getBoundingClientRect();
        const header = document.querySelector('.site-header')?.getBoundingClientRect();
        const boxes = [...element.getClientRects()];
        const lowest = Math.max(...boxes.map(({ bottom }) => bottom));
        const highest = Math.min(...boxes.map(({ top }) => top));
        return Math.min((sheet?.top ?? 0) - lowest, highest - (header?.bottom ?? 0));
      });
      if (gap < 0) covered.push(`${id}: ${gap}px`);
      await page.keyboard.press('Escape');
      await expect(termCard(page)).toHaveCount(0);
    }
    expect(covered).toEqual([]);
  });
}

test('a tap elsewhere and the close button close the sheet', async ({ page }) => {
  await openLivePage(page, releaseIn('ko'));
  await mentionsOf(page).first().tap();
  await expect(termCard(page)).toBeVisible();
  await closeButton(page, 'ko').tap();
  await expect(termCard(page)).toHaveCount(0);

  await mentionsOf(page).first().tap();
  await expect(termCard(page)).toBeVisible();
  await page.getByRole('banner').tap({ position: { x: 180, y: 10 } });
  await expect(termCard(page)).toHaveCount(0);
});

test('a tap on another term changes the sheet', async ({ page }) => {
  await openLivePage(page, releaseIn('ko'));
  await mentionsOf(page).first().tap();
  await expect(termCard(page, amr)).toBeVisible();
  await mentionsOf(page, 'institut-pasteur-korea').first().tap();
  await expect(termCard(page, 'institut-pasteur-korea')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(releaseIn('ko')));
});

test('the way to the whole entry stands in the sheet', async ({ page }) => {
  await openLivePage(page, releaseIn('ko'));
  await mentionsOf(page).first().tap();
  await termCard(page).getByRole('link', { name: words.ko.card.openEntry }).first().tap();
  await expect(page).toHaveURL(new RegExp(`/ko/glossary/${amr}/$`));
});
