import { describe, expect, test } from 'vitest';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { type CardKind, cardKinds, type MetIn, possibleKinds } from '../../../src/domain/study';

const names = { terms: { en: 'antimicrobial resistance', ko: '항생제 내성' }, abbreviations: {} };

const metIn = (language: MetIn['language']): MetIn => ({
  slug: '2023-10-12-symposium' as ReleaseSlug,
  block: 0,
  language,
  before: '',
  form: 'AMR',
  after: '.',
});

describe('S18: a concept is asked only in ways that it can be asked in', () => {
  const both: readonly CardKind[] = ['ko-en', 'en-ko', 'definition'];
  test.each([
    ['no sentence and no abbreviation', names, [], both],
    ['a sentence in English', names, [metIn('en')], [...both, 'cloze-en']],
    ['a sentence in Korean', names, [metIn('ko')], [...both, 'cloze-ko']],
    [
      'an abbreviation in one language',
      { ...names, abbreviations: { ko: 'AMR' } },
      [],
      [...both, 'abbreviation'],
    ],
    ['an empty abbreviation', { ...names, abbreviations: { en: '', ko: '' } }, [], both],
    [
      'an abbreviation that is the head word itself',
      { terms: { en: 'RNA', ko: 'RNA' }, abbreviations: { en: 'RNA', ko: 'RNA' } },
      [],
      both,
    ],
  ] as const)('%s', (_name, concept, met, expected) => {
    expect(possibleKinds(cardKinds, concept, met)).toEqual(expected);
  });

  test('in the order and in no more than the learner wants', () => {
    expect(possibleKinds(['cloze-ko', 'en-ko'], names, [metIn('en'), metIn('ko')])).toEqual([
      'cloze-ko',
      'en-ko',
    ]);
  });

  test('both ways between the languages, where nothing that she wants is possible', () => {
    expect(possibleKinds(['cloze-en', 'abbreviation'], names, [])).toEqual(['en-ko', 'ko-en']);
  });
});
