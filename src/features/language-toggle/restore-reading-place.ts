import type { ReadingPlace } from './reading-place';

/** What a reader does to scroll: from then on the place is the reader's again. */
const scrollingInput = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Scrolls so that a place stands again where it stood, and holds it there until the fonts of the new
 * text have come. The browser's own scroll anchoring would correct the same change a second time.
 */
export function restoreReadingPlace({ fragment, offset }: ReadingPlace): void {
  const element = document.getElementById(fragment);
  if (!element) return;
  const root = document.documentElement;
  const taken = new AbortController();
  const { signal } = taken;
  for (const type of scrollingInput) {
    window.addEventListener(type, () => taken.abort(), { signal, passive: true });
  }
  const align = () => {
    const moved = element.getBoundingClientRect().top - offset;
    if (!signal.aborted) window.scrollBy({ top: moved, behavior: 'instant' });
  };
  root.style.setProperty('overflow-anchor', 'none');
  align();
  requestAnimationFrame(async () => {
    align();
    await document.fonts?.ready;
    align();
    root.style.removeProperty('overflow-anchor');
    taken.abort();
  });
}
