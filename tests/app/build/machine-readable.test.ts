// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { feedOf, robotsText, sitemapFiles } from '../../../src/app/build/machine-readable';
import { pagesOfSite } from '../../../src/app/site/site';
import type { Release } from '../../../src/domain/releases';
import { hostileTitle, libraryWith, meeting, sampleLibrary, symposium, webinar } from '../../sample-library';

const origin = 'https://naranhi.example';
const siteAddress = (path: string) => origin + path;

/** Parses as browsers and feed readers do: a text that is not well-formed gives an element that says so. */
function parseXml(text: string): XMLDocument {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const texts = (parent: ParentNode, name: string) =>
  [...parent.querySelectorAll(name)].map((element) => element.textContent);

test('the check of well-formedness sees a text that is not', () => {
  const document = new DOMParser().parseFromString('<a>&nbsp;<b></a>', 'application/xml');
  expect(document.querySelector('parsererror')).not.toBeNull();
});

describe('the sitemap', () => {
  const addresses = [...pagesOfSite(sampleLibrary)].map((page) => page.addresses);
  const only = (pages: typeof addresses) =>
    parseXml(sitemapFiles(pages, siteAddress).get('sitemap.xml') ?? '');
  const sitemap = only(addresses);

  test('names every page in both languages, each once', () => {
    const expected = addresses.flatMap(({ en, ko }) => [origin + en, origin + ko]);
    expect(texts(sitemap, 'url > loc')).toEqual(expected);
    expect(sitemap.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  });

  test('names for each page both languages, itself among them', () => {
    for (const url of sitemap.querySelectorAll('url')) {
      const links = [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')];
      expect(links.map((link) => link.getAttribute('hreflang'))).toEqual(['en', 'ko']);
      expect(links.map((link) => link.getAttribute('href'))).toContain(texts(url, 'loc')[0]);
    }
  });

  test('escapes what XML would read as its own', () => {
    const odd = only([{ en: '/en/?a=1&b=<2>"\'', ko: '/ko/' }]);
    expect(texts(odd, 'loc')[0]).toBe(`${origin}/en/?a=1&b=<2>"'`);
  });

  test('is one file as long as that may name all addresses', () => {
    expect([...sitemapFiles(addresses, siteAddress, 2 * addresses.length).keys()]).toEqual(['sitemap.xml']);
  });

  test('is the index of several files where there are more', () => {
    const files = sitemapFiles(addresses, siteAddress, 9);
    const index = parseXml(files.get('sitemap.xml') ?? '');
    const names = texts(index, 'sitemapindex > sitemap > loc').map((address) =>
      address.replace(`${origin}/`, ''),
    );
    expect(['sitemap.xml', ...names]).toEqual([...files.keys()]);
    const named = names.map((name) => texts(parseXml(files.get(name) ?? ''), 'url > loc'));
    expect(named.flat()).toEqual(texts(sitemap, 'url > loc'));
    // A page stands in one file with its counterpart.
    for (const each of named.slice(0, -1)) expect(each).toHaveLength(8);
  });
});

describe.each(['en', 'ko'] as const)('the feed in %s', (language) => {
  const feed = parseXml(feedOf(sampleLibrary, language, siteAddress));
  const releases = sampleLibrary.releases;

  test('holds the releases from the newest, under their titles', () => {
    expect(texts(feed, 'entry > title')).toEqual(releases.map(({ versions }) => versions[language].title));
    expect(texts(feed, 'entry > id')).toEqual(
      [meeting, symposium, webinar].map((slug) => `${origin}/${language}/releases/${slug}/`),
    );
    expect(texts(feed, 'entry > updated')[0]).toBe('2024-03-01T00:00:00Z');
  });

  test('says what RFC 4287 wants of a feed', () => {
    expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(feed.documentElement.getAttribute('xml:lang')).toBe(language);
    expect(texts(feed, 'feed > title')).toEqual([sampleLibrary.chrome[language]['site']].map(nameOf));
    expect(texts(feed, 'feed > id')).toEqual([`${origin}/${language}/`]);
    expect(texts(feed, 'feed > updated')).toEqual(['2024-03-01T00:00:00Z']);
    expect(feed.querySelector('feed > link[rel=self]')?.getAttribute('href')).toBe(
      `${origin}/${language}/feed.xml`,
    );
    for (const entry of feed.querySelectorAll('entry')) expect(texts(entry, 'author > name')).toHaveLength(1);
  });

  test('is well-formed without a release', () => {
    const empty = parseXml(feedOf(libraryWith(), language, siteAddress));
    expect(texts(empty, 'feed > updated')).toHaveLength(1);
    expect(texts(empty, 'entry')).toEqual([]);
  });
});

test('a feed has the newest releases and not the archive', () => {
  const [sample] = sampleLibrary.releases;
  if (!sample) throw new Error('The sample library has no release.');
  const many = Array.from({ length: 80 }, (): Release => sample);
  expect(texts(parseXml(feedOf(libraryWith(...many), 'en', siteAddress)), 'entry')).toHaveLength(50);
});

test('a title with mark-up stays a title', () => {
  expect(texts(parseXml(feedOf(sampleLibrary, 'en', siteAddress)), 'entry > title')[0]).toBe(hostileTitle);
});

test('robots.txt allows all and names the sitemap', () => {
  expect(robotsText(siteAddress).split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ]);
});

const nameOf = (site: unknown) => (site as { readonly name: string }).name;
