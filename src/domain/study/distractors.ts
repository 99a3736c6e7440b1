import type { Concept, TermId } from '../glossary';
import type { Language } from '../language';

/** A number from 0 up to 1, the next of a row. */
export type Chance = () => number;

/** How much two head words look alike from afar: a choice that sticks out gives the answer away. */
function unlikeness(one: string, other: string): number {
  const words = (text: string) => text.split(' ').length;
  return Math.abs(one.length - other.length) + 4 * Math.abs(words(one) - words(other));
}

/**
 * Wrong answers that could be right: other concepts of the same topic whose head words look like the right one, none of
 * which shares a form with it (S11). Fewer where the topic has no more.
 */
export function distractorsFor(
  id: TermId,
  concepts: readonly Concept[],
  language: Language,
  count: number,
  chance: Chance,
): TermId[] {
  const asked = concepts.find((concept) => concept.id === id);
  if (!asked) return [];
  const { term, homographs = [] } = asked.entries[language];
  const others = concepts.filter(
    (concept) =>
      concept.id !== id &&
      concept.topic === asked.topic &&
      concept.entries[language].term !== term &&
      !homographs.includes(concept.id),
  );
  const likeliest = others
    .map((concept) => ({ id: concept.id, unlike: unlikeness(concept.entries[language].term, term) }))
    .sort((one, other) => one.unlike - other.unlike || (one.id < other.id ? -1 : 1))
    .slice(0, count * 4);
  return likeliest
    .map((each) => ({ ...each, order: chance() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, count)
    .map((each) => each.id);
}
