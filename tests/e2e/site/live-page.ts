import type { Page } from '@playwright/test';
import { languages } from '../../../src/domain/language';
import { expect, openPage } from '../fixtures';

const language = 'naranhi:language';

/**
 * Opens a page and waits until it has come to life: it remembers its language then. Before that a term is a link
 * and nothing more, and a pointer that arrives too early opens no card.
 */
export async function openLivePage(
  page: Page,
  address: string,
  options?: Parameters<typeof openPage>[2],
): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate((key) => localStorage.removeItem(key), language);
  await openPage(page, address, options);
  await comesToLife(page);
}

/** Waits for a page that the browser has just gone to, where the language was not remembered before. */
export async function comesToLife(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), language), { intervals: [20] })
    .not.toBeNull();
}

/**
 * Waits until a page without a worker has asked for all that it needs: the last are the words that tell of a newer
 * version, in both languages, which it asks for when it is idle.
 */
export async function comesToRest(page: Page): Promise<void> {
  // An entry is there when its file has arrived.
  const arrived = () =>
    page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/words-[a-z]+-offline-[^/]*\.js$/.test(name)).length,
    );
  await expect.poll(arrived, { intervals: [20] }).toBe(languages.length);
}
