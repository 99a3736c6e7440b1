import { expect, type Page } from '@playwright/test';
import { axeFindings, inWords } from './axe-findings';

/**
 * Fails when axe finds a violation in the page as it stands.
 * @param within a selector: look only there, for a part that is tested alone
 */
export async function expectAccessible(page: Page, options?: { within?: string }): Promise<void> {
  const { violations } = await axeFindings(page, options);
  expect(violations.length, `axe on ${page.url()}\n${inWords(violations)}`).toBe(0);
}
