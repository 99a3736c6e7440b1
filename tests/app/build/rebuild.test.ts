import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientBuild } from '../../../src/app/build/client-build';
import { filesUnder } from '../../../src/app/build/code-name';
import { type PrerenderOptions, prerenderSite } from '../../../src/app/build/prerender';
import type { Library } from '../../../src/content/read-library';
import type { Concept } from '../../../src/domain/glossary';
import {
  amr,
  chrome,
  libraryWith,
  meeting,
  paragraph,
  placebo,
  release,
  sampleLibrary,
  webinar,
} from '../../sample-library';

const client: ClientBuild = {
  files: ['assets/app.js'],
  template:
    '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--app--></div><!--data--></body></html>',
  styles: ['/assets/style.css'],
  stylesOf: () => ['/assets/style.css'],
  scriptsOf: (page) => ['/assets/app.js', `/assets/${page}.js`],
  fontsOf: () => [],
  firstScript: '/assets/first.js',
  startScript: '/assets/start.js',
  moveScript: '/assets/move.js',
};

type Change = { readonly code?: string } & Partial<Omit<PrerenderOptions, 'folder' | 'rebuild'>>;

let scratch: string;
let folder: string;
let ledger: string;

const build = (into: string, book: string, { code = 'first', ...change }: Change = {}) =>
  prerenderSite({
    library: sampleLibrary,
    origin: 'https://naranhi.example',
    client,
    modified: 1_760_000_000,
    ...change,
    folder: into,
    rebuild: { ledger: book, code, otherFiles: (change.client ?? client).files },
  });

const rebuild = (change?: Change) => build(folder, ledger, change);

/** The files of a folder with their contents. */
const contentsOf = (place: string) =>
  new Map(filesUnder(place).map((path) => [path, readFileSync(join(place, path)).toString('latin1')]));

/** What a build into an empty folder makes. */
async function cleanBuild(change?: Change) {
  const place = join(scratch, 'clean');
  rmSync(place, { recursive: true, force: true });
  rmSync(join(scratch, 'clean.json'), { force: true });
  mkdirSync(join(place, 'assets'), { recursive: true });
  writeFileSync(join(place, 'assets/app.js'), '');
  await build(place, join(scratch, 'clean.json'), change);
  return contentsOf(place);
}

/** One folder for all tests, each of which begins with the site as it is at first. */
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rebuild-'));
  folder = join(scratch, 'site');
  ledger = join(scratch, 'cache/site.json');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets/app.js'), '');
});

beforeEach(async () => void (await rebuild()), 60_000);

afterAll(() => rmSync(scratch, { recursive: true }));

const allPages = 66;

const withConcept = (id: string, change: (concept: Concept) => Concept): Library => ({
  ...sampleLibrary,
  concepts: new Map(
    [...sampleLibrary.concepts].map(([each, concept]) => [each, each === id ? change(concept) : concept]),
  ),
});

const sourceOf = (source: string) => (concept: Concept) => ({
  ...concept,
  entries: { ...concept.entries, en: { ...concept.entries.en, source } },
});

const [joint, symposiumRelease, webinarRelease] = sampleLibrary.releases;
if (!joint || !symposiumRelease || !webinarRelease) throw new Error('The sample has three releases.');
const laterWebinar = release(
  webinar,
  { title: 'Webinar', blocks: [paragraph('AI helped to find AMR early, they said.')] },
  { title: '웨비나', blocks: [paragraph('AI가 AMR을 일찍 찾는 데 도움이 되었다고 했다.')] },
);
const withFooter: Library = {
  ...sampleLibrary,
  chrome: { ...chrome, en: { ...chrome.en, footer: { ...chrome.en.footer, line: 'Another line.' } } },
};

/** A change, and how many pages have to be written for it. */
const changes: readonly (readonly [string, Change, number])[] = [
  ['nothing', {}, 0],
  // Its own page, the home page that shows how it begins, and three terms that it is an example of; each in two languages.
  ['the text of a release', { library: libraryWith(joint, symposiumRelease, laterWebinar) }, 10],
  // Its own page, that of a term whose definition uses it, and the two lists that say how long their files are.
  ['the source of a term', { library: withConcept(placebo, sourceOf('WHO')) }, 8],
  ['a release that is gone', { library: libraryWith(symposiumRelease, webinarRelease) }, 14],
  ['a word of every English page', { library: withFooter }, allPages],
  [
    'the topic of a term',
    { library: withConcept(amr, (concept) => ({ ...concept, topic: 'research' })) },
    38,
  ],
  ['the name of the site', { origin: 'https://terms.example.org' }, allPages],
  ['the code', { code: 'second' }, allPages],
  [
    'a script of one kind of page',
    {
      client: {
        ...client,
        scriptsOf: (page) => [page === 'about' ? '/assets/new.js' : '/assets/app.js', `/assets/${page}.js`],
      },
    },
    2,
  ],
  // The pages that say how long a file for Anki is.
  ['the time of the terms', { modified: 1_770_000_000 }, 16],
];

