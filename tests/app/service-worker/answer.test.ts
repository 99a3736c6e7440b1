import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Precache } from '../../../src/app/build/service-worker-files';
import { answerTo } from '../../../src/app/service-worker/answer';
import { fillVersion } from '../../../src/app/service-worker/version-files';
import type { RequestEvent } from '../../../src/app/service-worker/worker-scope';
import { visitedCache } from '../../../src/features/offline/offline-files';
import {
  emptyCaches,
  htmlPage,
  type MemoryCaches,
  network,
  siteOrigin,
} from '../../features/offline/memory-caches';

const release = '/en/releases/2024-03-01-a/';
const koreanRelease = '/ko/releases/2024-03-01-a/';

const precache: Precache = {
  version: 'one',
  files: [
    { path: '/en/', revision: '1' },
    { path: '/en/offline/', revision: '1' },
    { path: '/ko/offline/', revision: '1' },
    { path: '/study/index.json', revision: '1' },
    { path: '/assets/app-1a2b3c4d.js' },
  ],
};

const listed = {
  '/en/': 'stored home',
  '/en/offline/': 'not here',
  '/ko/offline/': '여기 없음',
  '/study/index.json': 'stored list',
  '/assets/app-1a2b3c4d.js': 'stored code',
};

let caches: MemoryCaches;

beforeEach(async () => {
  caches = emptyCaches();
  vi.stubGlobal('self', { location: { origin: siteOrigin } });
  network(listed);
  await fillVersion(precache);
});

afterEach(() => void vi.useRealTimers());

type Asked = { readonly mode?: string; readonly method?: string; readonly preloaded?: Promise<Response> };

/** Asks the worker as a browser does; `settled` is when it has stored what it wanted to. */
function ask(path: string, { mode = 'navigate', method = 'GET', preloaded }: Asked = {}) {
  const lasting: Promise<unknown>[] = [];
  const request = { url: new URL(path, siteOrigin).href, mode, method };
  const event = {
    request,
    preloadResponse: preloaded ?? Promise.resolve(undefined),
    waitUntil: (work: Promise<unknown>) => void lasting.push(work),
  };
  const answer = answerTo(event as unknown as RequestEvent, precache);
  return { text: async () => (await answer)?.text(), answer, settled: () => Promise.all(lasting) };
}

describe('a page', () => {
  test('comes from the network, and is remembered', async () => {
    network({ [release]: 'new', [koreanRelease]: '새 글' });
    const asked = ask(`${release}?term=amr`);
    expect(await asked.text()).toBe('new');
    await asked.settled();
    network({});
    expect(await ask(release).text()).toBe('new');
  });

  test('that is a release is remembered in the other language, too', async () => {
    network({ [release]: 'new', [koreanRelease]: '새 글' });
    const asked = ask(release);
    await asked.answer;
    await asked.settled();
    network({});
    expect(await ask(koreanRelease).text()).toBe('새 글');
  });

  test('is taken where the browser has fetched it already', async () => {
    const { asked } = network({});
    const page = ask('/en/glossary/amr/', { preloaded: Promise.resolve(htmlPage('early')) });
    expect(await page.text()).toBe('early');
    expect(asked()).toEqual([]);
  });

  test('on the list comes from the network all the same, and is remembered there alone', async () => {
    network({ '/en/': 'new home' });
    const asked = ask('/en/');
    expect(await asked.text()).toBe('new home');
    await asked.settled();
    expect(await caches.paths(visitedCache)).toEqual([]);
    network({});
    expect(await ask('/en/?from=app').text()).toBe('stored home');
  });

  test('is the stored one where the server is ill, but not where the page is gone', async () => {
    network({ '/en/': 500 });
    expect(await ask('/en/').text()).toBe('stored home');
    network({ '/en/': 404 });
    expect((await ask('/en/').answer)?.status).toBe(404);
  });

  test('is the stored one where the network takes longer than three seconds', async () => {
    vi.useFakeTimers();
    const never = new Promise<Response>(() => undefined);
    vi.stubGlobal('fetch', () => never);
    const text = ask('/en/').text();
    await vi.advanceTimersByTimeAsync(2_900);
    const isOpen = Symbol('open');
    expect(await Promise.race([text, isOpen])).toBe(isOpen);
    await vi.advanceTimersByTimeAsync(200);
    expect(await text).toBe('stored home');
  });

  test('that is nowhere is stood in for in its own language', async () => {
    network({});
    expect(await ask('/en/glossary/amr/').text()).toBe('not here');
    expect(await ask('/ko/glossary/amr/').text()).toBe('여기 없음');
  });

  test('that the network has but cannot be stored is shown', async () => {
    (await caches.open(visitedCache)).refusal = new DOMException('Full', 'QuotaExceededError');
    network({ '/en/glossary/amr/': 'amr' });
    const asked = ask('/en/glossary/amr/');
    expect(await asked.text()).toBe('amr');
    await asked.settled();
  });
});

describe('a list of data', () => {
  const data = { mode: 'cors' };

  test('comes from the network, so that it belongs to the files that are there', async () => {
    network({ '/study/index.json': 'new list' });
    expect(await ask('/study/index.json', data).text()).toBe('new list');
  });

  test.each([
    ['gone', { '/study/index.json': 404 }],
    ['out of reach', {}],
  ])('is the stored one where it is %s', async (_name, files) => {
    network(files);
    expect(await ask('/study/index.json', data).text()).toBe('stored list');
  });
});

describe('a file with a hash in its name', () => {
  const script = { mode: 'cors' };

  test('comes from the device without asking the network', async () => {
    const { asked } = network({});
    expect(await ask('/assets/app-1a2b3c4d.js', script).text()).toBe('stored code');
    expect(asked()).toEqual([]);
  });

  test('comes from the files of an older version, which an open page may be made of', async () => {
    network({ '/assets/old-1a2b3c4d.js': 'old code' });
    await fillVersion({ version: 'zero', files: [{ path: '/assets/old-1a2b3c4d.js' }] });
    network({});
    expect(await ask('/assets/old-1a2b3c4d.js', script).text()).toBe('old code');
  });

  test('is kept once it was needed', async () => {
    network({ '/assets/hangul-400-1a2b3c4d.woff2': 'face' });
    expect(await ask('/assets/hangul-400-1a2b3c4d.woff2', script).text()).toBe('face');
    network({});
    expect(await ask('/assets/hangul-400-1a2b3c4d.woff2', script).text()).toBe('face');
  });

  test('that the server lacks is not kept', async () => {
    network({ '/assets/lost-1a2b3c4d.js': 404 });
    expect((await ask('/assets/lost-1a2b3c4d.js', script).answer)?.status).toBe(404);
    network({ '/assets/lost-1a2b3c4d.js': 'found' });
    expect(await ask('/assets/lost-1a2b3c4d.js', script).text()).toBe('found');
  });
});

test.each([
  ['a download', '/downloads/glossary.csv', {}],
  ['the index of the releases', '/pagefind/pagefind.js', {}],
  ['another site', 'https://source.example/en/', {}],
  ['what is no reading', '/study/index.json', { method: 'POST' }],
] as const)('%s is left to the browser', (_name, path, asked) => {
  expect(ask(path, { mode: 'cors', ...asked }).answer).toBeUndefined();
});
