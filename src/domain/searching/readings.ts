import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul';
import { isEndingAfterLatin, koreanStems } from '../matching';
import { syllablesOf } from './jamo';
import { isHangul, wordsOf } from './words';

/** One way to take a query: as typed, without Korean endings, or as typed on the other keyboard layout. */
export type Reading = {
  readonly kind: 'typed' | 'particle' | 'layout';
  readonly words: readonly string[];
};

/** A query of many words has as many ways to leave endings off; more are not worth the time. */
const mostReadings = 12;

/** What is left of a word without its endings; the word itself is last. */
function readingsOfWord(word: string, before: string | undefined): readonly (readonly string[])[] {
  if (!isHangul(word)) return [[word]];
  if (before !== undefined && !isHangul(before) && isEndingAfterLatin(word)) return [[], [word]];
  return [...koreanStems(word).map((stem) => [stem]), [word]];
}

/** R4. The query with the endings of its words taken off, in every way that the grammar allows. */
function withoutEndings(words: readonly string[]): readonly (readonly string[])[] {
  let readings: readonly (readonly string[])[] = [[]];
  for (const [i, word] of words.entries()) {
    readings = readings
      .flatMap((reading) => readingsOfWord(word, words[i - 1]).map((rest) => [...reading, ...rest]))
      .slice(0, mostReadings);
  }
  const typed = words.join(' ');
  return readings.filter((reading) => reading.length > 0 && reading.join(' ') !== typed);
}

const stray = /[ㄱ-ㅣ]/;
const hangul = /[가-힣ㄱ-ㅣ]/;

/**
 * R5. The query as the same keys give it on the other layout: gkdtodwp is 항생제, 믁 is amr. Keys that give no whole
 * syllables were not meant as Hangul. With Caps Lock, the keys are those of small letters.
 */
function onOtherLayout(query: string): readonly string[] {
  if (hangul.test(query)) return [convertHangulToQwerty(query)];
  const converted = [query, query.toLowerCase()].map((keys) => syllablesOf(convertQwertyToAlphabet(keys)));
  return [...new Set(converted)].filter((text) => hangul.test(text) && !stray.test(text));
}

/** Every way to take a query, the plainest first. */
export function readingsOf(query: string): readonly Reading[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const others = onOtherLayout(query.normalize('NFC')).map(wordsOf);
  return [
    { kind: 'typed', words },
    ...withoutEndings(words).map((each) => ({ kind: 'particle' as const, words: each })),
    ...others.flatMap((each) =>
      [each, ...withoutEndings(each)].map((reading) => ({ kind: 'layout' as const, words: reading })),
    ),
  ];
}
