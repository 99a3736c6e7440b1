import { describe, expect, test } from 'vitest';
import { cacheControl, contentType, headersOf } from '../../../src/app/build/headers';
import { headersFile, nginxFile } from '../../../src/app/build/hosting';
import { studyFiles } from '../../../src/app/build/study-files';
import { termSearchFiles } from '../../../src/app/build/term-search-files';
import { pagesOfSite } from '../../../src/app/site/site';
import { exportFormats } from '../../../src/domain/exporting';
import { oldAmr, sampleLibrary } from '../../sample-library';
import { headersByFile, headersByNginx, parseHeadersFile } from './host-files';

const rules = parseHeadersFile(headersFile());
const nginx = nginxFile('terms.example.org');

const pages = [...pagesOfSite(sampleLibrary)].flatMap(({ addresses }) => [addresses.en, addresses.ko]);
const concepts = [...sampleLibrary.concepts.values()];

/** Every path that the site has, as far as its name can decide what is sent. */
const paths = [
  ...pages,
  ...pages.map((page) => `${page}index.html`),
  `/en/glossary/${oldAmr}/`,
  ...[...studyFiles(concepts), ...termSearchFiles(concepts)].map(([path]) => path),
  ...exportFormats.flatMap((format) =>
    ['glossary', 'topics/amr', 'releases/2023-10-12-symposium'].map((name) => `/downloads/${name}.${format}`),
  ),
  '/',
  '/index.html',
  '/404.html',
  '/sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/en/feed.xml',
  '/ko/feed.xml',
  '/en/manifest.webmanifest',
  '/ko/manifest.webmanifest',
  '/service-worker.js',
  '/icons/icon-192.png',
  '/offline/releases.json',
  '/assets/app-1a2b3c4d.js',
  '/assets/sql-wasm-browser-1a2b3c4d.wasm',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind-entry.json',
  '/pagefind/wasm.unknown.pagefind',
  '/pagefind/index/ko_1a2b3c4.pf_index',
  '/pagefind/fragment/ko_1a2b3c4.pf_fragment',
];

const typeOf = (path: string) => {
  const type = contentType(path);
  return type === undefined ? {} : { 'Content-Type': type };
};

describe('with the file _headers a host sends', () => {
  test.each(paths)('what belongs to %s', (path) => {
    const { 'Cache-Control': cache, ...sent } = headersByFile(rules, path);
    expect(sent).toEqual({ ...headersOf(path), ...typeOf(path) });
    // Such hosts ask for every other file anew by themselves.
    expect(cache ?? 'public, max-age=0, must-revalidate').toBe(cacheControl(path));
  });
});

describe('by its file nginx sends', () => {
  test.each(paths)('what belongs to %s', (path) => {
    expect(headersByNginx(nginx, path)).toEqual({
      ...headersOf(path),
      ...typeOf(path),
      'Cache-Control': cacheControl(path),
    });
  });
});

describe('the file _headers', () => {
  test('stays within what Cloudflare Pages reads: 100 rules, one * each, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { pattern } of rules) expect(pattern.split('*').length).toBeLessThanOrEqual(2);
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  test('says of a page that is not there what it says of one that is', () => {
    for (const path of ['/ko/releases/none/', '/en/glossary/none/', '/none']) {
      expect(headersByFile(rules, path)).toEqual(headersOf(path));
    }
  });

  test('is found out where two rules set one header', () => {
    const twice = parseHeadersFile('/*\n  X-Frame-Options: DENY\n\n/en/*\n  X-Frame-Options: DENY\n');
    expect(() => headersByFile(twice, '/en/')).toThrow('/en/ gets X-Frame-Options from two rules');
    expect(headersByFile(twice, '/ko/')).toEqual({ 'X-Frame-Options': 'DENY' });
  });
});

describe('the file for nginx', () => {
  test('names the host, leads to https and serves the folder of one version', () => {
    expect(nginx).toContain('server_name terms.example.org;');
    expect(nginx).toContain('return 301 https://$host$request_uri;');
    expect(nginx).toContain('root /srv/naranhi/current;');
  });

  test('closes every bracket and ends every line that is no bracket with a semicolon', () => {
    expect(nginx.split('{').length).toBe(nginx.split('}').length);
    const lines = nginx.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
  });

  test('adds headers at one level only, where no location can lose them', () => {
    const places = nginx.match(/^ *add_header/gm);
    expect(new Set(places)).toEqual(new Set(['    add_header']));
  });
});
