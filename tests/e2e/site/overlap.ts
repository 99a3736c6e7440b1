import type { Page } from '@playwright/test';

/**
 * Pairs of targets that lie over each other, so that one takes the other's clicks: links, buttons, fields, and labels
 * with their radio button. What floats over the page (a card, the header that stays in view) may cover what scrolls
 * under it, and is compared with itself alone. Of a link in a text only the middle of each line counts: the boxes of
 * lines reach into one another, while the words do not. Rows that are not laid out yet have no place to compare.
 */
export const overlappingTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kinds = 'a[href], button, summary, select, textarea, input:not([type="hidden"]), label:has(input)';
    const tolerance = 1;
    const floats = (element: Element) =>
      element.matches('[popover], dialog') ||
      ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(element).position);
    const layerOf = (element: Element): Element => {
      let each: Element | null = element;
      while (each && !floats(each)) each = each.parentElement;
      return each ?? document.body;
    };
    const boxesOf = (element: Element) => {
      const isInline = getComputedStyle(element).display === 'inline';
      return [...element.getClientRects()]
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, right, top, bottom, height }) => {
          const cut = isInline ? height / 4 : 0;
          return { left, right, top: top + cut, bottom: bottom - cut };
        });
    };
    const targets = [...document.querySelectorAll(kinds)]
      .filter((element) =>
        element.checkVisibility({
          visibilityProperty: true,
          opacityProperty: true,
          contentVisibilityAuto: true,
        }),
      )
      .filter(
        (element) =>
          !element.matches('.visually-hidden') && !(element.matches('input') && element.closest('label')),
      )
      .flatMap((element) => boxesOf(element).map((box) => ({ element, box, layer: layerOf(element) })))
      .sort((one, other) => one.box.top - other.box.top);
    const named = ({ element }: (typeof targets)[number]) =>
      `${element.tagName.toLowerCase()} “${element.textContent?.trim() || element.getAttribute('aria-label') || ''}”`;
    const found = new Set<string>();
    for (const [at, one] of targets.entries()) {
      for (const other of targets.slice(at + 1)) {
        if (other.box.top >= one.box.bottom - tolerance) break;
        if (one.layer !== other.layer || one.element === other.element) continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        if (width > tolerance) found.add(`${named(one)} and ${named(other)}`);
      }
    }
    return [...found];
  });
