import { describe, expect, test } from 'vitest';
import { indexGlossary } from '../../../src/app/site/glossary-index';
import { markRelease } from '../../../src/app/site/marked-releases';
import { collectSightings } from '../../../src/app/site/sightings';
import type { Library } from '../../../src/content/read-library';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import type { Block } from '../../../src/domain/releases';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  heading,
  intelligence,
  libraryWith,
  list,
  meeting,
  paragraph,
  placebo,
  quotation,
  release,
  sampleLibrary,
  symposium,
  webinar,
} from '../../sample-library';

function sightingsOf(library: Library, id: TermId, language: Language) {
  const glossary = indexGlossary(library);
  const releases = library.releases.map((each) => markRelease(each, glossary));
  return collectSightings(releases, language).get(id) ?? [];
}

/** Each sighting as its sentence, cut before and after the form. */
const cuts = (library: Library, id: TermId, language: Language) =>
  sightingsOf(library, id, language).map(({ before, form, after }) => `${before}|${form}|${after}`);

const libraryOf = (language: Language, ...blocks: readonly Block[]) => {
  const none = { title: '', blocks: [] };
  const version = { title: 'One', blocks };
  return libraryWith(
    release(meeting, language === 'en' ? version : none, language === 'ko' ? version : none),
  );
};

describe('the sentences in which a term is seen', () => {
  test('are cut at the term, from the newest release, in English', () => {
    expect(cuts(sampleLibrary, amr, 'en')).toEqual([
      '|AMR| spreads quietly.',
      'Researchers met to talk about |AMR| and each antibiotic.',
      '|AMR| kills people.',
      'A biosimilar does not, and |AMR| does.',
      '|AMR| in rivers',
      'AI helped to find |AMR| early.',
    ]);
  });

  test('are cut at the term, from the newest release, in Korean', () => {
    expect(cuts(sampleLibrary, antibiotic, 'ko')).toEqual([
      '|항생제| 사용에 관한 회의였다.',
      '연구자들이 만나 AMR과 |항생제|를 이야기했다.',
      '|항생제|는 소중하다.',
    ]);
  });

  test('name the release, its date as the language writes it, and the block', () => {
    expect(sightingsOf(sampleLibrary, biosimilar, 'ko')).toEqual([
      {
        slug: symposium,
        block: 2,
        title: '항생제 내성 심포지엄',
        date: '2023년 10월 12일',
        before: '',
        form: '바이오시밀러',
        after: '는 그렇지 않지만 AMR은 그렇다.',
      },
      {
        slug: symposium,
        block: 5,
        title: '항생제 내성 심포지엄',
        date: '2023년 10월 12일',
        before: '항생제 지침을 읽고 AMR을 입력하고 ',
        form: '바이오시밀러',
        after: '를 살펴보라.',
      },
    ]);
    expect(sightingsOf(sampleLibrary, amr, 'en').at(-1)).toMatchObject({
      slug: webinar,
      date: '14 May 2021',
    });
  });

  test('are one where a sentence has the term twice', () => {
    expect(cuts(libraryOf('en', paragraph('AMR and AMR. AMR again.')), amr, 'en')).toEqual([
      '|AMR| and AMR.',
      '|AMR| again.',
    ]);
    expect(cuts(libraryOf('ko', paragraph('AMR과 AMR이다. 또 AMR이다.')), amr, 'ko')).toEqual([
      '|AMR|과 AMR이다.',
      '또 |AMR|이다.',
    ]);
  });

  test('are found in every kind of block but headings', () => {
    const library = libraryOf(
      'en',
      heading('On AMR'),
      list('AMR first', 'then AMR'),
      quotation('AMR, he said.'),
    );
    expect(cuts(library, amr, 'en')).toEqual(['|AMR| first', 'then |AMR|', '|AMR|, he said.']);
  });

  test('hold the whole sentence where marks cut it', () => {
    const emphasised = paragraph('First. We say AMR is bad. Last.', { kind: 'emphasis', over: 'say AMR' });
    expect(cuts(libraryOf('en', emphasised), amr, 'en')).toEqual(['We say |AMR| is bad.']);
  });

  test('belong to both concepts of one form', () => {
    for (const id of [birdFlu, intelligence]) {
      expect(cuts(sampleLibrary, id, 'en')).toEqual(['|AI| on farms', '|AI| helped to find AMR early.']);
    }
  });

  test('are none for a term that no release speaks of', () => {
    expect(sightingsOf(sampleLibrary, placebo, 'en')).toEqual([]);
  });

  test('are no more than one wants to read, the newest of them', () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `Sentence ${i} on AMR.`);
    const seen = cuts(libraryOf('en', ...sentences.map((sentence) => paragraph(sentence))), amr, 'en');
    expect(seen).toHaveLength(24);
    expect(seen[0]).toBe('Sentence 0 on |AMR|.');
  });
});
