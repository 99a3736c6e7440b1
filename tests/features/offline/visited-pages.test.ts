import { beforeEach, describe, expect, test } from 'vitest';
import { keptCache, visitedCache } from '../../../src/features/offline/offline-files';
import { storedTitle } from '../../../src/features/offline/stored-title';
import {
  mostVisited,
  storedPage,
  storedReleases,
  storeVisited,
} from '../../../src/features/offline/visited-pages';
import { emptyCaches, htmlPage, type MemoryCaches } from './memory-caches';

let caches: MemoryCaches;

beforeEach(() => {
  caches = emptyCaches();
});

const textAt = async (path: string) => (await storedPage(path))?.text();

describe('a page that was visited', () => {
  test('is found again, whatever the query', async () => {
    await storeVisited('/en/a/', htmlPage('a'));
    expect(await textAt('/en/a/?term=amr')).toBe('a');
  });

  test('is the newest once it is visited again, so that the oldest goes first', async () => {
    for (let i = 0; i < mostVisited; i++) await storeVisited(`/en/${i}/`, htmlPage(`${i}`));
    await storeVisited('/en/0/', htmlPage('again'));
    await storeVisited('/en/new/', htmlPage('new'));
    const paths = await caches.paths(visitedCache);
    expect(paths).toHaveLength(mostVisited);
    expect(paths).not.toContain('/en/1/');
    expect(paths.slice(-2)).toEqual(['/en/0/', '/en/new/']);
    expect(await textAt('/en/0/')).toBe('again');
  });

  test.each([
    ['an error', new Response('', { status: 404, headers: { 'Content-Type': 'text/html' } })],
    ['a file that is no page', new Response('{}', { headers: { 'Content-Type': 'application/json' } })],
  ])('is none where it is %s', async (_name, response) => {
    await storeVisited('/en/a/', response);
    expect(await textAt('/en/a/')).toBeUndefined();
  });
});

test('a page that is kept is found under whichever revision', async () => {
  await (await caches.open(keptCache)).put('/en/a/?revision=1', htmlPage('kept'));
  expect(await textAt('/en/a/')).toBe('kept');
});

test('the releases on the device are those visited and those kept, each once, newest first, in one language', async () => {
  const kept = await caches.open(keptCache);
  await kept.put('/en/releases/2023-10-12-b/?revision=1', htmlPage('b'));
  await kept.put('/offline/keep-all', new Response(''));
  await storeVisited('/en/releases/2023-10-12-b/', htmlPage('b'));
  await storeVisited('/en/releases/2024-03-01-c/', htmlPage('c'));
  await storeVisited('/ko/releases/2024-03-01-c/', htmlPage('c'));
  await storeVisited('/en/releases/2023/', htmlPage('archive'));
  await storeVisited('/en/glossary/amr/', htmlPage('amr'));
  expect(await storedReleases('en')).toEqual(['/en/releases/2024-03-01-c/', '/en/releases/2023-10-12-b/']);
});

test('the title of a stored page is text again', async () => {
  await storeVisited(
    '/en/a/',
    htmlPage('<head><title>Q&amp;A: &lt;b&gt; &quot;it&#x27;s&quot;</title></head>'),
  );
  expect(await storedTitle('/en/a/')).toBe(`Q&A: <b> "it's"`);
});
