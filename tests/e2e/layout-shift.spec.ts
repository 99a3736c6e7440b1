import type { Page } from '@playwright/test';
import { searchAddress, studyAddress } from '../../src/domain/addresses';
import { languages } from '../../src/domain/language';
import { type FolderServer, whileServed } from './browser/serve-folder';
import { expect, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { builtSite } from './site/next-version';
import { amr, pagesOfEveryKind, releaseIn } from './site/pages';
import { openDeckOf, prompt } from './site/study';

/** Counts what moves on the pages opened from now on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: { value: number; nodes: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources: { node?: Node }[] }[]) {
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element ? node.className || node.tagName : '?',
        );
        shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifts: readonly { value: number }[] }).shifts;
  });

async function expectNoShift(page: Page): Promise<void> {
  const shifts = await shiftsOf(page);
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(total.toFixed(3), `what moved: ${JSON.stringify(shifts)}`).toBe('0.000');
}

for (const { name, address } of pagesOfEveryKind) {
  test(`nothing moves while the page loads for the first time: ${name}`, async ({ page }) => {
    await watchShifts(page);
    await openLivePage(page, address);
    await expectNoShift(page);
  });
}

for (const language of languages) {
  for (const query of ['AMR', 'vaccine hesitancy', 'zzzzqq']) {
    test(`nothing moves while a search that was linked to finds its results: ${query} (${language})`, async ({
      page,
    }) => {
      await watchShifts(page);
      await openLivePage(page, searchAddress(language, query));
      await expect(page.getByRole('status')).not.toHaveText(words[language].search.loading);
      await expect(page.locator('.found-list, .search-nothing').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectNoShift(page);
    });
  }

  test(`nothing moves while the deck is opened: a session, and progress (${language})`, async ({
    page,
    isMobile,
  }) => {
    await openDeckOf(page, language, [amr], isMobile);
    await watchShifts(page);
    await openLivePage(page, studyAddress(language, 'session'));
    await expect(prompt(page)).toBeVisible();
    await expectNoShift(page);
    await openLivePage(page, studyAddress(language, 'progress'));
    await expect(page.getByRole('region').first()).toBeVisible();
    await expect(page.getByText(words[language].progress.loading)).toHaveCount(0);
    await expectNoShift(page);
  });
}

/** A page of which the header, and the controls of a release, come in pieces, as over a slow line. */
function headInPieces(html: string): string[] {
  const start = html.indexOf('<header');
  const controls = html.indexOf('class="reading-controls"');
  const end = controls < 0 ? html.indexOf('<main') : html.indexOf('</section>', controls);
  const pieces = html.slice(start, end).match(/.{1,200}/gs) ?? [];
  return [html.slice(0, start), ...pieces, html.slice(end)];
}

test.describe('over a slow line', () => {
  const slow = test.extend<{ server: FolderServer }>({
    // Playwright wants a pattern here, and Biome none that is empty.
    server: ({ headless: _ }, use) =>
      whileServed(builtSite, (server) => {
        server.piecesOf = headInPieces;
        return use(server);
      }),
    baseURL: ({ server }, use) => use(server.origin),
  });

  for (const { name, address } of pagesOfEveryKind) {
    slow(`nothing moves while the page arrives: ${name}`, async ({ page }) => {
      await watchShifts(page);
      await openLivePage(page, address);
      await expectNoShift(page);
    });
  }
});

test('the observer sees a shift', async ({ page }) => {
  await watchShifts(page);
  // Before it has come to life, React would find what is put in here.
  await openLivePage(page, releaseIn('en'));
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document
      .querySelector('h1')
      ?.before(document.createElement('hr'), 'a line', document.createElement('hr'));
  });
  await expect.poll(async () => (await shiftsOf(page)).length).toBeGreaterThan(0);
});
