import type { Language } from '../language';
import { fromFirstLetter } from './letters';

/**
 * Items in the alphabetical order of their head words in a language: Korean puts Hangul before Latin, English Latin
 * before Hangul (CLDR). Digits count as numbers, 2 before 10; signs before the first letter do not count.
 */
export function inAlphabeticalOrder<Item>(
  items: readonly Item[],
  language: Language,
  headWordOf: (item: Item) => string,
): Item[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return items
    .map((item) => ({ item, key: fromFirstLetter(headWordOf(item)) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ item }) => item);
}
