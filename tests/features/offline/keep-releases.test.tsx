import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import { KeepReleases } from '../../../src/features/offline/keep-releases';
import { keepPages, wantsAllKept, wishAllKept } from '../../../src/features/offline/kept-releases';
import { keptCache, releaseListPath } from '../../../src/features/offline/offline-files';
import { chrome } from '../../sample-library';
import { i18nOf } from '../../shown-page';
import { emptyCaches, htmlPage, type MemoryCaches, network } from './memory-caches';

const pages = ['2024-03-01-a', '2023-10-12-b'].flatMap((slug) =>
  ['en', 'ko'].map((language) => ({
    path: `/${language}/releases/${slug}/`,
    bytes: 600_000,
    revision: '1',
  })),
);
const files = {
  [releaseListPath]: JSON.stringify(pages),
  ...Object.fromEntries(pages.map(({ path }) => [path, path])),
};
const words = chrome.en.offline;

let caches: MemoryCaches;

beforeEach(() => {
  caches = emptyCaches();
  network(files);
});

async function show(): Promise<ReturnType<typeof userEvent.setup>> {
  await act(async () => {
    render(
      <I18nextProvider i18n={i18nOf('en', { page: 'study', entries: { en: {}, ko: {} } })}>
        <KeepReleases />
      </I18nextProvider>,
    );
  });
  return userEvent.setup();
}

const button = (name: string) => screen.findByRole('button', { name });

test('says how many releases there are, and how much that is', async () => {
  await show();
  expect(await screen.findByText('2 releases in both languages, 2.4 MB')).toBeVisible();
});

test('keeps all of them when asked, and says so when they are there', async () => {
  const user = await show();
  await user.click(await button(words.keep));
  expect(await screen.findByText(words.done)).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
  for (const { path } of pages) expect(await caches.paths(keptCache)).toContain(`${path}?revision=1`);
});

/** A network on which one page keeps the reader waiting. */
function slowNetwork(slow: string) {
  const { answer } = network(files);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('fetch', async (asked: string, options?: RequestInit) => {
    if (asked === slow)
      await Promise.race([
        arrived,
        new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        }),
      ]);
    return answer(asked, options);
  });
  return { arrive: () => act(async () => arrive()) };
}

test('shows how far it has come', async () => {
  const { arrive } = slowNetwork('/ko/releases/2023-10-12-b/');
  const user = await show();
  await user.click(await button(words.keep));
  const bar = await screen.findByRole('progressbar', { name: words.progress });
  await waitFor(() => expect(bar).toHaveAttribute('value', '1800000'));
  expect(bar).toHaveAttribute('max', '2400000');
  expect(screen.getByText('Kept so far: 1 of 2')).toBeVisible();
  await arrive();
  expect(await screen.findByText(words.done)).toBeVisible();
});

test('stops when asked; what has come stays, and the rest can follow', async () => {
  const { arrive } = slowNetwork('/ko/releases/2023-10-12-b/');
  const user = await show();
  await user.click(await button(words.keep));
  await screen.findByText('Kept so far: 1 of 2');
  await user.click(await button(words.stop));
  await button(words.keepRest);
  expect(await wantsAllKept()).toBe(false);
  expect(screen.getByText('Kept so far: 1 of 2')).toBeVisible();
  await arrive();
  await user.click(await button(words.keepRest));
  expect(await screen.findByText(words.done)).toBeVisible();
});

test('goes on by itself with what was begun on an earlier visit', async () => {
  await wishAllKept();
  await show();
  expect(await screen.findByText(words.done)).toBeVisible();
});

test('tells of a network that fails, and tries again when asked', async () => {
  network({ ...files, '/ko/releases/2023-10-12-b/': 503 });
  const user = await show();
  await user.click(await button(words.keep));
  expect(await screen.findByText(words.failed)).toBeVisible();
  network(files);
  await user.click(await button(words.keepRest));
  expect(await screen.findByText(words.done)).toBeVisible();
});

test('tells of a device that is full', async () => {
  (await caches.open(keptCache)).refusal = new DOMException('Full', 'QuotaExceededError');
  const user = await show();
  await user.click(await button(words.keep));
  expect(await screen.findByText(words.full)).toBeVisible();
});

test('takes them off the device again', async () => {
  await wishAllKept();
  await keepPages(pages);
  const user = await show();
  await user.click(await button(words.remove));
  await button(words.keep);
  expect(await caches.has(keptCache)).toBe(false);
});

test('tells where the list cannot be had', async () => {
  network({});
  await show();
  expect(await screen.findByText(words.unlisted)).toBeVisible();
});

test('counts a page that has changed as one that is missing', async () => {
  const kept = await caches.open(keptCache);
  for (const { path } of pages) await kept.put(`${path}?revision=0`, htmlPage('old'));
  await show();
  await button(words.keep);
});
