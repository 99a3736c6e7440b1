import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { studyAddress } from '../../src/domain/addresses';
import { type Language, languages } from '../../src/domain/language';
import { cacheFolder } from './browser/cache-folder';
import { type FolderServer, whileServed } from './browser/serve-folder';
import { test as base, expect, expectAccessible } from './fixtures';
import { words } from './site/content';
import { builtSite, nextVersionMark, writeNextVersion } from './site/next-version';
import { answerOf, studyButton } from './site/study';

/*
 * The site without a network, and across a deployment. Each test has a server of its own, which it takes away.
 */

const test = base.extend<{ server: FolderServer }>({
  hasWorker: true,
  // Playwright wants a pattern here, and Biome none that is empty.
  server: ({ headless: _ }, use) => whileServed(builtSite, use),
  baseURL: ({ server }, use) => use(server.origin),
});

const release = '/en/releases/2021-05-14-mofa-pandemic-rapid-response-webinar/';
const koreanRelease = release.replace('/en/', '/ko/');
const other = '/en/releases/2023-10-12-ipk-amr-symposium/';

/** Waits until the worker has everything, the page that was open before it included. */
async function workerIsReady(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const found = await Promise.all(
          wanted.map((path) => caches.match(path, { ignoreSearch: true, ignoreVary: true })),
        );
        return found.filter((each) => each !== undefined).length;
      }, paths),
    )
    .toBe(paths.length);
}

