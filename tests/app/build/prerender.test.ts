import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientBuild } from '../../../src/app/build/client-build';
import { prerenderSite } from '../../../src/app/build/prerender';
import { pagesOfSite } from '../../../src/app/site/site';
import { findTerms, openSearch } from '../../../src/domain/searching';
import { amr, meeting, oldAmr, sampleLibrary } from '../../sample-library';

const client: ClientBuild = {
  files: [],
  template:
    '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--app--></div><!--data--></body></html>',
  styles: ['/assets/style.css'],
  stylesOf: (page) => ['/assets/style.css', `/assets/${page}.css`],
  scriptsOf: (page, language) => ['/assets/app.js', `/assets/${page}.js`, `/assets/${language}.js`],
  fontsOf: (language) => (language === 'en' ? ['/assets/serif.woff2'] : []),
  firstScript: '/assets/first.js',
  startScript: '/assets/start.js',
  moveScript: '/assets/move.js',
};

let folder: string;
let count: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prerendered-'));
  ({ pages: count } = await prerenderSite({
    library: sampleLibrary,
    origin: 'https://naranhi.example',
    folder,
    client,
    modified: 1_760_000_000,
  }));
});

afterAll(() => rmSync(folder, { recursive: true }));

const fileAt = (path: string) => readFileSync(join(folder, path), 'utf8');

const isOfData = (file: string) => /^(?:search|study|offline|pagefind)\//.test(file);

test('every page is a folder with an index.html, and the rest stands at the root', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'));
  const pages = [...pagesOfSite(sampleLibrary)].flatMap(({ addresses }) => [addresses.en, addresses.ko]);
  expect(count).toBe(pages.length);
  expect(files.filter((file) => !file.startsWith('downloads/') && !isOfData(file)).sort()).toEqual(
    [
      ...pages.map((path) => `${path.slice(1)}index.html`),
      `en/glossary/${oldAmr}/index.html`,
      `ko/glossary/${oldAmr}/index.html`,
      'index.html',
      '404.html',
      'sitemap.xml',
      'robots.txt',
      '_headers',
      '_nginx.conf',
      'en/feed.xml',
      'ko/feed.xml',
      'en/manifest.webmanifest',
      'ko/manifest.webmanifest',
    ].sort(),
  );
  expect(files.filter((file) => isOfData(file)).length).toBeGreaterThan(0);
});

describe('a written page', () => {
  test('is in its language and names the files of its kind and language', () => {
    const html = fileAt('ko/glossary/index.html');
    expect(html).toContain('<html lang="ko">');
    expect(html).toContain(
      '<script type="module" src="/assets/first.js" data-scripts="/assets/app.js /assets/glossary.js /assets/ko.js"></script>',
    );
    for (const name of ['style', 'glossary']) {
      expect(html).toContain(`<link rel="stylesheet" href="/assets/${name}.css">`);
    }
  });

  test('asks for the faces of its own language', () => {
    const face = '<link rel="preload" as="font" type="font/woff2" href="/assets/serif.woff2" crossorigin>';
    expect(fileAt('en/glossary/index.html')).toContain(face);
    expect(fileAt('ko/glossary/index.html')).not.toContain('as="font"');
  });

  test('holds no script but its data, whatever the content says', () => {
    const html = fileAt(`en/releases/${meeting}/index.html`);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script type="module" src="/assets/first.js" data-scripts="/assets/app.js /assets/release.js /assets/en.js">',
      '<script type="application/json" id="page-data">',
    ]);
    expect(html.match(/<\/script>/g)).toHaveLength(3);
  });

  test('has no style of its own, which its policy would refuse', () => {
    for (const path of ['en/index.html', `ko/releases/${meeting}/index.html`, 'index.html', '404.html']) {
      expect(fileAt(path)).not.toMatch(/\sstyle=|<style/);
    }
  });
});

describe('the page at an old address', () => {
  const html = () => fileAt(`ko/glossary/${oldAmr}/index.html`);

  test('leads on with and without scripts, and by a link', () => {
    expect(html()).toContain('<html lang="ko">');
    expect(html()).toContain('<script type="module" src="/assets/move.js"></script>');
    expect(html()).toContain(
      `<noscript><meta http-equiv="refresh" content="0; url=/ko/glossary/${amr}/"/></noscript>`,
    );
    expect(html()).toContain(`<a href="/ko/glossary/${amr}/" data-moved="">항생제 내성</a>`);
  });

  test('is for no index, which finds the new one instead', () => {
    expect(html()).toContain('<meta name="robots" content="noindex"/>');
    expect(html()).toContain(`<link rel="canonical" href="https://naranhi.example/ko/glossary/${amr}/"/>`);
    expect(fileAt('sitemap.xml')).not.toContain(oldAmr);
  });
});

test('the start page has the script that remembers; the page for addresses that have none has none', () => {
  expect(fileAt('index.html')).toContain('<script type="module" src="/assets/start.js"></script>');
  expect(fileAt('404.html')).not.toContain('<script');
});

describe('the search page', () => {
  test('and study alone may compile WebAssembly', () => {
    for (const language of ['en', 'ko']) {
      for (const page of ['search', 'study']) {
        expect(fileAt(`${language}/${page}/index.html`)).toContain("script-src 'self' 'wasm-unsafe-eval';");
      }
      expect(fileAt(`${language}/index.html`)).toContain("script-src 'self';");
    }
  });

  test('stands in no list of pages', () => {
    expect(fileAt('sitemap.xml')).not.toContain('/search/');
    expect(fileAt('en/search/index.html')).toContain(
      '<link rel="canonical" href="https://naranhi.example/en/search/"/>',
    );
  });

  test('finds its files by one that keeps its name', () => {
    const { terms, definitions } = JSON.parse(fileAt('search/index.json'));
    expect(terms).toMatch(/^\/search\/terms-[\w-]{8}\.json$/);
    expect(findTerms(openSearch(JSON.parse(fileAt(terms))), '항생제를')[0]?.concept.id).toBe('antibiotic');
    expect(JSON.parse(fileAt(definitions[0]))[1]).toEqual({
      en: 'A medicine against bacteria.',
      ko: '세균에 쓰는 약이다.',
    });
  });

  test('has of pagefind what it uses, and nothing else', () => {
    const files = readdirSync(join(folder, 'pagefind')).filter((file) => /\.(?:js|css)$|wasm/.test(file));
    expect(files.sort()).toEqual(['pagefind.js', 'wasm.unknown.pagefind']);
  });
});
