import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { fontEnvironment } from './korean-font';

/** The first Firefox in which all that is asked of it was seen to work. */
const oldestVersion = 153;

/** Where Firefox is installed. A snap is left out, and /usr/bin/firefox, which may start one: its profile is hidden. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/lib64/firefox/firefox',
    '/opt/firefox/firefox',
  ],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** The Firefox on this machine for the tests, or why there is none. */
export type FoundFirefox = { readonly path: string } | { readonly reason: string };

/**
 * The Firefox that FIREFOX_PATH names, else the first found in the usual places. A machine without one is as good as
 * any for the tests: they run in Chromium.
 * @throws {Error} when FIREFOX_PATH names a file that does not exist.
 */
export function findFirefox(): FoundFirefox {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen && !existsSync(chosen)) {
    throw new Error(`No browser at FIREFOX_PATH (${chosen}). Correct it, or unset it to let the tests look.`);
  }
  if (process.platform === 'win32')
    return { reason: 'the stand-in for Firefox cannot be started on Windows' };
  const path = chosen || usualPlaces[process.platform]?.find((each) => existsSync(each));
  if (!path) return { reason: 'Firefox is not installed in its usual place, and FIREFOX_PATH names none' };
  const said = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
  const [, version] = /Firefox (\d+)/.exec(said ?? '') ?? [];
  if (version === undefined) return { reason: `${path} does not say that it is Firefox, but “${said}”` };
  return Number(version) < oldestVersion
    ? { reason: `${path} is version ${version}, and the tests need ${oldestVersion} or later` }
    : { path };
}

const preferences = {
  // No test can reach, or depend on, another machine: only an address in figures is found.
  'network.dns.disabled': true,
  // Light colours, whatever the desktop has; `firefox.mjs` relies on it.
  'layout.css.prefers-color-scheme.content-override': 1,
  // Playwright waits for the load of a page it goes back to, and one that was kept in memory does not load.
  'fission.bfcacheInParent': false,
  'browser.sessionhistory.max_total_viewers': 0,
  // No process is started ahead of need.
  'dom.ipc.processPrelaunch.enabled': false,
};

/** How Playwright starts Firefox, with what the profile says besides. */
export function firefoxOptions(
  path: string,
  more: Readonly<Record<string, string | number | boolean>> = {},
): LaunchOptions {
  return {
    channel: 'moz-firefox',
    executablePath: join(import.meta.dirname, 'firefox.mjs'),
    firefoxUserPrefs: { ...preferences, ...more },
    env: { ...process.env, ...fontEnvironment('with-korean-font'), NARANHI_FIREFOX: path },
  };
}
