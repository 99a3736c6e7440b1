import type { Page } from '@playwright/test';

/** How long one thing that a reader did took, in milliseconds. */
export type Latency = {
  /** Until the next picture, as the browser tells it for INP (w3.org/TR/event-timing); it rounds to 8. */
  readonly nextPaint: number;
  /** Until the picture has what was asked for. */
  readonly shown: number;
};

type Watched = {
  slowest: number;
  timing: PerformanceObserver;
  isShown: Promise<number>;
};

/** The browser tells of nothing that took less. */
const leastTold = 16;

/** Writes down how long the events take of pages opened from now on. */
export const watchEvents = (page: Page) =>
  page.addInitScript((threshold) => {
    const watched = window as unknown as Watched;
    watched.slowest = 0;
    watched.timing = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { duration: number; interactionId: number }[]) {
        if (entry.interactionId > 0) watched.slowest = Math.max(watched.slowest, entry.duration);
      }
    });
    watched.timing.observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit);
  }, leastTold);

/**
 * Does something once, and measures from the first of these events until a picture in which the number of elements that a
 * selector finds is another.
 */
export async function measureInteraction(
  page: Page,
  { event, selector }: { readonly event: string; readonly selector: string },
  interact: () => Promise<void>,
): Promise<Latency> {
  await page.evaluate(
    (asked) => {
      const watched = window as unknown as Watched;
      watched.slowest = 0;
      const count = () => document.querySelectorAll(asked.selector).length;
      const before = count();
      watched.isShown = new Promise((resolve) => {
        const listen = ({ timeStamp }: Event) => {
          const look = () =>
            requestAnimationFrame(() => {
              // The frame callback stands before the paint, a message that it sends comes after it.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              if (count() === before) look();
              else port2.postMessage(undefined);
            });
          look();
        };
        document.addEventListener(asked.event, listen, { capture: true, once: true });
      });
    },
    { event, selector },
  );
  await interact();
  return page.evaluate(async (least) => {
    const watched = window as unknown as Watched;
    const shown = await watched.isShown;
    // The browser tells of an event after the picture.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { nextPaint: Math.max(watched.slowest, least), shown };
  }, leastTold);
}

/** Slows every interaction down on purpose: the control of what is measured. */
export const slowInteractions = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((wanted) => {
    document.addEventListener('click', () => {
      const end = performance.now() + wanted;
      while (performance.now() < end);
    });
  }, milliseconds);
