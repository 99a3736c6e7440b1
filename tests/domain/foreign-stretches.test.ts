import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignStretches } from '../../src/domain/foreign-stretches';
import { type Language, languages } from '../../src/domain/language';

/** The text with what is in the other language in brackets. */
const bracketed = (text: string, language: Language) =>
  foreignStretches(text, language)
    .map(({ start, end, language: other }) => {
      const part = text.slice(start, end);
      return other === undefined ? part : `[${part}]`;
    })
    .join('');

describe('what stands in the other language', () => {
  test.each([
    ['en', 'Korean 방역 has none', 'Korean [방역] has none'],
    ['en', '「감염병 예방 및 관리에 관한 법률」 (2023)', '「[감염병 예방 및 관리에 관한 법률]」 (2023)'],
    ['en', '항생제 in 항생제를', '[항생제] in [항생제를]'],
    ['en', 'all of it English', 'all of it English'],
    ['ko', 'AMR과 One Health는 그대로 둔다', 'AMR과 One Health는 그대로 둔다'],
    ['ko', '이름은 Future Consensus Institute이며', '이름은 [Future Consensus Institute]이며'],
    ['ko', 'WHO, Benefits and risks (2024)', '[WHO, Benefits and risks] (2024)'],
    ['ko', 'IPK, GARDP, WHO가 함께', 'IPK, GARDP, WHO가 함께'],
  ] as const)('in a text in %s: %s', (language, text, expected) => {
    expect(bracketed(text, language)).toBe(expected);
  });
});

test('the stretches joined are the text, whatever it is', () => {
  const texts = fc.array(fc.constantFrom('가나', '다 ', 'Global ', 'plan', 'AMR', ', ', '12', '「', ' '));
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (parts, language) => {
      const text = parts.join('');
      const stretches = foreignStretches(text, language);
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(stretches.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});
