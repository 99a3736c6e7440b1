import { jamoOf } from './jamo';
import type { FoundConcept, TermSearch } from './open-search';
import { singularOf, wordsOf } from './words';

/** Of the longer of two words a third may differ before they are two words. */
const mostDistance = 1 / 3;

/** How far to look: the longer of the two words may be half as long again. */
const slipsOf = (letters: string) => Math.min(6, Math.floor(letters.length / 2));

/** R13. The concepts with the words that are spelt most like those of a query, for one that finds nothing. */
export function nearestTerms(search: TermSearch, query: string, most: number): FoundConcept[] {
  const words = wordsOf(query);
  const distances = new Map<number, number>();
  for (const word of new Set([words.join(''), ...words])) {
    const letters = jamoOf(singularOf(word));
    if (letters.length < 3) continue;
    for (const [known, [forms, slips]] of search.vocabulary().fuzzyGet(letters, slipsOf(letters))) {
      const distance = slips / Math.max(letters.length, known.length);
      if (distance > mostDistance) continue;
      for (const at of forms) {
        const concept = search.forms[at]?.concept;
        if (concept !== undefined) distances.set(concept, Math.min(distance, distances.get(concept) ?? 1));
      }
    }
  }
  return [...distances]
    .sort(([a, one], [b, other]) => one - other || a - b)
    .slice(0, most)
    .flatMap(([at]) => search.concepts[at] ?? []);
}
