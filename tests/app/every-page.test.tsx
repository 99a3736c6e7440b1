import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app';
import { pageDataId } from '../../src/app/page-block';
import { type RenderedPage, renderPage } from '../../src/app/render-page';
import { pagesOfSite } from '../../src/app/site/site';
import type { SitePage } from '../../src/app/site/site-page';
import { readFiles } from '../../src/content/content-files';
import { type Library, readLibrary } from '../../src/content/read-library';
import { downloadAddress } from '../../src/domain/addresses';
import type { ConceptSet } from '../../src/domain/exporting';
import { topics } from '../../src/domain/glossary';
import { type Language, languages } from '../../src/domain/language';
import type { DownloadSizes } from '../../src/features/downloads/download-links';
import { createI18n } from '../../src/i18n/create-i18n';
import type { PageData } from '../../src/pages/page-data';
import { wordsOfPage } from '../../src/pages/page-words';
import { loadPage } from '../../src/pages/routes';

/*
 * Every page of the real content, in both languages: rendered as the build does it, put into a document,
 * brought to life as the browser does it, and compared.
 */

const library: Library = readLibrary(readFiles(process.cwd(), 'locales'));
/** The files that the pages offer to download, which the build writes beside them. */
const files = new Set<string>();

function offer({ name }: ConceptSet): DownloadSizes {
  const sizes = { csv: 1, tbx: 1, json: 1, apkg: 1, html: 1 };
  for (const format of Object.keys(sizes)) files.add(downloadAddress(name, format));
  return sizes;
}

const site: readonly SitePage[] = [...pagesOfSite(library, { offer })];
const siteAddress = (path: string) => `https://naranhi.example${path}`;

type Page = { readonly path: string; readonly language: Language; readonly data: PageData };

const pages: readonly Page[] = site.flatMap(({ addresses, data }) =>
  languages.map((language) => ({ path: addresses[language], language, data })),
);

const rendered = new Map<string, Promise<RenderedPage>>();

/** A page as the build writes it; each is rendered once for all tests. */
function written({ path, language, data }: Page): Promise<RenderedPage> {
  const known = rendered.get(path);
  if (known) return known;
  const page = renderPage({ path, language, data, chrome: library.chrome, siteAddress });
  rendered.set(path, page);
  return page;
}

/** Puts a page into the document as a browser that has just loaded it has it. */
async function load(page: Page): Promise<HTMLElement> {
  const { path, language } = page;
  const parts = await written(page);
  window.history.replaceState(null, '', path);
  document.documentElement.lang = language;
  document.head.innerHTML = parts.head;
  document.body.innerHTML = `<div id="root">${parts.app}</div>${parts.data}`;
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no root.');
  return root;
}

/** Brings the page to life as `entry-client` does, and gives what React had to repair. */
async function hydrate(root: HTMLElement, language: Language): Promise<unknown[]> {
  const repaired: unknown[] = [];
  const data = JSON.parse(document.getElementById(pageDataId)?.textContent ?? '') as PageData;
  const loadLanguage = async (each: Language) =>
    createI18n(each, { chrome: wordsOfPage(library.chrome[each], data.page), entries: data.entries });
  const [page, i18n] = await Promise.all([loadPage(data), loadLanguage(language)]);
  await act(async () => {
    const hydrated = hydrateRoot(
      root,
      <StrictMode>
        <App page={page} i18n={i18n} loadLanguage={loadLanguage} />
      </StrictMode>,
      { onRecoverableError: (error) => repaired.push(error) },
    );
    unmount = () => act(() => hydrated.unmount());
  });
  return repaired;
}

let unmount: (() => void) | undefined;

function takeDown(): void {
  unmount?.();
  unmount = undefined;
}

afterEach(takeDown);

/** A database that never answers: what a page shows of a learner's own data is not what was written. */
class SilentRequest extends EventTarget {}

beforeEach(() => {
  vi.stubGlobal('IDBRequest', SilentRequest);
  vi.stubGlobal('indexedDB', { open: () => new SilentRequest(), databases: async () => [] });
});

async function expectHydrated(page: Page): Promise<void> {
  const root = await load(page);
  const before = root.innerHTML;
  expect(await hydrate(root, page.language)).toEqual([]);
  expect(root.innerHTML).toBe(before);
}

const isOfEntry = ({ data }: Page) => data.page === 'entry';
const others = pages.filter((page) => !isOfEntry(page));

/** Entries are many and alike: a test takes those of a topic, so that the report stays readable. */
const entriesByTopic = topics.flatMap((topic) =>
  languages.map((language) => ({
    topic,
    language,
    entries: pages.filter(
      (page) => page.language === language && page.data.page === 'entry' && page.data.topic === topic,
    ),
  })),
);

