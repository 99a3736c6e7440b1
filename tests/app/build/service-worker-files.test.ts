import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precachedPaths, precacheOf, precacheSummary } from '../../../src/app/build/service-worker-files';

describe('of the files of a site, those work without a network from the first visit on', () => {
  test.each([
    ['index.html', '/'],
    ['ko/index.html', '/ko/'],
    ['ko/glossary/index.html', '/ko/glossary/'],
    ['en/glossary/topics/amr/index.html', '/en/glossary/topics/amr/'],
    ['ko/glossary/letters/giyeok/index.html', '/ko/glossary/letters/giyeok/'],
    ['en/releases/index.html', '/en/releases/'],
    ['en/search/index.html', '/en/search/'],
    ['en/study/index.html', '/en/study/'],
    ['en/about/index.html', '/en/about/'],
    ['en/offline/index.html', '/en/offline/'],
    ['assets/app-1a2b3c4d.js', '/assets/app-1a2b3c4d.js'],
    ['assets/app-1a2b3c4d.css', '/assets/app-1a2b3c4d.css'],
    ['assets/serif-400-1a2b3c4d.woff2', '/assets/serif-400-1a2b3c4d.woff2'],
    ['search/index.json', '/search/index.json'],
    ['study/amr-1-1a2b3c4d.json', '/study/amr-1-1a2b3c4d.json'],
    ['ko/manifest.webmanifest', '/ko/manifest.webmanifest'],
    ['icons/icon-192.png', '/icons/icon-192.png'],
    ['icon.svg', '/icon.svg'],
  ])('%s', (file, path) => expect(precachedPaths([file])).toEqual([path]));
});

describe('and those do not', () => {
  test.each([
    'en/glossary/antibiotic/index.html',
    'en/glossary/topics/amr/2/index.html',
    'en/glossary/releases/2023-10-12-symposium/index.html',
    'en/releases/2023-10-12-symposium/index.html',
    'en/releases/2023/index.html',
    'assets/sql-wasm-browser-1a2b3c4d.wasm',
    'assets/sql-wasm-browser-1a2b3c4d.js',
    'assets/hangul-400-1a2b3c4d.woff2',
    'pagefind/pagefind.js',
    'downloads/glossary.csv',
    'offline/releases.json',
    'service-worker.js',
    'sitemap.xml',
    '404.html',
  ])('%s', (file) => expect(precachedPaths([file])).toEqual([]));
});

describe('the list of a finished site', () => {
  let folder: string;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    write('en/index.html', '<h1>Home</h1>');
    write('assets/app-1a2b3c4d.js', 'start()');
    write('offline/releases.json', '[]');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('has a revision for what keeps its name, and none for what changes it with its content', () => {
    const { files } = precacheOf(folder);
    expect(files).toEqual([
      { path: '/assets/app-1a2b3c4d.js' },
      { path: '/en/', revision: expect.stringMatching(/^[\w-]{8}$/) },
    ]);
  });

  test('is the same for the same site', () => expect(precacheOf(folder)).toEqual(precacheOf(folder)));

  test('is another version once a page has changed, or a release that is not on the list', () => {
    const before = precacheOf(folder);
    write('offline/releases.json', '[{}]');
    const between = precacheOf(folder);
    expect(between.files).toEqual(before.files);
    expect(between.version).not.toBe(before.version);
    write('en/index.html', '<h1>Welcome</h1>');
    const after = precacheOf(folder);
    expect(after.files[1]?.revision).not.toBe(before.files[1]?.revision);
    expect(after.version).not.toBe(between.version);
  });

  test('grows with the glossary by its data alone', () => {
    const { files } = precacheOf(folder);
    for (let i = 0; i < 500; i++) write(`en/glossary/term-${i}/index.html`, `<h1>${i}</h1>`);
    expect(precacheOf(folder).files).toEqual(files);
  });

  test('says in the log how much it is', () => {
    write('en/index.html', 'a'.repeat(2_000_000));
    expect(precacheSummary(precacheOf(folder))).toBe(
      '2 files work without a network: 2.0 MB, compressed 0.0 MB',
    );
  });
});
