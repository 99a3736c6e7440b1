import type { Page } from '@playwright/test';

type Watched = { shifted: number; shifting: PerformanceObserver };

/** Adds up what moves by itself on the pages opened from now on: not what follows a click or a key within half a second. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.shifted = 0;
    watched.shifting = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) watched.shifted += entry.value;
      }
    });
    watched.shifting.observe({ type: 'layout-shift', buffered: true });
  });

/** How much has moved since the page was opened (web.dev/articles/cls); 0 is nothing. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return (window as unknown as Watched).shifted;
  });

/** Moves the text on purpose: the control of what is measured. */
export const moveText = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    window.scrollTo(0, 0);
    // Right after a click it would be taken for what was asked for.
    await new Promise((resolve) => setTimeout(resolve, 600));
    document
      .querySelector('h1')
      ?.before(document.createElement('hr'), 'a line', document.createElement('hr'));
  });
