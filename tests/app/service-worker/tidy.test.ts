import { beforeEach, describe, expect, test } from 'vitest';
import type { Precache } from '../../../src/app/build/service-worker-files';
import { recordSuccession, tidy } from '../../../src/app/service-worker/tidy';
import { cacheOf, fillVersion, versionCaches } from '../../../src/app/service-worker/version-files';
import type { OpenPage } from '../../../src/app/service-worker/worker-scope';
import { keepPages } from '../../../src/features/offline/kept-releases';
import { releaseListPath, visitedCache } from '../../../src/features/offline/offline-files';
import { storedPage, storeVisited } from '../../../src/features/offline/visited-pages';
import {
  emptyCaches,
  htmlPage,
  type MemoryCaches,
  network,
  siteOrigin,
} from '../../features/offline/memory-caches';

const home = (revision: string) => ({ path: '/en/', revision });
const about = { path: '/en/about/', revision: '1' };

const old: Precache = { version: 'old', files: [home('1'), about, { path: '/assets/app-oldoldol.js' }] };
const next: Precache = { version: 'next', files: [home('2'), about, { path: '/assets/app-nextnext.js' }] };

const oldFiles = { '/en/': 'home', '/en/about/': 'about', '/assets/app-oldoldol.js': 'old' };
const nextFiles = { '/en/': 'new home', '/en/about/': 'about', '/assets/app-nextnext.js': 'next' };

const entry = '/en/glossary/amr/';
const oldEntry = '<script src="/assets/app-oldoldol.js"></script>';
const nextEntry = '<script src="/assets/app-nextnext.js"></script>';

const openPages = (...ids: readonly string[]) => ({
  matchAll: async () => ids.map((id): OpenPage => ({ id, url: `${siteOrigin}/en/` })),
  claim: async () => undefined,
});

type When = { readonly open?: readonly string[]; readonly page?: OpenPage; readonly isLast?: boolean };

const tidyUp = ({ open = [], page, isLast = true }: When = {}) =>
  tidy({ precache: next, page: page ?? null, pages: openPages(...open), isLast: () => isLast });

let caches: MemoryCaches;

beforeEach(() => {
  caches = emptyCaches();
});

describe('a version is filled', () => {
  test('with all its files', async () => {
    network(oldFiles);
    await fillVersion(old);
    expect(await caches.paths(cacheOf('old'))).toEqual([
      ...old.files.map(({ path }) => path),
      '/offline/files',
    ]);
  });

  test('from the version before where that has the same, and past the cache of the browser where not', async () => {
    network(oldFiles);
    await fillVersion(old);
    const { answer, asked } = network(nextFiles);
    await fillVersion(next);
    expect(asked()).toEqual(['/en/', '/assets/app-nextnext.js']);
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-cache' });
    expect(await (await (await caches.open(cacheOf('next'))).match('/en/about/'))?.text()).toBe('about');
  });

  test('or not at all, but goes on from there', async () => {
    network({ ...oldFiles, '/assets/app-oldoldol.js': 404 });
    await expect(fillVersion(old)).rejects.toThrow('/assets/app-oldoldol.js was answered with 404.');
    const { asked } = network(oldFiles);
    await fillVersion(old);
    expect(asked()).toEqual(['/assets/app-oldoldol.js']);
  });
});

describe('the page that has become idle', () => {
  const page: OpenPage = { id: 'a', url: `${siteOrigin}${entry}?from=feed` };

  beforeEach(async () => {
    network(nextFiles);
    await fillVersion(next);
  });

  test('is remembered where it was open before there was a worker', async () => {
    network({ [entry]: nextEntry });
    await tidyUp({ page });
    expect(await (await storedPage(entry))?.text()).toBe(nextEntry);
  });

  test('is not fetched again where it is known or on the list', async () => {
    await storeVisited(entry, htmlPage(nextEntry));
    const { asked } = network({});
    await tidyUp({ page });
    await tidyUp({ page: { id: 'b', url: `${siteOrigin}/en/about/` } });
    expect(asked()).toEqual([]);
  });
});

test('what has been cleared is fetched again', async () => {
  network(nextFiles);
  await fillVersion(next);
  await (await caches.open(cacheOf('next'))).delete('/en/about/');
  const { asked } = network(nextFiles);
  await tidyUp();
  expect(asked()).toEqual(['/en/about/']);
});

describe('after an update', () => {
  /** The old version was read in; the next takes over while these pages are open. */
  const takeOver = async (...open: readonly string[]) => {
    network(oldFiles);
    await fillVersion(old);
    await storeVisited(entry, htmlPage(oldEntry));
    network(nextFiles);
    await fillVersion(next);
    await recordSuccession(next, openPages(...open));
  };

  const names = async () => [...(await versionCaches())].sort();
  const both = [cacheOf('next'), cacheOf('old')];

  test('nothing is lost at once', async () => {
    await takeOver('tab');
    expect(await names()).toEqual(both);
  });

  test('what was visited is fetched anew, and the old files go', async () => {
    await takeOver();
    network({ [entry]: nextEntry });
    await tidyUp();
    expect(await (await storedPage(entry))?.text()).toBe(nextEntry);
    expect(await names()).toEqual([cacheOf('next')]);
  });

  test('the old files stay while a page is open that was open then', async () => {
    await takeOver('tab');
    network({ [entry]: nextEntry });
    await tidyUp({ open: ['tab', 'newer tab'] });
    expect(await names()).toEqual(both);
    await tidyUp({ open: ['newer tab'] });
    expect(await names()).toEqual([cacheOf('next')]);
  });

  test('the old files stay while a visited page cannot be fetched anew', async () => {
    await takeOver();
    network({});
    await expect(tidyUp()).rejects.toThrow('Failed to fetch');
    network({ [entry]: 503 });
    await tidyUp();
    expect(await (await storedPage(entry))?.text()).toBe(oldEntry);
    expect(await names()).toEqual(both);
    network({ [entry]: nextEntry });
    await tidyUp();
    expect(await names()).toEqual([cacheOf('next')]);
  });

  test('a visited page that the site no longer has goes, too', async () => {
    await takeOver();
    network({ [entry]: 404 });
    await tidyUp();
    expect(await caches.paths(visitedCache)).toEqual([]);
    expect(await names()).toEqual([cacheOf('next')]);
  });

  test('what is kept is brought up to date before the old files go', async () => {
    await takeOver();
    const release = '/en/releases/2024-03-01-a/';
    const keepable = (revision: string) => ({ path: release, bytes: 1, revision });
    network({ [release]: oldEntry });
    await keepPages([keepable('1')]);
    network({ [entry]: nextEntry });
    await expect(tidyUp()).rejects.toThrow('Failed to fetch');
    expect(await names()).toEqual(both);
    const list = JSON.stringify([keepable('2')]);
    network({ [entry]: nextEntry, [release]: nextEntry, [releaseListPath]: list });
    await tidyUp();
    expect(await (await storedPage(release))?.text()).toBe(nextEntry);
    expect(await names()).toEqual([cacheOf('next')]);
  });

  test('a version that is being replaced itself leaves everything as it is', async () => {
    await takeOver();
    const { asked } = network({ [entry]: nextEntry });
    await tidyUp({ isLast: false });
    expect(asked()).toEqual([]);
    expect(await names()).toEqual(both);
  });
});
