import type { Page } from '@playwright/test';

/** How many pixels the page is wider than its window. */
export const widthBeyondWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * The texts in a part of the page that are cut off: beyond the window, outside their button, or outside
 * a box that hides what overflows it. Texts for screen readers alone are meant to be cut off, and openings that end
 * in an ellipsis, whose whole text is a link away.
 */
export const cutOffTexts = (page: Page, part: string): Promise<string[]> =>
  page.locator(part).evaluateAll((roots) => {
    const tolerance = 1.5;
    const found: string[] = [];
    // A part of an opening may be in an element of its own, as a name in the other language is.
    const isClamped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).getPropertyValue('-webkit-line-clamp') !== 'none' ||
        isClamped(element.parentElement));
    const holdersOf = (element: Element) => {
      const holders: Element[] = [];
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(each);
        const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
        if (hides || each.matches('button, .segmented-options, .language-toggle, .site-header'))
          holders.push(each);
        // What floats over the page may reach out of the part it belongs to.
        if (position === 'absolute' || position === 'fixed') break;
      }
      return holders;
    };
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.textContent?.trim() || element.closest('.visually-hidden')) continue;
        if (isClamped(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width === 0) continue;
          const beyondWindow = box.left < -tolerance || box.right > innerWidth + tolerance;
          const beyondHolder = holdersOf(element).some((holder) => {
            const { left, right, top, bottom } = holder.getBoundingClientRect();
            const middle = (box.top + box.bottom) / 2;
            return (
              box.left < left - tolerance ||
              box.right > right + tolerance ||
              middle < top - tolerance ||
              middle > bottom + tolerance
            );
          });
          if (beyondWindow || beyondHolder)
            found.push(`“${node.textContent}” in ${element.className || element.tagName}`);
        }
      }
    }
    return [...new Set(found)];
  });
