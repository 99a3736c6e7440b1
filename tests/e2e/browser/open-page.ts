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
  expect(response?.status(), `status of ${address}`).toBe(200);
  const language = languageOfAddress(address);
  if (language !== undefined) expect(await page.locator('html').getAttribute('lang')).toBe(language);
}
