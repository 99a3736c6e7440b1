import { languages } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { comesToLife, openLivePage } from './site/live-page';
import { kindsOfPage, releaseIn } from './site/pages';

test.describe('the language comes from the address only', () => {
  const locales = ['ko-KR', 'en-US', 'en-GB', 'ja-JP', 'de-DE', 'ar-EG'];
  const zones = ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Auckland'];

  for (const [at, locale] of locales.entries()) {
    for (const [turn, timezoneId] of zones.entries()) {
      test(`pages of every kind come to life as they were served in a browser set to ${locale}, ${timezoneId}`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ locale, timezoneId });
        const page = await context.newPage();
        // The policy of the site lets no script of a page read markup; an empty page has none.
        const reader = await context.newPage();
        for (const [index, [kind, addressIn]] of Object.entries(kindsOfPage).entries()) {
          // Each kind in one of the languages, and in the other in another time zone.
          const address = addressIn(languages[(at + turn + index) % languages.length] ?? 'en');
          const markup = await (await page.request.get(address)).text();
          await openPage(page, address);
          await comesToLife(page);
          // What the study page shows is the learner's own, and no server has written it.
          if (kind === 'study') continue;
          const main = await page.getByRole('main').evaluate((element) => element.textContent);
          const before = await reader.evaluate(
            (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent,
            markup,
          );
          expect(main, `${address} as it was served`).toBe(before);
        }
        await context.close();
      });
    }
  }

  test('a page that was served with another date than its own is noticed', async ({ page, problems }) => {
    problems.expect(/^page error: .*Minified React error #418/s);
    const address = releaseIn('en');
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(<time [^>]*>)[^<]+/,
        (_all, tag: string) => `${tag}12/10/2023`,
      );
      await route.fulfill({ response, body });
    });
    await openPage(page, address);
    await comesToLife(page);
    await expect(page.getByText('12 October 2023').first()).toBeVisible();
  });
});

test('a page that gets no frame comes to life all the same', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await openLivePage(page, releaseIn('en'));
});
