import { kinds } from '../characters';
import { readEnding } from './ending-reader';
import { koreanEndings } from './korean-endings';

/** After Latin letters and digits both shapes of a particle are written: AMR은, AMR는 (see Decisions). */
const soundsOfLatin = ['가', '각'] as const;

/**
 * The nouns that a Korean word may be once its endings are taken off, longest first, by the grammar of M4 to M6. The word
 * itself is not among them.
 *
 * - 항생제를 gives 항생제; 연구소에서의 gives 연구소; 감염도 gives 감염 (it may be "also infection")
 * - 국가, 내성균: none
 */
export function koreanStems(word: string): string[] {
  const stems: string[] = [];
  for (let at = word.length - 1; at > 0; at--) {
    if (readEnding(word, at, koreanEndings, kinds) !== undefined) stems.push(word.slice(0, at));
  }
  return stems;
}

/** Whether a run of Hangul after Latin letters or digits is nothing but endings: 은 in AMR은, 에서의 in WHO에서의. */
export const isEndingAfterLatin = (run: string): boolean =>
  soundsOfLatin.some((before) => readEnding(before + run, 1, koreanEndings, kinds) !== undefined);
