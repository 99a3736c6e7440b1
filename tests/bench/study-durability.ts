import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareBrowser } from '../e2e/browser/find-browser';
import { killWhileGrading } from '../e2e/study-store/kill-while-grading';
import { type StorePage, serveStorePage } from '../e2e/study-store/serve-store-page';
import type { api } from '../e2e/study-store/store-page';

type Study = { readonly study: typeof api };

const kills = 200;
const size = { terms: 5_000, reviews: 100_000 };
const restoreBar = 20;

let store: StorePage;

beforeAll(async () => {
  await prepareBrowser();
  store = await serveStorePage();
}, 60_000);

afterAll(() => store.close());

test(`a backup of ${size.terms * 2} cards and ${size.reviews} reviews is restored whole`, async () => {
  const browser = await store.launch();
  const page = await browser.newPage();
  await page.goto(store.address);
  await page.evaluate((asked) => (window as unknown as Study).study.fill(asked), size);
  const restored = await page.evaluate(() => (window as unknown as Study).study.restore());
  await page.evaluate(() => (window as unknown as Study).study.wipe());
  await browser.close();
  const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
  console.info(
    `${size.terms * 2} cards, ${size.reviews} reviews: exported in ${seconds(restored.exporting)} ` +
      `(${(restored.bytes / 1e6).toFixed(1)} MB), read in ${seconds(restored.reading)}, ` +
      `merged in ${seconds(restored.merging)} (bar ${restoreBar} s)`,
  );
  expect(restored).toMatchObject({ wasEmpty: true, isSameDeck: true, isSameLog: true, addedByAgain: 0 });
  expect(restored.merging / 1000).toBeLessThanOrEqual(restoreBar);
}, 600_000);

test(`${kills} kills of the browser lose no grade`, async () => {
  const { acknowledged, lost, halfWritten, unheard } = await killWhileGrading(store, kills);
  console.info(
    `${kills} kills: ${acknowledged} grades acknowledged, ${lost.length} lost, ${halfWritten} half written; ` +
      `${unheard} stored before the page could be told`,
  );
  expect({ lost, halfWritten }).toEqual({ lost: [], halfWritten: 0 });
}, 3_600_000);
