import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser';
import type { KoreanFont } from './korean-font';

/** No test can reach, or depend on, another machine: every other name fails to resolve. */
export const noForeignHosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** How Playwright starts the browser. (It adds --headless, and --no-sandbox, by itself.) */
export function launchOptions(korean: KoreanFont = 'with-korean-font'): LaunchOptions {
  const { executablePath, environment } = findBrowser(korean);
  return { executablePath, args: [noForeignHosts], env: { ...process.env, ...environment } };
}
