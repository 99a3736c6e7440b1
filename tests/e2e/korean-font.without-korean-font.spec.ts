import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { releaseIn } from './site/pages';

for (const language of languages) {
  test(`the site brings its own Hangul where the machine has none (${language})`, async ({ page }) => {
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
    });
    await openLivePage(page, releaseIn(language));
    await page.evaluate(() => document.fonts.ready);
    expect(fonts).toContainEqual(expect.stringMatching(/^\/assets\/hangul-400-[^/]+\.woff2$/));
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    );
    expect(loaded).toContain('Naranhi Hangul');
    expect(loaded.filter((family) => !family.startsWith('Naranhi '))).toEqual([]);
  });
}
