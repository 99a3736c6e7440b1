import type { Page } from '@playwright/test';
import { type AxeFinding, animationsEnd, axeFindings, inWords } from '../browser/axe-findings';
import { bringColours } from '../browser/colours';
import { cutOffTexts, widthBeyondWindow } from '../site/overflow';
import { overlappingTargets } from '../site/overlap';

/** What may lie over the page. Whatever is under it was looked at while it was not. */
const floating = '.site-header, .asked-bar, [data-term-card], .suggestions, dialog[open], .card-menu ul';

/** What text stands in. */
const textParts = '.site-header, .reading-controls, main, .site-footer, [data-term-card], .suggestions';

/** A target that something open covers in part is not smaller for it: a reader closes that, or scrolls. */
const isCovered = (page: Page, target: string): Promise<boolean> =>
  page.locator(target).evaluate((element, selector) => {
    const box = element.getBoundingClientRect();
    return [...document.querySelectorAll(selector)].some((layer) => {
      if (layer.contains(element) || !layer.checkVisibility()) return false;
      const { left, right, top, bottom } = layer.getBoundingClientRect();
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    });
  }, floating);

/**
 * The contrast of a text with what its own boxes lie on, beside what it has to be (WCAG 1.4.3). axe looks at the
 * pixels' boxes instead, and gives up where another box is over them, or where a text is a single sign.
 */
async function contrastIsEnough(page: Page, target: string): Promise<boolean> {
  await bringColours(page);
  return page.locator(target).evaluate((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const under = window.colours?.behind(element);
    if (!window.colours || !under) return false;
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    return window.colours.contrast(window.colours.parse(color), under) >= (isLarge ? 3 : 4.5);
  });
}

/** Decides by measuring what can be: nothing that axe leaves open stays open. */
async function isSettled(page: Page, { rule, target }: AxeFinding): Promise<boolean> {
  if (rule === 'color-contrast') return contrastIsEnough(page, target);
  if (rule === 'target-size') return isCovered(page, target);
  return false;
}

/** What axe finds in the page as it stands, and what it leaves open that measuring does not settle. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations, incomplete } = await axeFindings(page);
  const faults: AxeFinding[] = [];
  for (const each of violations) {
    if (each.rule !== 'target-size' || !(await isCovered(page, each.target))) faults.push(each);
  }
  for (const each of incomplete) {
    if (!(await isSettled(page, each))) faults.push(each);
  }
  return faults.map((each) => inWords([each]));
}

/** What is too wide, cut off, or covered by a neighbour. */
export async function faultsOfRoom(page: Page): Promise<string[]> {
  await animationsEnd(page);
  const beyond = await widthBeyondWindow(page);
  return [
    ...(beyond > 0 ? [`the page is ${beyond} px wider than its window`] : []),
    ...(await cutOffTexts(page, textParts)).map((text) => `cut off: ${text}`),
    ...(await overlappingTargets(page)).map((pair) => `one over the other: ${pair}`),
    ...(await faultsOfCard(page)),
  ];
}

/** The card is on the screen, whole, and scrolls down only. */
const faultsOfCard = (page: Page): Promise<string[]> =>
  page.locator('[data-term-card]').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const isWhole = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      return [
        ...(isWhole ? [] : ['the card is not whole on the screen']),
        ...(card.scrollWidth > card.clientWidth ? ['the card scrolls sideways'] : []),
      ];
    }),
  );
