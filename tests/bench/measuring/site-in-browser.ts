import { type Browser, chromium } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { projectFolder } from '../../e2e/browser/cache-folder';
import { prepareBrowser } from '../../e2e/browser/find-browser';
import { launchOptions } from '../../e2e/browser/launch-options';

type SiteInBrowser = {
  readonly browser: Browser;
  /** The address of a page of the site. */
  readonly at: (path: string) => string;
};

/** The built site, served to a browser for all tests of a file; there are both from the first test on. */
export function siteInBrowser(): () => SiteInBrowser {
  let server: PreviewServer;
  let browser: Browser;
  beforeAll(async () => {
    await prepareBrowser();
    server = await preview({ root: projectFolder, preview: { host: '127.0.0.1', port: 0 } });
    browser = await chromium.launch(launchOptions());
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return () => ({ browser, at: (path) => new URL(path, server.resolvedUrls?.local[0]).href });
}
