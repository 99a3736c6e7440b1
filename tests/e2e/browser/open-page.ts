import { expect, type Page } from '@playwright/test';
import { languageOfAddress } from '../../../src/domain/addresses';

/** Opens a page of the site and makes sure that it is there, in the language its address names. */
export async function openPage(
  page: Page,
  address: string,
  { colourScheme = 'light' }: { colourScheme?: 'light' | 'dark' } = {},
): Promise<void> {
  await page.emulateMedia({ colorScheme: colourScheme });
  const response = await page.goto(address);
  // Firefox says 304 of a page that it had before.
  expect([200, 304], `status of ${address}`).toContain(response?.status());
  const language = languageOfAddress(address);
  if (language !== undefined) expect(await page.locator('html').getAttribute('lang')).toBe(language);
}
