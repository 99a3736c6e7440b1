/** Where on the screen the reader's eye is taken to be: a third of the way down. */
const readingLine = 1 / 3;

/** An element with an id that exists in both languages, and its distance from the top of the screen in pixels. */
export type ReadingPlace = { readonly fragment: string; readonly offset: number };

/**
 * The paragraph being read: the last one that begins above the reading line. Undefined at the head of
 * the page, where there is no place to keep.
 */
export function findReadingPlace(): ReadingPlace | undefined {
  if (window.scrollY === 0) return undefined;
  const line = window.innerHeight * readingLine;
  const places = [...document.querySelectorAll<HTMLElement>('main [data-place]')].map((element) => ({
    fragment: element.id,
    offset: element.getBoundingClientRect().top,
  }));
  return places.findLast(({ offset }) => offset <= line) ?? places[0];
}

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
