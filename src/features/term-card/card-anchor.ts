/** A point on the screen in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/**
 * The box of a link to which the card is bound. A term broken over two lines has a box on each: the
 * one under the pointer counts, so that the card never opens away from where the reader looks.
 */
export function anchorBox(link: Element, pointer?: Point): DOMRect {
  const boxes = [...link.getClientRects()];
  const touched = boxes.find(
    (box) =>
      pointer &&
      pointer.x >= box.left - 1 &&
      pointer.x <= box.right + 1 &&
      pointer.y >= box.top - 1 &&
      pointer.y <= box.bottom + 1,
  );
  return touched ?? boxes[0] ?? link.getBoundingClientRect();
}

/** Lays the anchor element over a box of the page, in document coordinates, so that it scrolls along. */
export function placeAnchor(anchor: HTMLElement, box: DOMRect): void {
  anchor.style.left = `${box.left + window.scrollX}px`;
  anchor.style.top = `${box.top + window.scrollY}px`;
  anchor.style.width = `${box.width}px`;
  anchor.style.height = `${box.height}px`;
}

export const supportsAnchorPositioning = () => CSS.supports('position-anchor: --term');

/** On a narrow screen the card is a sheet at the foot of the screen, which the style sheet decides. */
export const isSheet = (card: Element) =>
  getComputedStyle(card).getPropertyValue('--is-sheet').trim() === '1';

/** Moves the page so that a term is not covered by the sheet at the foot of a narrow screen. */
export function keepAboveSheet(link: Element, sheet: Element): void {
  const margin = 16;
  const hidden = link.getBoundingClientRect().bottom + margin - sheet.getBoundingClientRect().top;
  if (hidden > 0) window.scrollBy({ top: hidden });
}
