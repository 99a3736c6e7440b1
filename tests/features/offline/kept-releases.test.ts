import { beforeEach, expect, test, vi } from 'vitest';
import {
  keepPages,
  keptOf,
  letGoOfAll,
  refreshKept,
  stopKeeping,
  wantsAllKept,
  wishAllKept,
} from '../../../src/features/offline/kept-releases';
import { type KeepablePage, keptCache, releaseListPath } from '../../../src/features/offline/offline-files';
import { storedPage, storeVisited } from '../../../src/features/offline/visited-pages';
import { emptyCaches, htmlPage, type MemoryCaches, network } from './memory-caches';

const keepable = (path: string, revision = '1'): KeepablePage => ({ path, bytes: 10, revision });

const [first, second] = [keepable('/en/releases/2024-03-01-a/'), keepable('/ko/releases/2024-03-01-a/')];
const pages = [first, second];
const texts = { [first.path]: 'a', [second.path]: '가' };

let caches: MemoryCaches;

beforeEach(() => {
  caches = emptyCaches();
});

test('keeps every page, and says which has come', async () => {
  network(texts);
  const come: KeepablePage[] = [];
  await keepPages(pages, { onKept: (page) => come.push(page) });
  expect(come).toEqual(pages);
  expect(await keptOf(pages)).toEqual(pages);
});

test('goes on where it was interrupted', async () => {
  network({ [first.path]: 'a' });
  await expect(keepPages(pages)).rejects.toThrow('Failed to fetch');
  expect(await keptOf(pages)).toEqual([first]);
  const { asked } = network(texts);
  await keepPages(pages);
  expect(asked()).toEqual([second.path]);
});

test('a page that the server does not have is a failure, and nothing is kept in its place', async () => {
  network({ ...texts, [second.path]: 404 });
  await expect(keepPages(pages)).rejects.toThrow(`${second.path} was answered with 404.`);
  expect(await keptOf(pages)).toEqual([first]);
});

test('a failure is told once nothing is under way any more, so that nothing comes after it', async () => {
  const { answer } = network({ ...texts, [first.path]: 404 });
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === second.path) await arrived;
    return answer(path);
  });
  const said: string[] = [];
  const keeping = keepPages(pages, { onKept: ({ path }) => said.push(path) }).catch(() =>
    said.push('failed'),
  );
  await vi.waitFor(() => expect(answer).toHaveBeenCalledWith(first.path));
  arrive();
  await keeping;
  expect(said).toEqual([second.path, 'failed']);
});

test('fetches anew what has changed, and lets go of what is no longer on the list', async () => {
  network(texts);
  await keepPages(pages);
  const changed = keepable(first.path, '2');
  const { asked } = network({ [first.path]: 'new' });
  await keepPages([changed]);
  expect(asked()).toEqual([first.path]);
  expect(await caches.paths(keptCache)).toEqual([`${first.path}?revision=2`]);
});

test('takes the place of an older copy from a visit; a later visit is newer', async () => {
  await storeVisited(first.path, htmlPage('visited before'));
  network(texts);
  await keepPages([first]);
  expect(await (await storedPage(first.path))?.text()).toBe('a');
  await storeVisited(first.path, htmlPage('visited after'));
  expect(await (await storedPage(first.path))?.text()).toBe('visited after');
});

test('the wish to keep all outlives the visit, until it is taken back', async () => {
  expect(await wantsAllKept()).toBe(false);
  await wishAllKept();
  expect(await wantsAllKept()).toBe(true);
  await stopKeeping();
  expect(await wantsAllKept()).toBe(false);
});

test('a refresh adds new releases for whoever wants all', async () => {
  network({ ...texts, [releaseListPath]: JSON.stringify(pages) });
  await wishAllKept();
  await refreshKept();
  expect(await keptOf(pages)).toEqual(pages);
  expect(await wantsAllKept()).toBe(true);
});

test('a refresh adds none for whoever stopped, but renews what is there', async () => {
  network(texts);
  await keepPages([first]);
  const list = [keepable(first.path, '2'), second];
  network({ ...texts, [releaseListPath]: JSON.stringify(list) });
  await refreshKept();
  expect(await caches.paths(keptCache)).toEqual([`${first.path}?revision=2`]);
});

test('a refresh asks for nothing where nothing is kept', async () => {
  const { asked } = network({});
  await refreshKept();
  expect(asked()).toEqual([]);
});

test('all can be let go of', async () => {
  network(texts);
  await wishAllKept();
  await keepPages(pages);
  await letGoOfAll();
  expect(await caches.has(keptCache)).toBe(false);
  expect(await keptOf(pages)).toEqual([]);
});
