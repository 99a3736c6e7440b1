import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, expect } from '@playwright/test';
import { projectFolder } from '../../e2e/browser/cache-folder';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the built site as a host does: text is packed on its way. */
async function servePacked() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[extname(path)];
    try {
      const file = readFileSync(join(projectFolder, 'dist', path));
      response.writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        ...(type && { 'Content-Encoding': 'gzip' }),
      });
      response.end(type ? gzipSync(file) : file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Reading = {
  /** Milliseconds from the request until the text is painted, and there to its end. */
  readonly readable: number;
  /** Whether the last paragraph has a place on the page. */
  readonly isWhole: boolean;
};

/** Reads a release for the first time, with nothing in the cache, as on a telephone at the edge of a network. */
export async function readOnSlowLine(
  browser: Browser,
  path: string,
  { javaScriptEnabled, isSlow = true }: { readonly javaScriptEnabled: boolean; readonly isSlow?: boolean },
): Promise<Reading> {
  const { origin, close } = await servePacked();
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    javaScriptEnabled,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const perSecond = 400_000 / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: isSlow ? 400 : 0,
    downloadThroughput: isSlow ? perSecond : -1,
    uploadThroughput: isSlow ? perSecond : -1,
  });
  await page.goto(origin + path, { waitUntil: 'load' });
  // The text may be painted after all is loaded.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(2);
  const reading = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const last = [...document.querySelectorAll('.release-text .block')].at(-1);
    return {
      readable: Math.max(painted?.startTime ?? Number.NaN, navigation?.responseEnd ?? Number.NaN),
      isWhole: (last?.textContent ?? '').length > 20 && (last?.getBoundingClientRect().height ?? 0) > 0,
    };
  });
  await context.close();
  close();
  return reading;
}
