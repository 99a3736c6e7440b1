import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openLivePage } from './site/live-page';
import { pagesOfEveryKind, releaseIn } from './site/pages';

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

for (const { name, address } of pagesOfEveryKind) {
  test(`nothing moves while the page loads for the first time: ${name}`, async ({ page }) => {
    await watchShifts(page);
    await openLivePage(page, address);
    const shifts = await shiftsOf(page);
    const total = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(total.toFixed(3), `what moved: ${JSON.stringify(shifts)}`).toBe('0.000');
  });
}

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
