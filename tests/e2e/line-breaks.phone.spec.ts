import { expect, openPage, test } from './fixtures';
import { releaseIn } from './site/pages';
import { tornParticles } from './site/torn-particles';

test('no line begins with the particle of what stands before it', async ({ page }) => {
  await openPage(page, releaseIn('ko'));
  for (let width = 320; width <= 440; width += 4) {
    await page.setViewportSize({ width, height: 740 });
    expect(await tornParticles(page, '.release-text .block'), `at ${width} px`).toEqual([]);
  }
});
