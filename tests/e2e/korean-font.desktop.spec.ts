import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { kindsOfPage } from './site/pages';

for (const language of languages) {
  test(`a machine with a Korean font downloads no Hangul (${language})`, async ({ page }) => {
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
    });
    for (const addressIn of Object.values(kindsOfPage)) {
      await openLivePage(page, addressIn(language));
      await page.evaluate(() => document.fonts.ready);
    }
    expect(fonts.filter((path) => path.includes('hangul'))).toEqual([]);
    expect(fonts, 'the serif is watched too').not.toEqual([]);
  });
}
