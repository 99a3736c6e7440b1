import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareBrowser } from '../e2e/browser/find-browser';
import { type StorePage, serveStorePage } from '../e2e/study-store/serve-store-page';
import type { api } from '../e2e/study-store/store-page';

type Study = { readonly study: typeof api };

const size = { terms: 25_000, reviews: 100_000 };
const rounds = 5;
const openBar = 200;
const graded = 50;
const gradeBar = 16;

let store: StorePage;

beforeAll(async () => {
  await prepareBrowser();
  store = await serveStorePage();
}, 60_000);

afterAll(() => store.close());

const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** The processor time, in milliseconds, that the main thread of a page has been at work until now. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await devtools.send('Performance.enable');
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

test(`Study with ${size.terms * 2} cards opens within ${openBar} ms, and a grade takes ${gradeBar} ms of the main thread`, async () => {
  const browser = await store.launch();
  const filling = await browser.newPage();
  await filling.goto(store.address);
  const filled = await filling.evaluate((asked) => (window as unknown as Study).study.fill(asked), size);
  console.info(`${size.terms * 2} cards, ${size.reviews} reviews merged in ${(filled / 1000).toFixed(1)} s`);
  await filling.close();

  const totals: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage();
    await page.goto(store.address);
    const workUntilNow = await workOf(page);
    const before = await workUntilNow();
    const opened = await page.evaluate(() => (window as unknown as Study).study.open());
    const work = (await workUntilNow()) - before;
    expect(opened.cards).toBe(size.terms * 2);
    totals.push(opened.total);
    console.info(
      `opened in ${opened.total.toFixed(0)} ms: load ${opened.load.toFixed(0)}, ` +
        `queue ${opened.queueing.toFixed(0)}, statistics ${opened.statistics.toFixed(0)}; progress by topic ${opened.knowledge.toFixed(0)}; ` +
        `${work.toFixed(0)} ms of processor time`,
    );
    await page.close();
  }

  const page = await browser.newPage();
  await page.goto(store.address);
  const { queue } = await page.evaluate(() => (window as unknown as Study).study.open());
  const workUntilNow = await workOf(page);
  const beforeSettling = await workUntilNow();
  const settled = await page.evaluate(() => (window as unknown as Study).study.settle());
  const settling = (await workUntilNow()) - beforeSettling;
  const [work, waits]: [number[], number[]] = [[], []];
  for (const card of queue.slice(0, graded)) {
    const before = await workUntilNow();
    waits.push(
      await page.evaluate(async (asked) => {
        const start = performance.now();
        await (window as unknown as Study).study.grade(asked, 3);
        return performance.now() - start;
      }, card),
    );
    work.push((await workUntilNow()) - before);
  }
  await browser.close();
  console.info(
    `Study opened in ${median(totals).toFixed(0)} ms (median of ${rounds}; bar ${openBar} ms)\n` +
      `the last grades looked at again in ${settled.toFixed(0)} ms, ${settling.toFixed(0)} ms of the main thread\n` +
      `a grade took ${median(work).toFixed(1)} ms of the main thread, at most ${Math.max(...work).toFixed(1)} ms ` +
      `(${work.length} grades; bar ${gradeBar} ms), and was on the disk after ${median(waits).toFixed(0)} ms`,
  );
  expect(median(totals)).toBeLessThanOrEqual(openBar);
  expect(Math.max(...work)).toBeLessThanOrEqual(gradeBar);
}, 600_000);
