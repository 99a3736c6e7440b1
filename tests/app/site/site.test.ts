import { describe, expect, test } from 'vitest';
import { pagesOfSite } from '../../../src/app/site/site';
import type { Library } from '../../../src/content/read-library';
import type { TermId } from '../../../src/domain/glossary';
import { languages } from '../../../src/domain/language';
import { type ReleaseSlug, runsOfBlock } from '../../../src/domain/releases';
import type { DataOf, PageData } from '../../../src/pages/page-data';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  hostileTitle,
  intelligence,
  libraryWith,
  meeting,
  paragraph,
  placebo,
  release,
  sampleLibrary,
  symposium,
  webinar,
} from '../../sample-library';

const pages = [...pagesOfSite(sampleLibrary)];

const isOf =
  <Name extends PageData['page']>(name: Name) =>
  (data: PageData): data is DataOf<Name> =>
    data.page === name;

function dataAt(path: string, library?: Library): PageData {
  const page = (library ? [...pagesOfSite(library)] : pages).find(({ addresses }) => addresses.en === path);
  if (!page) throw new Error(`There is no page at ${path}`);
  return page.data;
}

function pageAt<Name extends PageData['page']>(name: Name, path: string, library?: Library): DataOf<Name> {
  const data = dataAt(path, library);
  if (!isOf(name)(data)) throw new Error(`The page at ${path} is of the kind "${data.page}"`);
  return data;
}

const releaseAt = (slug: string, library?: Library) => pageAt('release', `/en/releases/${slug}/`, library);
const entryAt = (id: TermId, library?: Library) => pageAt('entry', `/en/glossary/${id}/`, library);

const carried = ({ entries }: PageData) => {
  const ids = languages.map((language) => Object.keys(entries[language]).sort());
  expect(ids[0]).toEqual(ids[1]);
  return ids[0];
};

const sorted = (...ids: readonly string[]) => [...ids].sort();

describe('the pages of a site', () => {
  test('stand at one address in each language, each once', () => {
    expect(pages.map(({ addresses }) => addresses.en)).toEqual([
      '/en/',
      `/en/releases/${meeting}/`,
      `/en/releases/${symposium}/`,
      `/en/releases/${webinar}/`,
      '/en/releases/',
      '/en/releases/2024/',
      '/en/releases/2023/',
      '/en/releases/2021/',
      '/en/glossary/',
      '/en/glossary/topics/amr/',
      '/en/glossary/topics/infectious-disease/',
      '/en/glossary/topics/biopharma/',
      '/en/glossary/topics/research/',
      '/en/glossary/letters/a/',
      '/en/glossary/letters/b/',
      '/en/glossary/letters/p/',
      '/en/glossary/letters/bieup/',
      '/en/glossary/letters/ieung/',
      '/en/glossary/letters/jieut/',
      '/en/glossary/letters/hieut/',
      `/en/glossary/releases/${meeting}/`,
      `/en/glossary/releases/${symposium}/`,
      `/en/glossary/releases/${webinar}/`,
      `/en/glossary/${amr}/`,
      `/en/glossary/${antibiotic}/`,
      `/en/glossary/${birdFlu}/`,
      `/en/glossary/${biosimilar}/`,
      `/en/glossary/${intelligence}/`,
      `/en/glossary/${placebo}/`,
      '/en/search/',
      '/en/study/',
      '/en/about/',
      '/en/offline/',
    ]);
    expect(pages.map(({ addresses }) => addresses.ko)).toEqual(
      pages.map(({ addresses }) => addresses.en.replace('/en/', '/ko/')),
    );
  });

  test('are there without a release, too', () => {
    const kinds = [...pagesOfSite(libraryWith())].map(({ data }) => data.page);
    expect(new Set(kinds)).toEqual(
      new Set(['home', 'archive', 'glossary', 'terms', 'entry', 'search', 'study', 'about', 'offline']),
    );
    expect(kinds.filter((kind) => kind === 'archive')).toHaveLength(1);
  });
});

