import { expect, test } from 'vitest';
import { pagesOfSite } from '../../../src/app/site/site';
import { termsOnPage } from '../../../src/app/site/term-lists';
import type { Library } from '../../../src/content/read-library';
import type { Concept, TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import type { DataOf } from '../../../src/pages/page-data';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  intelligence,
  libraryWith,
  meeting,
  paragraph,
  placebo,
  release,
  sampleLibrary,
  symposium,
} from '../../sample-library';

function listAt(path: string, library = sampleLibrary): DataOf<'terms'> {
  for (const { addresses, data } of pagesOfSite(library)) {
    if (addresses.en === path && data.page === 'terms') return data;
  }
  throw new Error(`There is no list of terms at ${path}`);
}

const idsAt = (path: string, language: Language, library?: Library) => {
  const { rows, orders } = listAt(path, library);
  return orders[language].map((index) => rows[index]?.id);
};

test('a topic stands in the alphabetical order of each language', () => {
  expect(idsAt('/en/glossary/topics/research/', 'en')).toEqual([intelligence, placebo]);
  expect(idsAt('/en/glossary/topics/research/', 'ko')).toEqual([placebo, intelligence]);
});

test('a letter stands in the order of its own language, whatever the page’s', () => {
  const byA = [antibiotic, amr, intelligence, birdFlu];
  expect(idsAt('/en/glossary/letters/a/', 'en')).toEqual(byA);
  expect(idsAt('/en/glossary/letters/a/', 'ko')).toEqual(byA);
  expect(idsAt('/en/glossary/letters/hieut/', 'en')).toEqual([antibiotic, amr]);
  expect(idsAt('/en/glossary/letters/bieup/', 'en')).toEqual([biosimilar]);
});

test('the terms of a release stand in the order of each version', () => {
  const slug = meeting;
  const uneven = release(
    slug,
    { title: 'One', blocks: [paragraph('AMR and a placebo.')] },
    { title: '하나', blocks: [paragraph('위약과 AMR과 바이오시밀러이다.')] },
  );
  const path = `/en/glossary/releases/${slug}/`;
  expect(idsAt(path, 'en', libraryWith(uneven))).toEqual([amr, placebo]);
  expect(idsAt(path, 'ko', libraryWith(uneven))).toEqual([placebo, amr, biosimilar]);
  expect(listAt(path, libraryWith(uneven)).count).toEqual({ en: 2, ko: 3 });
  expect(listAt(`/en/glossary/releases/${symposium}/`).rows).toHaveLength(5);
});

test('a row tells the first sentence of each definition', () => {
  const [row] = listAt('/en/glossary/topics/infectious-disease/').rows;
  expect(row).toEqual({
    id: birdFlu,
    terms: { en: 'avian influenza', ko: '조류인플루엔자' },
    abbreviations: { en: 'AI', ko: 'AI' },
    topic: 'infectious-disease',
    openings: {
      en: 'Influenza of birds that can infect people.',
      ko: '사람에게도 옮을 수 있는 새의 독감이다.',
    },
  });
});

test('a list knows the lists beside it', () => {
  const topic = listAt('/en/glossary/topics/amr/');
  expect(topic.by === 'topic' && topic.topics.map(({ count }) => count)).toEqual([2, 1, 1, 2]);
  const letter = listAt('/en/glossary/letters/jieut/');
  const counts = letter.by === 'letter' ? letter.letters : [];
  expect(counts.filter(({ count }) => count > 0)).toEqual([
    { letter: 'bieup', count: 1 },
    { letter: 'ieung', count: 2 },
    { letter: 'jieut', count: 1 },
    { letter: 'hieut', count: 2 },
  ]);
  expect(counts).toHaveLength(15);
});

test('a long list is cut into pages, and its count is of the whole', () => {
  const long = Array.from({ length: termsOnPage + 1 }, (_, i): Concept => {
    const entry = { term: `term ${i}`, variants: [], definition: 'One. Two.', source: 'WHO' };
    return { id: `term-${i}` as TermId, topic: 'amr', entries: { en: entry, ko: entry } };
  });
  const library = { ...libraryWith(), concepts: new Map(long.map((each) => [each.id, each])) };
  const first = listAt('/en/glossary/topics/amr/', library);
  const second = listAt('/en/glossary/topics/amr/2/', library);
  expect([first, second].map(({ part, parts, orders }) => [part, parts, orders.en.length])).toEqual([
    [1, 2, termsOnPage],
    [2, 2, 1],
  ]);
  expect(second.count.en).toBe(termsOnPage + 1);
  expect(second.rows.map(({ id }) => id)).toEqual([`term-${termsOnPage}`]);
  expect(() => listAt('/en/glossary/topics/amr/3/', library)).toThrow();
});
