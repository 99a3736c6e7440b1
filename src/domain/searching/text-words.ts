import { isEndingAfterLatin, koreanStems } from '../matching';
import { isHangul, singularOf, wordsOf } from './words';

/** One syllable is left over too often by chance: 의 of 의의. */
const shortestStem = 2;

const stemsOf = (word: string) => koreanStems(word).filter((stem) => stem.length >= shortestStem);

/** The words of the glossary that stand in a longer Korean word, not at its beginning. */
function partsOf(word: string, known: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (let start = 1; start <= word.length - shortestStem; start++) {
    for (let end = start + shortestStem; end <= word.length; end++) {
      const part = word.slice(start, end);
      if (known.has(part)) parts.push(part);
    }
  }
  return parts;
}

const isEnding = (word: string, before: string | undefined) =>
  before !== undefined && isHangul(word) && !isHangul(before) && isEndingAfterLatin(word);

/**
 * R14. The words under which a text is stored, in its order. `known` are the Korean words of the glossary.
 *
 * - 'WHO가 항생제를' gives who, 항생제를, 항생제
 */
export const textWords = (text: string, known: ReadonlySet<string>): string[] =>
  wordsOf(text).flatMap((word, i, all) => {
    if (isEnding(word, all[i - 1])) return [];
    return isHangul(word) ? [word, ...stemsOf(word), ...partsOf(word, known)] : [singularOf(word)];
  });

/** R15. The words of a query as texts are stored: 항생제를 is looked for as 항생제. */
export const queryWords = (query: string): string[] =>
  wordsOf(query).flatMap((word, i, all) => {
    if (isEnding(word, all[i - 1])) return [];
    return isHangul(word) ? [stemsOf(word).at(-1) ?? word] : [singularOf(word)];
  });
