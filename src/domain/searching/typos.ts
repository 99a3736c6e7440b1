import { jamoOf } from './jamo';
import type { TermSearch } from './open-search';
import { isHangul, singularOf } from './words';

/** Damerau 1964: swapping two neighbours is one slip of the hand, though Levenshtein counts it as two. */
const swaps = (word: string): string[] =>
  Array.from(
    { length: Math.max(word.length - 1, 0) },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

const shortest = 4;

/**
 * R9. How many letters of a word may be wrong: one of 4 to 7, two of 8 or more; of Hangul a Jamo, from three syllables on. A
 * word of three letters may be one of four that lost one.
 */
function slipsAllowed(word: string): number {
  if (isHangul(word)) return word.length >= 3 ? 1 : 0;
  if (!/^\p{L}+$/u.test(word) || word.length < shortest - 1) return 0;
  return word.length >= 8 ? 2 : 1;
}

/** The forms that hold a word spelt like this one, each with the number of slips between them. */
function formsWithWordLike(search: TermSearch, word: string, slips: number): Map<number, number> {
  const vocabulary = search.vocabulary();
  const found = new Map<number, number>();
  const add = (forms: readonly number[] | undefined, distance: number) => {
    for (const form of forms ?? [])
      found.set(form, Math.min(distance, found.get(form) ?? Number.POSITIVE_INFINITY));
  };
  const jamo = jamoOf(word);
  const singular = jamoOf(singularOf(word));
  add(vocabulary.get(singular), 0);
  if (slips === 0) return found;
  for (const spelling of new Set([jamo, singular])) {
    for (const [known, [forms, distance]] of vocabulary.fuzzyGet(spelling, slips)) {
      if (known.length >= shortest) add(forms, distance);
    }
    for (const swap of swaps(spelling)) add(vocabulary.get(swap), 1);
  }
  return found;
}

/** The forms in which every word of a query stands, each spelt alike; by form, the number of slips. */
export function formsSpeltLike(search: TermSearch, words: readonly string[]): Map<number, number> {
  // 'antimicrobal resistence' word by word, and as the one word it may have been meant as.
  const whole = words.join('');
  const [first = new Map<number, number>(), ...others] = words.map((word) =>
    formsWithWordLike(search, word, slipsAllowed(word)),
  );
  const together = new Map(formsWithWordLike(search, whole, slipsAllowed(whole)));
  for (const [form, distance] of first) {
    const distances = others.map((found) => found.get(form));
    if (distances.every((each) => each !== undefined))
      together.set(
        form,
        distances.reduce((sum, each) => sum + each, distance),
      );
  }
  return together;
}