test('there are all kinds of pages', () => {
  expect(new Set(pages.map(({ data }) => data.page))).toEqual(
    new Set([
      'home',
      'release',
      'archive',
      'glossary',
      'terms',
      'entry',
      'search',
      'study',
      'about',
      'offline',
    ]),
  );
  expect(pages.filter(isOfEntry)).toHaveLength(library.concepts.size * languages.length);
});

test('a page that is not as the server wrote it is noticed', async () => {
  const [page] = others;
  if (!page) throw new Error('The site has no page.');
  const root = await load(page);
  const heading = root.querySelector('h1');
  if (heading) heading.textContent = 'Something else';
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await hydrate(root, page.language)).toHaveLength(1);
});

describe('a page comes to life as it was written', () => {
  test.each(others)('$path', { timeout: 60_000 }, expectHydrated);

  test.each(entriesByTopic)('entries on $topic in $language', { timeout: 120_000 }, async ({ entries }) => {
    for (const page of entries) {
      await expectHydrated(page);
      takeDown();
    }
  });
});

describe('a page comes to life as it was written in a browser that is set up differently', () => {
  const samples = [...others, ...pages.filter(isOfEntry).slice(0, 4)];

  // The pages are written before the browser's settings are put on, as if elsewhere.
  beforeAll(async () => {
    for (const page of samples) await written(page);
  }, 60_000);

  test.each(['ko-KR', 'ar-EG', 'de-CH'])('in %s', { timeout: 60_000 }, async (preferred) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(preferred);
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([preferred]);
    for (const page of samples) {
      await expectHydrated(page);
      takeDown();
    }
  });

  describe('in another time zone', () => {
    const own = process.env['TZ'];

    const restoreZone = () => {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    };

    afterEach(restoreZone);

    test.each([
      ['Pacific/Kiritimati', -14 * 60],
      ['Pacific/Honolulu', 10 * 60],
    ])('%s', { timeout: 60_000 }, async (zone, offset) => {
      process.env['TZ'] = zone;
      expect(new Date().getTimezoneOffset()).toBe(offset);
      for (const page of samples) {
        await expectHydrated(page);
        takeDown();
      }
    });
  });
});

describe('what every page holds to', () => {
  const known = new Set([
    '/',
    ...pages.map(({ path }) => path),
    ...languages.map((language) => `/${language}/feed.xml`),
  ]);
  /** The places of each page that a link can lead to, and all links of the site with where they stand. */
  const placesOf = new Map<string, Set<string>>();
  const links: { readonly from: string; readonly href: string }[] = [];
  const problems = {
    ids: [] as string[],
    parts: [] as string[],
    styles: [] as string[],
    terms: [] as string[],
    titles: [] as string[],
  };

  beforeAll(async () => {
    for (const page of pages) {
      const { path, language, data } = page;
      const { app } = await written(page);
      const body = new DOMParser().parseFromString(app, 'text/html').body;
      const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
      placesOf.set(path, new Set(ids));
      if (new Set(ids).size !== ids.length) problems.ids.push(path);
      if (body.querySelector('script, template, [hidden]')) problems.parts.push(path);
      if (body.querySelector('[style], style')) problems.styles.push(path);
      if (body.querySelectorAll('h1').length !== 1) problems.titles.push(path);
      for (const link of body.querySelectorAll('a')) {
        links.push({ from: path, href: link.getAttribute('href') ?? '' });
        const { term, termAlso } = link.dataset;
        for (const id of [term, ...(termAlso?.split(' ') ?? [])]) {
          const carried = id === undefined || Object.hasOwn(data.entries[language], id);
          if (!carried) problems.terms.push(`${path} ${id}`);
        }
      }
    }
  }, 120_000);

  test('no id twice', () => expect(problems.ids).toEqual([]));

  test('no part that a script would have to put in its place', () => expect(problems.parts).toEqual([]));

  test('no style of its own, which its policy would refuse', () => expect(problems.styles).toEqual([]));

  test('one main heading', () => expect(problems.titles).toEqual([]));

  test('every link within the site leads to a page and a place, or to a file, that are there', () => {
    const dead = links.filter(({ from, href }) => {
      if (/^https?:/.test(href)) return false;
      const { pathname, hash } = new URL(href, siteAddress(from));
      if (files.has(pathname)) return false;
      if (!known.has(pathname)) return true;
      return hash !== '' && !placesOf.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
    });
    expect(dead).toEqual([]);
  });

  test('every marked term outside of definitions that lead on is one that the page carries', () => {
    expect(problems.terms).toEqual([]);
  });
});
