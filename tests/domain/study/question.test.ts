import { describe, expect, test } from 'vitest';
import type { Concept, TermId } from '../../../src/domain/glossary';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { type MetIn, questionOf } from '../../../src/domain/study';

const amr: Concept = {
  id: 'antimicrobial-resistance' as TermId,
  topic: 'amr',
  entries: {
    en: {
      term: 'antimicrobial resistance',
      abbreviation: 'AMR',
      variants: [{ form: 'drug resistance', status: 'admitted' }],
      definition: 'Microbes change.',
      source: 'WHO',
    },
    ko: {
      term: '항생제 내성',
      variants: [{ form: '항균제 내성', status: 'discouraged' }],
      definition: '미생물이 변한다.',
      source: '질병관리청',
    },
  },
};

const met: readonly MetIn[] = [
  {
    slug: '2024-03-01-meeting' as ReleaseSlug,
    block: 2,
    language: 'ko',
    before: '그들은 ',
    form: '항생제 내성',
    after: '을 이야기했다.',
  },
];

describe('S12 a card asks', () => {
  test('for the term of the other language', () => {
    expect(questionOf(amr, 'ko-en', 'ko')).toMatchObject({
      prompt: { kind: 'term', text: '항생제 내성' },
      language: 'ko',
      expected: {
        language: 'en',
        form: 'antimicrobial resistance',
        shown: ['항생제 내성', '항균제 내성'],
      },
    });
    expect(questionOf(amr, 'en-ko', 'ko')).toMatchObject({
      prompt: { kind: 'term', text: 'antimicrobial resistance' },
      language: 'en',
      expected: {
        language: 'ko',
        form: '항생제 내성',
        shown: ['antimicrobial resistance', 'AMR', 'drug resistance'],
      },
    });
  });

  test('for the term of a definition, in the language of the page', () => {
    expect(questionOf(amr, 'definition', 'ko')).toMatchObject({
      prompt: { kind: 'definition', text: '미생물이 변한다.' },
      expected: { language: 'ko', form: '항생제 내성' },
    });
    expect(questionOf(amr, 'definition', 'en')).toMatchObject({
      prompt: { text: 'Microbes change.' },
      expected: { language: 'en', form: 'antimicrobial resistance' },
    });
  });

  test('for the full form of an abbreviation, in the language that has one', () => {
    for (const page of ['en', 'ko'] as const) {
      expect(questionOf(amr, 'abbreviation', page)).toMatchObject({
        prompt: { kind: 'abbreviation', text: 'AMR' },
        language: 'en',
        expected: { language: 'en', form: 'antimicrobial resistance' },
      });
    }
  });

  test('for the word left out of a sentence, with its meaning in the other language', () => {
    expect(questionOf(amr, 'cloze-ko', 'en', met)).toMatchObject({
      prompt: { kind: 'cloze', before: '그들은 ', after: '을 이야기했다.', hint: 'antimicrobial resistance' },
      language: 'ko',
      expected: { language: 'ko', form: '항생제 내성' },
    });
  });

  test('for the term in the same direction where it has no sentence or no abbreviation', () => {
    expect(questionOf(amr, 'cloze-en', 'en', met)).toEqual(questionOf(amr, 'ko-en', 'en'));
    expect(questionOf(amr, 'cloze-ko', 'en')).toEqual(questionOf(amr, 'en-ko', 'en'));
    const { abbreviation: _, ...en } = amr.entries.en;
    const plain: Concept = { ...amr, entries: { ...amr.entries, en } };
    expect(questionOf(plain, 'abbreviation', 'ko')).toEqual(questionOf(plain, 'en-ko', 'ko'));
    expect(questionOf(plain, 'abbreviation', 'en')).toEqual(questionOf(plain, 'ko-en', 'en'));
  });
});
