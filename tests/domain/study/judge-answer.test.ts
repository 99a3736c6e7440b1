import { disassemble } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localesFolder } from '../../../src/content/check-layout';
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import { languages, otherLanguage } from '../../../src/domain/language';
import { jamoDifference, judgeAnswer, proposedGrade } from '../../../src/domain/study';

const korean = {
  language: 'ko',
  entry: {
    term: '항생제 내성',
    abbreviation: 'AMR',
    variants: [
      { form: '항균제 내성', status: 'admitted' },
      { form: '항생제저항', status: 'discouraged' },
    ],
  },
  form: '항생제 내성',
  shown: ['antimicrobial resistance'],
} as const;

const english = {
  language: 'en',
  entry: {
    term: 'antimicrobial resistance',
    abbreviation: 'AMR',
    variants: [{ form: 'resistance to antimicrobials', status: 'admitted' }],
  },
  form: 'antimicrobial resistance',
  shown: ['항생제 내성', '항균제 내성'],
} as const;

const verdictOf = (answer: string, expected: typeof korean | typeof english) =>
  judgeAnswer(answer, expected).verdict;

describe('S10 is right, whatever', () => {
  test.each([
    ['as asked', '항생제 내성', korean],
    ['the spacing', '항생제내성', korean],
    ['the spacing inside a word', '항 생제  내성 ', korean],
    ['the normal form', '항생제 내성'.normalize('NFD'), korean],
    ['a particle', '항생제 내성을', korean],
    ['a chain of particles', '항생제내성으로부터의', korean],
    ['a full stop', '항생제 내성.', korean],
    ['the case', 'Antimicrobial RESISTANCE', english],
    ['a hyphen', 'anti-microbial resistance', english],
    ['full width', 'ａｎｔｉｍｉｃｒｏｂｉａｌ resistance', english],
    ['the plural', 'antimicrobial resistances', english],
    ['the possessive', 'antimicrobial resistance’s', english],
  ] as const)('%s: %s', (_what, answer, expected) => {
    expect(judgeAnswer(answer, expected)).toEqual({ verdict: 'right' });
  });
});

describe('S10 another accepted form is told from a wrong one', () => {
  test.each([
    ['항균제 내성', korean, { verdict: 'variant', form: '항균제 내성', status: 'admitted' }],
    ['항균제내성이', korean, { verdict: 'variant', form: '항균제 내성', status: 'admitted' }],
    ['항생제저항', korean, { verdict: 'variant', form: '항생제저항', status: 'discouraged' }],
    ['amr', korean, { verdict: 'abbreviation', form: 'AMR' }],
    ['Antimicrobial resistance', korean, { verdict: 'other-language' }],
    ['항생제 내성', english, { verdict: 'other-language' }],
    [
      'Resistance to antimicrobials',
      english,
      { verdict: 'variant', form: 'resistance to antimicrobials', status: 'admitted' },
    ],
  ] as const)('%s', (answer, expected, judgement) => {
    expect(judgeAnswer(answer, expected)).toEqual(judgement);
  });

  test('the head word where a card asks for a form of its own', () => {
    const asked = { ...korean, form: 'AMR' };
    expect(judgeAnswer('항생제 내성', asked)).toEqual({
      verdict: 'variant',
      form: '항생제 내성',
      status: 'preferred',
    });
  });
});

describe('S10 a slip', () => {
  test.each([
    ['항생재 내성', korean],
    ['항생제 내섬', korean],
    ['항상제 내성', korean],
    ['antimicrobal resistance', english],
    ['antimicrobial resistence', english],
  ] as const)('%s is near', (answer, expected) => {
    expect(verdictOf(answer, expected)).toBe('near');
  });

  test('shows in which key it is', () => {
    expect(judgeAnswer('항생재 내성', korean)).toEqual({
      verdict: 'near',
      form: '항생제 내성',
      difference: [
        { text: '항생ㅈ', kind: 'same' },
        { text: 'ㅔ', kind: 'missing' },
        { text: 'ㅐ', kind: 'extra' },
        { text: ' 내성', kind: 'same' },
      ],
    });
  });

  test.each([
    ['내성', korean],
    ['항생제', korean],
    ['바이오시밀러', korean],
    ['resistance', english],
    ['antibiotic', english],
    ['내성균', korean],
  ] as const)('%s is wrong', (answer, expected) => {
    expect(verdictOf(answer, expected)).toBe('wrong');
  });

  test('in a short word is wrong: 암 is not 앙', () => {
    const short = { ...korean, entry: { term: '암', variants: [] }, form: '암' };
    expect(judgeAnswer('앙', short)).toEqual({ verdict: 'wrong' });
  });
});

test.each(['', ' ', '·', '-'])('S10 nothing (%j) is no answer', (answer) => {
  expect(verdictOf(answer, korean)).toBe('empty');
});

test('a difference holds both texts', () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom(...'항생제재내성닭 AMR-') });
  fc.assert(
    fc.property(text, text, (given, expected) => {
      const parts = jamoDifference(given, expected);
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
      expect(disassemble(without('missing'))).toBe(disassemble(given));
      expect(disassemble(without('extra'))).toBe(disassemble(expected));
    }),
  );
});

test.each([
  ['세계보건기', '세계보건기구', ['세계보건기', '+구']],
  ['세계보건건기구', '세계보건기구', ['세계보건', '-건', '기구']],
  ['내성균', '내성', ['내성', '-균']],
  ['내상', '내성', ['내ㅅ', '+ㅓ', '-ㅏ', 'ㅇ']],
  ['resistence', 'resistance', ['resist', '+a', '-e', 'nce']],
])('a slip is shown in whole syllables but for its own: %s for %s', (given, expected, parts) => {
  const signs = { same: '', missing: '+', extra: '-' } as const;
  expect(jamoDifference(given, expected).map(({ text, kind }) => signs[kind] + text)).toEqual(parts);
});

test('S10 every head word of the glossary is right in its own language, with and without its spaces', () => {
  const { concepts } = readLibrary(readFiles(process.cwd(), localesFolder));
  const missed = [...concepts.values()].flatMap(({ id, entries }) =>
    languages.flatMap((language) => {
      const { term } = entries[language];
      const expected = {
        language,
        entry: entries[language],
        form: term,
        shown: [entries[otherLanguage[language]].term],
      };
      return [term, term.replaceAll(' ', ''), term.toUpperCase()]
        .filter((answer) => judgeAnswer(answer, expected).verdict !== 'right')
        .map((answer) => `${id}: ${answer}`);
    }),
  );
  expect(missed).toEqual([]);
});

test.each([
  ['항생제 내성', 3],
  ['항균제 내성', 3],
  ['AMR', 2],
  ['항생재 내성', 2],
  ['antimicrobial resistance', 1],
  ['백신', 1],
  ['', undefined],
] as const)('S10 %j proposes grade %s', (answer, grade) => {
  expect(proposedGrade(judgeAnswer(answer, korean))).toBe(grade);
});
