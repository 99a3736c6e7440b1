import { type BrowserContext, test as base, expect } from '@playwright/test';
import { PageProblems } from './browser/page-problems';

export { expectAccessible } from './browser/expect-accessible';
export { openPage } from './browser/open-page';
export { expect };

/**
 * Playwright's `test`, with which a test also fails on any console error or warning, page error, violation of the
 * Content-Security-Policy or request to another origin, in whichever page or context of it. A test that provokes
 * one on purpose says so: `problems.expect(/404/)`.
 */
export const test = base.extend<{ problems: PageProblems }>({
  problems: [
    async ({ browser, baseURL }, use) => {
      if (baseURL === undefined)
        throw new Error('The project has no baseURL: set it in playwright.config.ts.');
      const problems = new PageProblems(new URL(baseURL).origin);
      const watching: Promise<void>[] = [];
      const watch = (context: BrowserContext) => watching.push(problems.watch(context));
      browser.on('context', watch);
      await use(problems);
      browser.off('context', watch);
      await Promise.all(watching);
      const failures = problems.failures();
      expect(failures.length, `problems in the page\n${failures.join('\n')}`).toBe(0);
    },
    { auto: true },
  ],
});
