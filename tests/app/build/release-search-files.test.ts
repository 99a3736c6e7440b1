import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesUnder } from '../../../src/app/build/code-name';
import { openLedger } from '../../../src/app/build/ledger';
import { writeReleaseSearch } from '../../../src/app/build/release-search-files';
import { openSite } from '../../../src/app/site/site';
import { type Pagefind, searchParts } from '../../../src/features/search/release-index';
import { libraryWith, meeting, sampleLibrary, symposium, webinar } from '../../sample-library';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

async function write(library = sampleLibrary, inPart = 1) {
  const { concepts, releases } = openSite(library);
  const ledger = openLedger(folder, join(folder, 'ledger'));
  const parts = await writeReleaseSearch({ concepts, releases, folder, ledger, inPart });
  ledger.save();
  return parts;
}

/** Searches as the browser does, with the files of the folder for those of the site. */
async function search(parts: readonly string[], ...words: string[]): Promise<string[]> {
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address, 'https://naranhi.example').pathname;
    return new Response(readFileSync(join(folder, path)));
  });
  const indexes = await Promise.all(
    ['/pagefind/', ...parts].map(async (basePath) => {
      const program = pathToFileURL(join(folder, basePath, 'pagefind.js')).href;
      const { createInstance } = (await import(/* @vite-ignore */ program)) as Pagefind;
      return createInstance({ basePath, noWorker: true });
    }),
  );
  const results = await searchParts(indexes, words);
  return Promise.all(results.map(async (result) => (await result.data()).meta['title'] ?? ''));
}

test('a large site has an index of the oldest releases, and further ones of those after them', async () => {
  const parts = await write();
  expect(parts).toEqual(['/pagefind/2/', '/pagefind/3/']);
  expect(await search([], 'amr')).toEqual([webinar]);
  expect((await search(parts, 'amr')).sort()).toEqual([webinar, symposium].sort());
  expect(await search(parts, 'meeting')).toEqual([meeting]);
});

test.each([2, 10])(
  'a word that no release has finds none, and no other in its place (%i in a part)',
  async (inPart) => {
    const parts = await write(sampleLibrary, inPart);
    expect(await search(parts, 'symposium')).toContain(symposium);
    expect(await search(parts, 'symposiumx')).toEqual([]);
    expect(await search(parts, 'symposium', 'symposiumx')).toEqual([]);
  },
);

test('a new release makes a new part and leaves the others alone', async () => {
  const [newest, ...older] = sampleLibrary.releases;
  await write(libraryWith(...older));
  const timesOf = () =>
    ['pagefind/pagefind-entry.json', 'pagefind/2/pagefind-entry.json'].map(
      (file) => statSync(join(folder, file)).mtimeMs,
    );
  const before = timesOf();
  await write(newest ? libraryWith(newest, ...older) : sampleLibrary);
  expect(timesOf()).toEqual(before);
  expect(filesUnder(join(folder, 'pagefind/3')).length).toBeGreaterThan(0);
});
