import type { Concept, TermId } from '../../domain/glossary';
import { inEachLanguage } from '../../domain/language';
import type { NeighbourTerm, NeighbourTerms } from '../../features/entry/neighbours';
import type { GlossaryOrder } from './glossary-order';

const neighbour = ({ id, entries }: Concept): NeighbourTerm => ({
  id,
  terms: inEachLanguage((language) => entries[language].term),
});

/**
 * The terms before and after each term of its topic, in the order of the English alphabet in both languages: a page
 * has one address in each, and whoever changes the language on it keeps her neighbours.
 */
export function neighboursOf({ byTopic }: GlossaryOrder): ReadonlyMap<TermId, NeighbourTerms> {
  return new Map(
    [...byTopic.values()].flatMap(({ en }) =>
      en.map((concept, i) => {
        const [previous, next] = [en[i - 1], en[i + 1]];
        return [
          concept.id,
          { ...(previous && { previous: neighbour(previous) }), ...(next && { next: neighbour(next) }) },
        ] as const;
      }),
    ),
  );
}
