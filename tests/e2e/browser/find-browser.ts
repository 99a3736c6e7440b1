import { join } from 'node:path';
import { findInstalledBrowser } from './installed-browser';
import { fontEnvironment, type KoreanFont, prepareFonts } from './korean-font';
import { isChromiumPackageUsable, unpackChromium, unpackedChromiumFolder } from './unpacked-chromium';

export type TestBrowser = {
  readonly executablePath: string;
  /** What the browser's process gets besides the environment of its parent. */
  readonly environment: Readonly<Record<string, string>>;
  /** Its folder, where the browser is the one of the npm package. */
  readonly unpackedInto: string | undefined;
};

/**
 * The browser for tests and benches: an installed one, else the one of the npm package. Only looks; the second kind
 * exists once `prepareBrowser` has run.
 * @throws {Error} when this machine has neither.
 */
export function findBrowser(korean: KoreanFont = 'with-korean-font'): TestBrowser {
  const installed = findInstalledBrowser();
  if (installed !== undefined) {
    return { executablePath: installed, environment: fontEnvironment(korean), unpackedInto: undefined };
  }
  if (!isChromiumPackageUsable()) {
    throw new Error(
      `No browser found for the tests: neither Chrome nor Chromium is in its usual place on ${process.platform}, ` +
        'and the npm package @sparticuz/chromium brings one only for Linux on x64. ' +
        'Install Chrome or Chromium, or set CHROME_PATH to one.',
    );
  }
  const folder = unpackedChromiumFolder();
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      ...fontEnvironment(korean),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
    },
    unpackedInto: folder,
  };
}

/** Makes what `findBrowser` promises: unpacks the browser, if it is a packed one, and writes the font settings. */
export async function prepareBrowser(): Promise<TestBrowser> {
  const browser = findBrowser();
  if (browser.unpackedInto !== undefined) await unpackChromium();
  await prepareFonts(browser.unpackedInto && join(browser.unpackedInto, 'fonts', 'fonts'));
  return browser;
}
