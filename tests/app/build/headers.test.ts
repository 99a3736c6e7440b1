import { describe, expect, test } from 'vitest';
import {
  cacheControl,
  contentSecurityPolicy,
  contentType,
  headersOf,
  policyOf,
  siteHeaders,
} from '../../../src/app/build/headers';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('the content security policy', () => {
  test('allows nothing by default', () => expect(directives.get('default-src')).toEqual(["'none'"]));

  test('allows of scripts, styles, fonts, images and requests only those of the site', () => {
    for (const name of ['script-src', 'style-src', 'font-src', 'img-src', 'connect-src', 'worker-src']) {
      expect([name, directives.get(name)]).toEqual([name, ["'self'"]]);
    }
  });

  test('can stand in an attribute', () => expect(contentSecurityPolicy).not.toMatch(/["<>&]/));

  test('holds nothing that a page cannot say for itself; the header says it as well', () => {
    expect([...directives.keys()]).not.toContain('frame-ancestors');
    expect(siteHeaders['Content-Security-Policy']).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`);
  });
});

describe('search and study, where WebAssembly searches the releases and makes files for Anki', () => {
  test.each(['/en/search/', '/ko/search/', '/ko/search/index.html', '/en/study/', '/ko/study/index.html'])(
    '%s may compile it',
    (path) => {
      expect(policyOf(path)).toBe(
        contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
      );
      expect(headersOf(path)).toEqual({
        ...siteHeaders,
        'Content-Security-Policy': `${policyOf(path)}; frame-ancestors 'none'`,
      });
    },
  );

  test.each(['/', '/en/', '/ko/glossary/search/', '/search/index.json', '/fr/search/'])(
    '%s may not',
    (path) => {
      expect(headersOf(path)).toEqual(siteHeaders);
    },
  );
});

test('files are not sniffed, framed or followed with the full address', () => {
  expect(siteHeaders).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  });
});

test.each([
  ['/assets/app-1a2b3c.js', 'public, max-age=31536000, immutable'],
  ['/en/', 'public, max-age=0, must-revalidate'],
  ['/sitemap.xml', 'public, max-age=0, must-revalidate'],
  ['/service-worker.js', 'public, max-age=0, must-revalidate'],
  ['/ko/manifest.webmanifest', 'public, max-age=0, must-revalidate'],
  ['/offline/releases.json', 'public, max-age=0, must-revalidate'],
  ['/en/assets/', 'public, max-age=0, must-revalidate'],
  ['/search/terms-1a2b3c4d.json', 'public, max-age=31536000, immutable'],
  ['/search/index.json', 'public, max-age=0, must-revalidate'],
  ['/pagefind/fragment/ko_1a2b3c4.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/pagefind/pagefind-entry.json', 'public, max-age=0, must-revalidate'],
])('%s is kept by caches as %s', (path, expected) => expect(cacheControl(path)).toBe(expected));

test.each([
  ['/downloads/glossary.csv', 'text/csv; charset=utf-8; header=present'],
  ['/downloads/topics/amr.tbx', 'application/xml; charset=utf-8'],
  ['/downloads/glossary.json', 'application/json; charset=utf-8'],
  ['/downloads/glossary.apkg', 'application/apkg'],
  ['/downloads/glossary.html', 'text/html; charset=utf-8'],
  ['/en/csv/', undefined],
  ['/other.csv', undefined],
  ['/ko/manifest.webmanifest', 'application/manifest+json'],
  ['/service-worker.js', undefined],
])('%s is sent as %s', (path, expected) => expect(contentType(path)).toBe(expected));

test('a file to download is asked for anew: its address stays and its content changes', () => {
  expect(cacheControl('/downloads/glossary.csv')).toBe('public, max-age=0, must-revalidate');
});
