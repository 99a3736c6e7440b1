import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Chromium and its kin are installed. A snap is left out: its confinement hides the profile and the
 * font settings that a test gives it.
 */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
};

/**
 * The path of the Chromium, Chrome or Edge on this machine: the one CHROME_PATH names, else the first found in
 * the usual places.
 * @throws {Error} when CHROME_PATH names a file that does not exist.
 */
export function findInstalledBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) {
      throw new Error(
        `No browser at CHROME_PATH (${chosen}). Correct it, or unset it to let the tests find a browser themselves.`,
      );
    }
    return chosen;
  }
  return usualPlaces[process.platform]?.find((path) => existsSync(path));
}
