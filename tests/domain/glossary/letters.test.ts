import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabets, languageOfLetter, letterOf, signOfLetter } from '../../../src/domain/glossary';
import { languages } from '../../../src/domain/language';

describe('the letter of an English head word', () => {
  test.each([
    ['antibiotic', 'a', 'plain'],
    ['Zika virus', 'z', 'a capital'],
    ['éclair', 'e', 'an accent'],
    ['(one) Health', 'o', 'brackets'],
    ['‘silent’ pandemic', 's', 'a quotation mark'],
    ["'silent' pandemic", 's', 'an apostrophe'],
    ['ＡＭＲ', 'a', 'full width'],
    ['100 Days Mission', 'other', 'a digit'],
    ['β-lactam', 'other', 'Greek'],
    ['항생제', 'other', 'Hangul'],
    ['—', 'other', 'no letter at all'],
    ['', 'other', 'nothing'],
  ])('%s: %s (%s)', (word, letter) => expect(letterOf(word, 'en')).toBe(letter));
});

describe('the letter of a Korean head word', () => {
  test.each([
    ['가축', 'giyeok', 'the first syllable of all'],
    ['힣', 'hieut', 'the last one'],
    ['꿀벌', 'giyeok', 'ㄲ under ㄱ'],
    ['땅콩', 'digeut', 'ㄸ under ㄷ'],
    ['뺨', 'bieup', 'ㅃ under ㅂ'],
    ['쌀', 'siot', 'ㅆ under ㅅ'],
    ['찜질', 'jieut', 'ㅉ under ㅈ'],
    ['원헬스', 'ieung', 'a vowel under ㅇ'],
    ['항생제'.normalize('NFD'), 'hieut', 'decomposed, as macOS writes it'],
    ['(신종) 감염병', 'siot', 'brackets'],
    ['‘조용한 팬데믹’', 'jieut', 'a quotation mark'],
    ['㈜한국', 'jieut', 'a bracketed syllable'],
    ['ㄱ자', 'giyeok', 'a single consonant'],
    ['mRNA 백신', 'latin', 'Latin'],
    ['100일 미션', 'latin', 'a digit'],
    ['ㅏ', 'latin', 'a single vowel'],
    ['', 'latin', 'nothing'],
  ])('%s: %s (%s)', (word, letter) => expect(letterOf(word, 'ko')).toBe(letter));

  test('is the same however the word is composed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
        const word = String.fromCodePoint(code);
        expect(letterOf(word.normalize('NFD'), 'ko')).toBe(letterOf(word, 'ko'));
        expect(letterOf(word, 'ko')).not.toBe('latin');
      }),
    );
  });
});

test('every text has a letter of the alphabet of its language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (word, language) => {
      const letter = letterOf(word, language);
      expect(alphabets[language]).toContain(letter);
      expect(languageOfLetter(letter)).toBe(language);
    }),
  );
});

test('every letter has a sign of its own in its alphabet, and an address without Hangul', () => {
  expect(alphabets.en).toHaveLength(27);
  expect(alphabets.ko.map(signOfLetter).join('')).toBe('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎA–Z·0–9');
  const names = [...alphabets.en, ...alphabets.ko];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+$/);
});