describe('a build on top of another writes what has changed, and the folder is that of a clean build, after a change of', () => {
  test.each(changes)('%s', async (_what, change, expected) => {
    const { pages, written } = await rebuild(change);
    expect(contentsOf(folder)).toEqual(await cleanBuild(change));
    expect({ pages, written }).toEqual({ pages: expect.any(Number), written: expected });
  });

  test('a release that comes back', async () => {
    await rebuild({ library: libraryWith(symposiumRelease, webinarRelease) });
    expect(existsSync(join(folder, `en/releases/${meeting}`))).toBe(false);
    await rebuild();
    expect(contentsOf(folder)).toEqual(await cleanBuild());
  });
});

describe('what was done to the folder meanwhile is undone', () => {
  const page = 'en/about/index.html';

  test('a page of another text but the same length', async () => {
    const text = readFileSync(join(folder, page), 'utf8');
    writeFileSync(join(folder, page), text.replace('about', 'aboat'));
    const { written } = await rebuild();
    expect(written).toBe(2);
    expect(readFileSync(join(folder, page), 'utf8')).toBe(text);
  });

  test('a page, a download and a file of search that were removed', async () => {
    rmSync(join(folder, page));
    rmSync(join(folder, 'downloads/glossary.apkg'));
    rmSync(join(folder, 'pagefind/pagefind-entry.json'));
    await rebuild();
    expect(contentsOf(folder)).toEqual(await cleanBuild());
  });

  test('a file that was put there; but who deploys by git keeps it', async () => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), '');
    mkdirSync(join(folder, 'en/releases/2020-01-01-gone'));
    writeFileSync(join(folder, 'en/releases/2020-01-01-gone/index.html'), '');
    const { removed } = await rebuild();
    expect(removed).toBe(1);
    expect(existsSync(join(folder, 'en/releases/2020-01-01-gone'))).toBe(false);
    expect(existsSync(join(folder, '.git/config'))).toBe(true);
    rmSync(join(folder, '.git'), { recursive: true });
  });

  test('files that nothing has happened to are not touched', async () => {
    const files = [page, 'sitemap.xml', 'pagefind/pagefind-entry.json', 'downloads/glossary.csv'];
    const timesOf = () => files.map((file) => statSync(join(folder, file)).mtimeMs);
    const before = timesOf();
    await rebuild();
    expect(timesOf()).toEqual(before);
  });
});

describe('a build that was broken off leaves nothing false to the next', () => {
  test('by an error, after pages were written', async () => {
    // The pages of entries come late; the words of this one are missing.
    const { entry: _entry, ...words } = chrome.ko;
    const broken = { ...sampleLibrary, chrome: { ...chrome, ko: words } };
    await expect(rebuild({ library: broken, code: 'second' })).rejects.toThrow('uses "entry.');
    await rebuild();
    expect(contentsOf(folder)).toEqual(await cleanBuild());
  });

  test('while a page was being written', async () => {
    writeFileSync(join(folder, 'en/index.html'), '<!doctype html><html lang="en"><he');
    await rebuild();
    expect(contentsOf(folder)).toEqual(await cleanBuild());
  });

  test('while the book was being written: the last one is read', async () => {
    writeFileSync(`${ledger}.next`, '[["/en/",');
    expect((await rebuild()).written).toBe(0);
  });

  test.each(['', '[["/en/",', '{"/en/":1}', '[["/en/","x",[{"path":1}]]]'])(
    'a book that cannot be read (%s) is said to be one, and all is made anew',
    async (text) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      writeFileSync(ledger, text);
      const { written, pages } = await rebuild();
      expect(written).toBe(pages);
      expect(warn.mock.calls).toEqual([[`${ledger} cannot be read: everything is built anew.`]]);
      expect(contentsOf(folder)).toEqual(await cleanBuild());
      warn.mockRestore();
    },
  );
});

test('without a book nothing is removed', async () => {
  appendFileSync(join(folder, 'mine.txt'), 'x');
  await prerenderSite({
    library: sampleLibrary,
    origin: 'https://naranhi.example',
    folder,
    client,
    modified: 0,
  });
  expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
});
