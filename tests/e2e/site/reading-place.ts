import type { Page } from '@playwright/test';

export type Place = { readonly block: string; readonly top: number };

/** The block of a release that stands a third of the way down the screen, and where its top edge is. */
export const blockBeingRead = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const line = innerHeight / 3;
    const blocks = [...document.querySelectorAll('.release-text .block')];
    const read = blocks.findLast((block) => block.getBoundingClientRect().top <= line) ?? blocks[0];
    if (!read) throw new Error('This page has no blocks.');
    return { block: read.id, top: read.getBoundingClientRect().top };
  });

/** Where the top edge of a block stands on the screen. */
export const topOf = (page: Page, block: string): Promise<number> =>
  page.locator(`#${block}`).evaluate((element) => element.getBoundingClientRect().top);

/** Brings a block to the reading line. */
export const scrollToBlock = (page: Page, block: string): Promise<void> =>
  page.locator(`#${block}`).evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight / 3 + 40, behavior: 'instant' });
  });
