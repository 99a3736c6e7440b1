import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../src/domain/language';

/** Each language by its own name. */
export const ownName = { en: 'English', ko: '한국어' } as const;

export const toggle = (page: Page, to: Language): Locator =>
  page.getByRole('banner').getByRole('link', { name: ownName[to], exact: true });

/**
 * Clicks or taps the toggle where it is, as a hand does. Playwright's own click first scrolls to a link in the sticky
 * header, although it is in view all along, and so moves the page away from the paragraph being read.
 */
export async function pressToggle(page: Page, to: Language, isMobile: boolean): Promise<void> {
  const { x, y } = await middleOf(toggle(page, to));
  await (isMobile ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Brings the pointer to the toggle without scrolling, or the finger down on it. */
export async function turnToToggle(page: Page, to: Language, isMobile: boolean): Promise<void> {
  const { x, y } = await middleOf(toggle(page, to));
  await (isMobile ? toggle(page, to).dispatchEvent('pointerdown') : page.mouse.move(x, y));
}

async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The toggle is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
