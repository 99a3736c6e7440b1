import { type BrowserContext, test as base, expect } from '@playwright/test';
import { PageProblems } from './browser/page-problems';

export { expectAccessible } from './browser/expect-accessible';
export { openPage } from './browser/open-page';
export { expect };

/**
 * Playwright's `test`, with which a test also fails on any console error or warning, page error, violation of the
 * Content-Security-Policy or request to another origin, in whichever page or context of it. A test that provokes
 * one on purpose says so: `problems.expect(/404/)`.
 *
 * Its pages have no service worker, which would fetch the site anew in the background of every test and answer in the
 * server's place; a test of the worker says `test.use({ hasWorker: true })`.
 */
export const test = base.extend<{ problems: PageProblems; hasWorker: boolean }>({
  hasWorker: [false, { option: true }],
  problems: [
    async ({ browser, baseURL, hasWorker }, use) => {
      if (baseURL === undefined)
        throw new Error('The project has no baseURL: set it in playwright.config.ts.');
      const problems = new PageProblems(new URL(baseURL).origin);
      const watching: Promise<void>[] = [];
      const watch = (context: BrowserContext) => {
        watching.push(problems.watch(context));
        if (!hasWorker) watching.push(withoutWorker(context));
      };
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

/** Makes the browser one that knows no service workers. */
async function withoutWorker(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
}
