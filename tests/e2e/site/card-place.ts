import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { termCard } from './terms';

/**
 * How far the card of a link reaches beyond the screen, in pixels, whether it covers the link, and whether its text is
 * cut off at this side of the link though there is more room at the other.
 */
const placeOfCard = (page: Page, id: string) =>
  termCard(page, id).evaluate(async (card) => {
    // The browser tries the other sides of the term in the frames after the card is there.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const box = card.getBoundingClientRect();
    const link = document.querySelector('[aria-describedby="term-card-definition"]');
    const covered = [...(link?.getClientRects() ?? [])].some(
      ({ top, bottom, left, right }) =>
        box.top < bottom - 1 && box.bottom > top + 1 && box.left < right - 1 && box.right > left + 1,
    );
    const { top = 0, bottom = 0 } = link?.getBoundingClientRect() ?? {};
    const [above, below] = [top, innerHeight - bottom];
    const here = box.top < top ? above : below;
    return {
      squeezed: card.scrollHeight > card.clientHeight && here < Math.max(above, below) - 1,
      outside: Math.round(
        Math.max(
          0,
          -box.top,
          -box.left,
          box.right - document.documentElement.clientWidth,
          box.bottom - innerHeight,
        ),
      ),
      covered,
    };
  });

/** Opens the card of every term of the page by focus, the term at an edge of the screen; what is wrong with its place. */
export async function faultsOfCards(page: Page, edge: 'start' | 'end'): Promise<string[]> {
  await page.keyboard.press('Shift');
  const faults: string[] = [];
  const links = await page.locator('main a[data-term]').all();
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) {
    await link.evaluate((element, block) => {
      element.scrollIntoView({ block });
      (element as HTMLElement).focus({ preventScroll: true });
    }, edge);
    const id = (await link.getAttribute('data-term')) ?? '';
    await expect(termCard(page, id)).toBeVisible();
    const { outside, covered, squeezed } = await placeOfCard(page, id);
    if (outside > 0) faults.push(`${id}: ${outside}px outside`);
    if (covered) faults.push(`${id}: covers its term`);
    if (squeezed) faults.push(`${id}: cut off beside more room`);
  }
  return faults;
}
