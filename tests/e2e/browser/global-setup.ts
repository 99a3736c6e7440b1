import { chromium } from '@playwright/test';
import { prepareBrowser } from './find-browser';
import { launchOptions } from './launch-options';

/** The first Chromium with every feature the tests look at (CSS anchor positioning came with 125). */
const oldestVersion = 125;

export default async function globalSetup(): Promise<void> {
  const { executablePath } = await prepareBrowser();
  const remedy = 'Install a recent Chrome or Chromium, or set CHROME_PATH to one.';
  const browser = await chromium.launch(launchOptions()).catch((error: unknown) => {
    throw new Error(`The browser at ${executablePath} does not start. ${remedy}\n${error}`, { cause: error });
  });
  const version = browser.version();
  await browser.close();
  if (Number.parseInt(version, 10) < oldestVersion) {
    throw new Error(
      `The browser at ${executablePath} is version ${version}; the tests need ${oldestVersion} or later. ${remedy}`,
    );
  }
}
