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
