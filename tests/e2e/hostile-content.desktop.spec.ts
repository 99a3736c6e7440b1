import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { entryAddress, releaseAddress, searchAddress, studyAddress } from '../../src/domain/addresses';
import { idOfPayload, slugOfRelease } from '../security/hostile-library';
import { foreignHost, writablePayloads as payloads, sentinel } from '../security/payloads';
import { expect, test } from './fixtures';
import { serveFolder } from './site/built-client';
import { buildHostileSite } from './site/hostile-site';
import { releaseIn } from './site/pages';

test.describe.configure({ mode: 'serial' });

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await buildHostileSite();
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** What has happened in a page that should only have been read. */
async function watch(page: Page): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeFunction(sentinel, () => happened.push(`the payload ran at ${page.url()}`));
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`a window: ${popup.url()}`));
  page.on('download', (download) => happened.push(`a download: ${download.url()}`));
  page.on('frameattached', (frame) => happened.push(`a frame: ${frame.url()}`));
  return happened;
}

/** The page has come to life: its field for search has, which every page shows. */
const isAlive = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('header') ?? {}).some((key) => key.startsWith('__react')),
  );

const parts = 6;

for (let part = 0; part < parts; part++) {
  test(`nothing fires in the entries of hostile texts, part ${part + 1} of ${parts}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await serveFolder(context, folder, baseURL);
    const happened = await watch(page);
    for (const index of payloads.keys()) {
      if (index % parts !== part) continue;
      const address = entryAddress(index % 2 === 0 ? 'en' : 'ko', idOfPayload(index));
      await page.goto(address);
      await isAlive(page);
      expect(new URL(page.url()).pathname).toBe(address);
      expect(await page.locator('base, iframe, object, embed, style, meta[http-equiv=refresh]').count()).toBe(
        0,
      );
    }
    expect(happened).toEqual([]);
  });
}

test('nothing fires in the releases of hostile texts, their cards and their other language', async ({
  page,
  context,
  baseURL,
}) => {
  await serveFolder(context, folder, baseURL);
  const happened = await watch(page);
  for (let index = 0; index < payloads.length / 8; index += 2) {
    await page.goto(releaseAddress('en', slugOfRelease(index)));
    await isAlive(page);
    const term = page.locator('main a[data-term]').first();
    if ((await term.count()) > 0) {
      await term.hover();
      await expect(page.locator('[data-term-card]')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('link', { name: '한국어' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  }
  expect(happened).toEqual([]);
});

test('nothing fires in what a search for hostile texts finds', async ({ page, context, baseURL }) => {
  await serveFolder(context, folder, baseURL);
  const happened = await watch(page);
  for (const index of [0, 8, 24, 44, 58, 70, 90, 120, 150, 170]) {
    const text = payloads[index]?.text.slice(0, 200) ?? '';
    await page.goto(searchAddress('en', text));
    await isAlive(page);
    await expect(page.getByRole('searchbox')).toHaveValue(text.replace(/[\r\n]/g, ''));
    await expect(page.locator('.search-examples')).toHaveCount(0);
  }
  expect(happened).toEqual([]);
});

test('nothing fires at addresses of hostile texts', async ({ page, problems }) => {
  problems.expect(/404/);
  const happened = await watch(page);
  for (const index of [0, 8, 24, 44, 58, 90, 120, 150]) {
    const text = encodeURIComponent(payloads[index]?.text.slice(0, 200) ?? '');
    for (const address of [
      `${releaseIn('en')}?term=${text}#${text}`,
      `${studyAddress('ko')}?view=${text}&cram=${text}#${text}`,
      `/en/about/?${text}#${text}`,
    ]) {
      await page.goto(address);
      await expect(page.locator('[data-term-card]')).toHaveCount(0);
      expect(new URL(page.url()).pathname).toBe(new URL(address, 'https://site.test').pathname);
    }
    await page.goto(`/en/glossary/${text}/`);
    await expect(page.locator('script')).toHaveCount(0);
  }
  expect(happened).toEqual([]);
});

test.describe('the same is found out', () => {
  const asPage = (head: string, text: string) =>
    `<!doctype html><html lang="en"><head><title>x</title><link rel="icon" href="data:,">${head}</head><body><p>${text}</p></body></html>`;

  test('where payloads are mark-up and no policy stands in their way', async ({ browser, problems }) => {
    problems.expect(/^foreign request: https:\/\/collector\.example/);
    // What else goes wrong in such pages is theirs.
    problems.expect(/./);
    const page = await browser.newPage({ baseURL: 'https://site.test/' });
    await page.route(`${foreignHost}/**`, (route) => route.abort());
    const happened = await watch(page);
    let fired = 0;
    for (const { text } of payloads) {
      const before = happened.length;
      await page.route('https://site.test/**', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: asPage('', text) }),
      );
      await page.goto('https://site.test/').catch(() => undefined);
      if (happened.length > before) fired++;
      await page.unroute('https://site.test/**');
    }
    await page.close();
    expect(fired).toBeGreaterThan(40);
  });

  test('where a script makes mark-up of a text: the policy stops it', async ({ page, problems }) => {
    problems.expect(/^CSP violation: require-trusted-types-for blocked trusted-types-sink/);
    problems.expect(/^console error: .*TrustedHTML/s);
    await page.goto('/en/');
    const thrown = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>x</b>';
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toMatch(/TypeError: .*TrustedHTML/);
  });
});