describe('a page carries the entries that it uses and no others', () => {
  test.each([
    [meeting, [antibiotic]],
    [symposium, [amr, antibiotic, biosimilar, birdFlu, intelligence]],
    [webinar, [amr, birdFlu, intelligence]],
  ])('the release %s', (slug, ids) => {
    const data = releaseAt(slug);
    expect(carried(data)).toEqual(sorted(...ids));
    const mentioned = languages.flatMap((language) =>
      data.blocks[language].flatMap((block) => runsOfBlock(block).flat()).flatMap((run) => run.terms ?? []),
    );
    expect(sorted(...new Set(mentioned))).toEqual(sorted(...ids));
  });

  test('a release whose versions speak of different terms carries those of both', () => {
    const uneven = release(
      meeting,
      { title: 'One', blocks: [paragraph('About AMR.')] },
      { title: '하나', blocks: [paragraph('바이오시밀러에 관하여.')] },
    );
    const data = releaseAt(meeting, libraryWith(uneven));
    expect(data.terms).toEqual({ en: [amr], ko: [biosimilar] });
    expect(carried(data)).toEqual(sorted(amr, biosimilar));
  });

  test('an entry: its own, its related terms and those of its definition in either language', () => {
    expect(carried(entryAt(amr))).toEqual(
      sorted(amr, antibiotic, placebo, intelligence, birdFlu, biosimilar),
    );
    expect(carried(entryAt(placebo))).toEqual(sorted(placebo, amr));
  });

  test('the start page: the terms to try', () => {
    const home = pageAt('home', '/en/');
    expect(home.samples).toEqual([amr, biosimilar]);
    expect(carried(home)).toEqual(sorted(amr, biosimilar));
  });

  test.each(['/en/glossary/', '/en/search/', '/en/about/'])('%s: none', (path) =>
    expect(carried(dataAt(path))).toEqual([]),
  );

  test('with what the card shows of them', () => {
    expect(entryAt(amr).entries.en[amr]).toEqual({
      term: 'antimicrobial resistance',
      abbreviation: 'AMR',
      variants: [{ form: 'resistance to antimicrobials', status: 'admitted' }],
      definition: 'Microbes change, and an antibiotic stops working; no placebo can help.',
      links: [
        { start: 24, end: 34, terms: [antibiotic] },
        { start: 53, end: 60, terms: [placebo] },
      ],
      source: 'WHO, fact sheet',
      topic: 'amr',
    });
  });
});

describe('the start page', () => {
  const home = pageAt('home', '/en/');

  test('shows the releases from the newest, with their openings and the number of their terms', () => {
    expect(home.releases.map(({ slug }) => slug)).toEqual([meeting, symposium, webinar]);
    expect(home.releases[2]).toEqual({
      slug: webinar,
      date: '2021-05-14',
      dates: { en: '14 May 2021', ko: '2021년 5월 14일' },
      titles: { en: 'Webinar', ko: '웨비나' },
      publishers: { en: 'Institut Pasteur Korea', ko: '한국파스퇴르연구소' },
      kinds: { en: 'Press release', ko: '보도자료' },
      openings: { en: 'AI helped to find AMR early.', ko: 'AI가 AMR을 일찍 찾는 데 도움이 되었다.' },
      termCount: { en: 3, ko: 3 },
    });
  });

  test('shows no more than the newest thirty', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      release(`2020-01-01-${i}` as ReleaseSlug, { title: 'One', blocks: [] }, { title: '하나', blocks: [] }),
    );
    const shown = pageAt('home', '/en/', libraryWith(...many)).releases;
    expect(shown.map(({ slug }) => slug)).toEqual(many.slice(0, 30).map(({ slug }) => slug));
  });

  test('counts the terms of each topic that has any, in the order of the topics', () => {
    expect(home.termCount).toBe(6);
    expect(home.topics).toEqual([
      { topic: 'amr', count: 2 },
      { topic: 'infectious-disease', count: 1 },
      { topic: 'biopharma', count: 1 },
      { topic: 'research', count: 2 },
    ]);
  });
});

describe('the releases', () => {
  test('lead to their newer and older neighbours', () => {
    const neighbours = [meeting, symposium, webinar].map((slug) => {
      const { newer, older } = releaseAt(slug);
      return [newer?.slug, older?.slug];
    });
    expect(neighbours).toEqual([
      [undefined, symposium],
      [meeting, webinar],
      [symposium, undefined],
    ]);
  });

  test('name what they are made from', () => {
    const { summary, places, sources } = releaseAt(meeting);
    expect(summary.titles.en).toBe(hostileTitle);
    expect(places).toEqual({ en: 'Seongnam', ko: '성남' });
    expect(sources.ko).toEqual({ title: [{ text: '원문' }], url: `https://source.example/ko/${meeting}` });
  });

  test('list their terms in the order of each version', () => {
    const { terms } = releaseAt(symposium);
    expect(terms.en.slice(0, 3)).toEqual([amr, antibiotic, biosimilar]);
    expect(terms.ko).toHaveLength(5);
  });
});

test('an entry knows how often it is seen, and its neighbours in its topic', () => {
  expect(entryAt(amr).sightingCount).toBe(6);
  expect(entryAt(placebo).sightingCount).toBe(0);
  const { previous, next } = entryAt(placebo).neighbours;
  expect(previous).toEqual({
    id: intelligence,
    terms: { en: 'artificial intelligence', ko: '인공지능' },
  });
  expect(next).toBeUndefined();
  expect(entryAt(intelligence).neighbours.next?.id).toBe(placebo);
  expect(entryAt(birdFlu).neighbours).toEqual({});
});

test('an entry tells its note in each language', () => {
  expect(entryAt(amr).topic).toBe('amr');
  expect(entryAt(amr).details).toEqual({
    en: {
      note: 'WHO prefers it to antibiotic resistance.',
    },
    ko: {},
  });
});