test('after one visit, the release, its terms and the glossary are there without a network', async ({
  page,
  server,
  problems,
}) => {
  await page.goto(release);
  await workerIsReady(page, release, koreanRelease);
  await server.stop();

  await test.step('the release, and its cards', async () => {
    await page.reload();
    const term = page.locator('main a[data-term]').first();
    const id = await term.getAttribute('data-term');
    await term.hover();
    await expect(page.locator(`[data-term-card="${id}"]`)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the other language, and a reload in it', async () => {
    await page.getByRole('link', { name: '한국어' }).click();
    await expect(page).toHaveURL(new RegExp(`${koreanRelease}`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Hangul}/u);
  });

  await test.step('the glossary, and an entry that was never opened', async () => {
    await page.goto('/en/glossary/');
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await page.goto('/en/glossary/antimicrobial-resistance/');
    await expect(page.getByRole('heading', { level: 1, name: 'antimicrobial resistance' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: '항생제 내성' })).toBeVisible();
    await expect(page.getByText('You are reading this entry without a network.')).toBeVisible();
    await expect(page).toHaveTitle('antimicrobial resistance · Naranhi');
    await expectAccessible(page);
  });

  await test.step('its other language', async () => {
    const korean = page.getByRole('link', { name: '한국어' });
    await expect(korean).toHaveAttribute('href', /^\/ko\/glossary\/antimicrobial-resistance\//);
    await korean.click();
    await expect(page.getByRole('heading', { level: 1, name: '항생제 내성' })).toBeVisible();
    await expect(page).toHaveURL(/\/ko\/glossary\/antimicrobial-resistance\//);
  });

  await test.step('the search for terms', async () => {
    await page.goto('/en/search/?q=biosimilar');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /^biosimilar/ })
        .first(),
    ).toBeVisible();
    // The texts of the releases are searched where they are.
    problems.expect(/ERR_CONNECTION_REFUSED.*pagefind/);
    await expect(page.getByText('The releases could not be searched.')).toBeVisible();
  });

  await test.step('study', async () => {
    await page.goto('/en/study/?view=session');
    await expect(page.getByRole('heading', { level: 1, name: 'Study' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  });
});

test('an address that is not on the device says so, and what is', async ({ page, server }) => {
  await page.goto(release);
  await workerIsReady(page, release, koreanRelease);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await server.stop();
  await page.goto(other);
  await expect(
    page.getByRole('heading', { level: 1, name: 'This page is not on this device' }),
  ).toBeVisible();
  await expect(page).toHaveURL(other);
  await page.getByRole('link', { name: '한국어' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: '이 기기에 저장되지 않은 페이지입니다' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: title ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();

  await test.step('until the network is back', async () => {
    await page.goto(other);
    await server.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('main [data-term]').first()).toBeVisible();
  });
});

test('a reader who keeps all releases can open each of them', async ({ page, server }) => {
  await page.goto('/en/study/?view=data');
  await workerIsReady(page, '/en/study/');
  await expect(page.getByText(/\d+ releases in both languages, \d+(\.\d)? MB/)).toBeVisible();
  await page.getByRole('button', { name: words.en.offline.keep }).click();
  await expect(page.getByText('All releases are on this device.')).toBeVisible();
  await expectAccessible(page);
  await server.stop();
  await page.goto(other);
  await expect(page.locator('main [data-term]').first()).toBeVisible();
  await page.goto(other.replace('/en/', '/ko/'));
  await expect(page.locator('main [data-term]').first()).toBeVisible();

  await test.step('until she removes them', async () => {
    await server.start();
    await page.goto('/en/study/?view=data');
    await page.getByRole('button', { name: words.en.offline.remove }).click();
    await expect(page.getByRole('button', { name: words.en.offline.keep })).toBeVisible();
    expect(await page.evaluate(() => caches.has('naranhi-kept'))).toBe(false);
  });
});

test('a page that is open outlives a deployment that has removed its files; the new version is only offered', async ({
  page,
  server,
  context,
}, { workerIndex }) => {
  const next = join(cacheFolder, `next-version-${workerIndex}`);
  writeNextVersion(next);
  await page.goto(release);
  await workerIsReady(page, release, koreanRelease);
  const answer = await startTypedSession(page, 'en');
  const field = page.getByRole('textbox', { name: words.en.session.yourAnswer });
  await field.fill(answer.slice(0, 2));
  const box = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  await box.fill('antimic');
  server.folder = next;

  await test.step('the offer comes, and takes nothing away', async () => {
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText('A new version is ready.')).toBeVisible();
    await expect(box).toHaveValue('antimic');
    await expect(field).toHaveValue(answer.slice(0, 2));
    await expect(page.locator(nextVersionMark)).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('code that this page has not loaded yet still comes', async () => {
    await box.pressSequentially('robial');
    await expect(page.getByRole('option').first()).toBeVisible();
  });

  await test.step('another page that takes the offer does not take this one along', async () => {
    const second = await context.newPage();
    await second.goto('/en/about/');
    await expect(second.locator(nextVersionMark)).toHaveCount(1);
    const reloaded = second.waitForEvent('load');
    await second.getByRole('button', { name: 'Reload' }).click();
    await reloaded;
    await expect(second.locator(nextVersionMark)).toHaveCount(1);
    await expect(box).toHaveValue('antimicrobial');
    await expect(page.locator(nextVersionMark)).toHaveCount(0);
    await expect.poll(() => versions(page)).toBe(2);
    await second.close();
  });

  await test.step('the answer that was half typed is finished, judged and kept', async () => {
    await expect(field).toHaveValue(answer.slice(0, 2));
    await field.fill(answer);
    await field.press('Enter');
    await expect(page.locator('.verdict')).toContainText(words.en.session.correct);
    await studyButton(page, new RegExp(`^${words.en.session.good}`)).click();
    await expect(page.locator('.verdict')).toHaveCount(0);
  });

  await test.step('the reader takes it when she likes', async () => {
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload' }).click();
    await reloaded;
    await expect(page.locator(nextVersionMark)).toHaveCount(1);
  });

  await test.step('what she has read is fetched anew, then the old files go', async () => {
    await expect.poll(() => versions(page)).toBe(1);
    await server.stop();
    await page.goto(release);
    await expect(page.locator(nextVersionMark)).toHaveCount(1);
    await page.locator('main a[data-term]').first().hover();
    await expect(page.locator('[data-term-card]')).toBeVisible();
  });
  rmSync(next, { recursive: true });
});

/** Takes the first two terms of the release into the deck and begins a session of typed answers; the first answer. */
async function startTypedSession(page: Page, language: Language): Promise<string> {
  const { deck, deckState, session } = words[language];
  const mentions = page.locator('main a[data-term]');
  for (const mention of [mentions.nth(0), mentions.nth(1)]) {
    await mention.hover();
    const card = page.locator('[data-term-card]');
    await card.getByRole('button', { name: deck.add, exact: true }).first().click();
    await expect(card.getByText(deckState.in).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.goto(studyAddress(language));
  await page.getByRole('link', { name: session.start }).click();
  await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
  return answerOf(page);
}

for (const language of languages) {
  const { session } = words[language];

  test(`a term that was met while reading is learnt without a network (${language})`, async ({
    page,
    server,
  }) => {
    const slug = language === 'en' ? release : koreanRelease;
    await page.goto(slug);
    await workerIsReady(page, release, koreanRelease);
    const answer = await startTypedSession(page, language);
    const field = page.getByRole('textbox', { name: session.yourAnswer });
    const figures = page.locator('.today-due dd');
    const grade = (word: string) => studyButton(page, new RegExp(`^${word}`));

    await test.step('the network goes in the middle of an answer', async () => {
      await field.fill(answer.slice(0, 2));
      await server.stop();
      await field.fill(answer);
      await field.press('Enter');
      await expect(page.locator('.verdict')).toContainText(session.correct);
      await grade(session.easy).click();
      await expect(page.locator('.verdict')).toHaveCount(0);
    });

    await test.step('what was answered is there after a reload', async () => {
      await page.goto(studyAddress(language));
      await expect(figures).toHaveText(['0', '3', '0']);
    });

    await test.step('the session goes on, and ends, once the network is back', async () => {
      await page
        .getByRole('link', { name: session.continue })
        .or(page.getByRole('link', { name: session.start }))
        .click();
      await server.start();
      for (let card = 0; card < 3; card++) {
        await field.fill(await answerOf(page));
        await field.press('Enter');
        await grade(session.easy).click();
        await expect(page.locator('.verdict')).toHaveCount(0);
      }
      await expect(page.getByRole('heading', { name: session.over })).toBeVisible();
    });
  });
}

/** How many versions of the site are on the device. */
const versions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('naranhi-files-')).length);
