/**
 * How a word ends when it is read aloud in Korean: with a vowel, with ㄹ (after which 로 stays 로) or with another consonant.
 */
export type Ending = 'vowel' | 'ㄹ' | 'consonant';

/** 0 to 9 as Sino-Korean reads them: 영 일 이 삼 사 오 육 칠 팔 구. */
const digits: readonly Ending[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
];

/** What stands behind the last digit that is not 0: 십 백 천 만 억 end with a consonant, 조 (10¹²) with a vowel. */
const powerEnding = (zeros: number): Ending => (zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant');

/** Latin letters by their names: 엘 ends with ㄹ, 알 (R) too, 엠 and 엔 with a consonant, all others with a vowel. */
const letters: Readonly<Record<string, Ending>> = { l: 'ㄹ', r: 'ㄹ', m: 'consonant', n: 'consonant' };

/** Units and signs that are read as words: 퍼센트, 도, 엔드. */
const signs: Readonly<Record<string, Ending>> = { '%': 'vowel', '℃': 'vowel', '&': 'vowel', '+': 'vowel' };

/** An abbreviation of capitals is read letter by letter; digits by themselves; Hangul by its last syllable. */
export function endingOf(word: string): Ending {
  // What closes is not read; what stands in brackets is skipped, as the particle follows the word before them.
  const bare = word.replace(/\s*[([（][^()[\]（）]*[)\]）]$/u, '').replace(/[’”」』"'.,!?\s]+$/u, '');
  const number = bare.match(/(?<last>[1-9])?(?<zeros>0*)$/)?.groups;
  const last = [...bare].at(-1) ?? '';
  if (/\d/.test(last)) {
    const zeros = number?.['zeros']?.length ?? 0;
    if (zeros > 0 && number?.['last'] !== undefined) return powerEnding(zeros);
    return digits[Number(last)] ?? 'vowel';
  }
  const jamo = (last.normalize('NFC').codePointAt(0) ?? 0) - 0xac00;
  if (jamo >= 0 && jamo < 11_172) {
    const final = jamo % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant';
  }
  return signs[last] ?? letters[last.toLowerCase()] ?? 'vowel';
}

/** The particles that change with the word before them: after a consonant, after a vowel. 으로 and 로 besides mind ㄹ. */
export const pairs = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['으로', '로'],
  ['이나', '나'],
  ['이라', '라'],
  ['이란', '란'],
  ['이며', '며'],
  ['아', '야'],
] as const;

/** The form of a pair that follows a word. */
export function particleAfter(word: string, [closed, open]: (typeof pairs)[number]): string {
  const ending = endingOf(word);
  if (closed === '으로') return ending === 'consonant' ? closed : open;
  return ending === 'vowel' ? open : closed;
}
