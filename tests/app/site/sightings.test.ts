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

function seenIn(library: Library, id: TermId) {
  const glossary = indexGlossary(library);
  const releases = library.releases.map((each) => markRelease(each, glossary));
  return collectSightings(releases).get(id);
}

const sightingsOf = (library: Library, id: TermId) => seenIn(library, id)?.newest ?? [];

type Cut = ReturnType<typeof sightingsOf>[number]['sentences'][Language];

/** A sentence cut before and after the form; nothing for a sentence that is not there. */
const marked = (cut: Cut) => cut && (cut.form ? `${cut.before}|${cut.form}|${cut.after}` : cut.before);

const pairs = (library: Library, id: TermId) =>
  sightingsOf(library, id).map(({ sentences }) => [marked(sentences.en), marked(sentences.ko)]);

const cuts = (library: Library, id: TermId, language: Language) =>
  sightingsOf(library, id).flatMap(({ sentences }) => marked(sentences[language]) ?? []);

const libraryOf = (en: readonly Block[], ko: readonly Block[] = []) =>
  libraryWith(release(meeting, { title: 'One', blocks: en }, { title: '하나', blocks: ko }));

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

  test('stand side by side, with the release, its dates and the block', () => {
    expect(sightingsOf(sampleLibrary, biosimilar)[0]).toEqual({
      slug: symposium,
      block: 2,
      titles: { en: 'Symposium on AMR', ko: '항생제 내성 심포지엄' },
      dates: { en: '12 October 2023', ko: '2023년 10월 12일' },
      sentences: {
        en: { before: 'A ', form: 'biosimilar', after: ' does not, and AMR does.' },
        ko: { before: '', form: '바이오시밀러', after: '는 그렇지 않지만 AMR은 그렇다.' },
      },
    });
    expect(sightingsOf(sampleLibrary, amr).at(-1)).toMatchObject({
      slug: webinar,
      dates: { en: '14 May 2021' },
    });
  });

  test('are one where a sentence has the term twice', () => {
    expect(cuts(libraryOf([paragraph('AMR and AMR. AMR again.')]), amr, 'en')).toEqual([
      '|AMR| and AMR.',
      '|AMR| again.',
    ]);
    expect(cuts(libraryOf([], [paragraph('AMR과 AMR이다. 또 AMR이다.')]), amr, 'ko')).toEqual([
      '|AMR|과 AMR이다.',
      '또 |AMR|이다.',
    ]);
  });

  test('are found in every kind of block but headings', () => {
    const library = libraryOf([heading('On AMR'), list('AMR first', 'then AMR'), quotation('AMR, he said.')]);
    expect(cuts(library, amr, 'en')).toEqual(['|AMR| first', 'then |AMR|', '|AMR|, he said.']);
  });

  test('hold the whole sentence where marks cut it', () => {
    const emphasised = paragraph('First. We say AMR is bad. Last.', { kind: 'emphasis', over: 'say AMR' });
    expect(cuts(libraryOf([emphasised]), amr, 'en')).toEqual(['We say |AMR| is bad.']);
  });

  test('belong to both concepts of one form', () => {
    for (const id of [birdFlu, intelligence]) {
      expect(cuts(sampleLibrary, id, 'en')).toEqual(['|AI| on farms', '|AI| helped to find AMR early.']);
    }
  });

  test('are counted as they are shown: a sentence once', () => {
    expect(seenIn(sampleLibrary, amr)?.count).toBe(sightingsOf(sampleLibrary, amr).length);
    expect(seenIn(libraryOf([paragraph('AMR and AMR. AMR again.')]), amr)?.count).toBe(2);
  });

  test('are none for a term that no release speaks of', () => {
    expect(sightingsOf(sampleLibrary, placebo)).toEqual([]);
  });

  test('are no more than one wants to read, the newest of them', () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `Sentence ${i} on AMR.`);
    const library = libraryOf(sentences.map((sentence) => paragraph(sentence)));
    const seen = cuts(library, amr, 'en');
    expect(seen).toHaveLength(20);
    expect(seen[0]).toBe('Sentence 0 on |AMR|.');
    expect(seenIn(library, amr)?.count).toBe(40);
  });
});

describe('the sentences of the two versions are paired', () => {
  const table: readonly [why: string, en: string, ko: string, expected: readonly unknown[]][] = [
    [
      'the first mention with the first',
      'AMR one. No term. AMR two.',
      '없다. AMR 하나이다. AMR 둘이다. 없다.',
      [
        ['|AMR| one.', '|AMR| 하나이다.'],
        ['|AMR| two.', '|AMR| 둘이다.'],
      ],
    ],
    [
      'a further mention with the sentence at its place, where the versions have as many',
      'AMR one. AMR two.',
      'AMR 하나이다. 그것이 둘이다.',
      [
        ['|AMR| one.', '|AMR| 하나이다.'],
        ['|AMR| two.', '그것이 둘이다.'],
      ],
    ],
    [
      'a further mention with none, where they have not',
      'AMR one. AMR two.',
      'AMR 하나이고 그것이 둘이다.',
      [['|AMR| one.', '|AMR| 하나이고 그것이 둘이다.']],
    ],
  ];

  test.each(table)('%s', (_why, en, ko, expected) => {
    expect(pairs(libraryOf([paragraph(en)], [paragraph(ko)]), amr)).toEqual(expected);
  });

  test('item by item of a list', () => {
    const library = libraryOf([list('No term', 'AMR here')], [list('없음', '여기 AMR')]);
    expect(pairs(library, amr)).toEqual([['|AMR| here', '여기 |AMR|']]);
  });

  test('and one that stands alone is shown alone', () => {
    expect(pairs(libraryOf([paragraph('AMR one. AMR two.')], [paragraph('없다.')]), amr)).toEqual([
      ['|AMR| one.', undefined],
      ['|AMR| two.', undefined],
    ]);
  });
});
