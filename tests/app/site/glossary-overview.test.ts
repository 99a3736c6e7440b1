import { expect, test } from 'vitest';
import { pagesOfSite } from '../../../src/app/site/site';
import type { Concept, TermId } from '../../../src/domain/glossary';
import type { DataOf } from '../../../src/pages/page-data';
import { amr, antibiotic, libraryWith, sampleLibrary } from '../../sample-library';

function overviewOf(library = sampleLibrary): DataOf<'glossary'> {
  for (const { data } of pagesOfSite(library)) if (data.page === 'glossary') return data;
  throw new Error('The site has no glossary.');
}

test('the overview counts the terms of every letter and topic', () => {
  const { letters, topics, termCount } = overviewOf();
  expect(termCount).toBe(6);
  expect(letters.en).toHaveLength(27);
  expect(letters.en[0]).toEqual({ letter: 'a', count: 4 });
  expect(letters.ko.at(-1)).toEqual({ letter: 'latin', count: 0 });
  for (const counts of [letters.en, letters.ko, topics]) {
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(termCount);
  }
});

test('a topic shows first the terms that most releases speak of', () => {
  const [first] = overviewOf().topics;
  expect(first).toMatchObject({ topic: 'amr', count: 2 });
  expect(first?.terms.map(({ id }) => id)).toEqual([antibiotic, amr]);
  expect(overviewOf(libraryWith(...sampleLibrary.releases.slice(1))).topics[0]?.terms[0]?.id).toBe(amr);
});

test('the overview of a long glossary is no longer than that of a short one', () => {
  const of = (length: number) => {
    const concepts = Array.from({ length }, (_, i): Concept => {
      const entry = { term: `term ${i}`, variants: [], definition: 'One.', source: 'WHO' };
      return { id: `term-${i}` as TermId, topic: 'amr', entries: { en: entry, ko: entry } };
    });
    return JSON.stringify(
      overviewOf({ ...libraryWith(), concepts: new Map(concepts.map((each) => [each.id, each])) }),
    ).length;
  };
  expect(of(2000) - of(20)).toBeLessThan(60);
});
