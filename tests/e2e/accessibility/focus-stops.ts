import type { Page } from '@playwright/test';
import { bringColours } from '../browser/colours';

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export type Stop = { readonly name: string; readonly box: Box };

const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * The stops of the Tab key as the markup has them: everything in it that takes the focus, in its order, of a group of radio
 * buttons the chosen one.
 */
export const stopsInMarkup = (page: Page): Promise<Stop[]> =>
  page.evaluate((selector) => {
    const isStop = (element: HTMLElement) => {
      if (element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`);
      return element.checked || ([...group].every(({ checked }) => !checked) && group[0] === element);
    };
    const nameOf = (element: HTMLElement) =>
      (
        element.getAttribute('aria-label') ??
        element.closest('label')?.textContent ??
        element.textContent ??
        ''
      ).trim() ||
      (element instanceof HTMLInputElement
        ? (element.labels?.[0]?.textContent ?? element.type)
        : element.tagName);
    return [...document.querySelectorAll<HTMLElement>(selector)].filter(isStop).map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: nameOf(element), box: { left, right, top: top + scrollY, bottom: bottom + scrollY } };
    });
  }, kinds);

/** The name of what has the focus, as `stopsInMarkup` gives it; nothing where nothing has. */
const focusedName = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    return (
      (
        element.getAttribute('aria-label') ??
        element.closest('label')?.textContent ??
        element.textContent ??
        ''
      ).trim() ||
      (element instanceof HTMLInputElement
        ? (element.labels?.[0]?.textContent ?? element.type)
        : element.tagName)
    );
  });

/** Where the Tab key leads, stop by stop. A card that opens on the way is sent away: what it holds is tested alone. */
export async function stopsOfTab(page: Page, limit: number): Promise<string[]> {
  const names: string[] = [];
  while (names.length < limit) {
    await page.keyboard.press('Tab');
    const name = await focusedName(page);
    if (name === undefined) break;
    names.push(name);
    if ((await page.locator('[data-term-card]').count()) > 0) await page.keyboard.press('Escape');
  }
  return names;
}

/**
 * Steps from stop to stop that go against the order of reading: back in a line, or up without going on to a column
 * beside it.
 */
export function stepsBack(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, at) => {
    const next = stops[at + 1];
    if (!next) return [];
    const height = Math.min(stop.box.bottom - stop.box.top, next.box.bottom - next.box.top);
    const shared = Math.min(stop.box.bottom, next.box.bottom) - Math.max(stop.box.top, next.box.top);
    const isBackInLine = shared > height / 2 && next.box.right <= stop.box.left + 1;
    const isUp = next.box.bottom <= stop.box.top + 1 && next.box.left < stop.box.right - 1;
    return isBackInLine || isUp ? [`from “${stop.name}” back to “${next.name}”`] : [];
  });
}

/**
 * The stops whose focus is not to be seen: no outline of two pixels and more, with less than 3 : 1 against what it lies on
 * (WCAG 2.4.7, 2.4.13, 1.4.11), or cut off by a box around it.
 */
export async function invisibleFocus(page: Page): Promise<string[]> {
  await bringColours(page);
  // A card that opens on the way must not be judged while it fades in.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // From now on the browser shows the focus, however it comes.
  await page.keyboard.press('Shift');
  return page.evaluate((selector) => {
    const { colours } = window;
    if (!colours) throw new Error('The arithmetic of colours is missing.');
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility()) continue;
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      // What stands for a radio button or a field that is not seen is beside it, and wears the outline.
      const isCovered =
        getComputedStyle(element).opacity === '0' || element.classList.contains('visually-hidden');
      const shown = isCovered ? element.nextElementSibling : element;
      if (!shown) continue;
      const name =
        (element.getAttribute('aria-label') ?? shown.textContent ?? '').trim() ||
        element.outerHTML.slice(0, 80);
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shown);
      const width = Number.parseFloat(outlineWidth);
      const offset = Number.parseFloat(outlineOffset);
      if (outlineStyle === 'none' || width < 2) {
        faults.push(`“${name}” has no outline`);
        continue;
      }
      const surface = offset < 0 ? shown : shown.parentElement;
      const under = surface && colours.behind(surface);
      const contrast = under ? colours.contrast(colours.parse(outlineColor), under) : 0;
      if (contrast < 3) faults.push(`the outline of “${name}” has a contrast of ${contrast.toFixed(2)}`);
    }
    return faults;
  }, kinds);
}
