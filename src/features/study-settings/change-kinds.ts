import type { Concept, TermId, Topic } from '../../domain/glossary';
import { inEachLanguage } from '../../domain/language';
import { type CardKind, type ConceptNames, type DeckTerm, possibleKinds } from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';

/** Where the names of terms are read, of which it depends what can be asked. */
export type LoadConcepts = (
  places: Iterable<{ readonly term: TermId; readonly topic: Topic }>,
) => Promise<ReadonlyMap<TermId, Concept>>;

/**
 * Lets a term of the deck be asked in the wanted ways, as far as it can be, and keeps the sentences in which it was met.
 * Returns whether that is a change. A term that has left the glossary is left as it is.
 */
export async function changeKinds(
  source: Pick<DeckSource, 'record' | 'metIn'>,
  load: LoadConcepts,
  { term, topic, kinds }: DeckTerm,
  { wanted, day }: { readonly wanted: readonly CardKind[]; readonly day: number },
): Promise<boolean> {
  const entries = (await load([{ term, topic }])).get(term)?.entries;
  if (!entries) return false;
  const met = await source.metIn(term);
  const names: ConceptNames = {
    terms: inEachLanguage((language) => entries[language].term),
    abbreviations: {
      ...(entries.en.abbreviation !== undefined && { en: entries.en.abbreviation }),
      ...(entries.ko.abbreviation !== undefined && { ko: entries.ko.abbreviation }),
    },
  };
  const possible = possibleKinds(wanted, names, met);
  if (possible.length === kinds.length && possible.every((kind) => kinds.includes(kind))) return false;
  await source.record({ type: 'chosen', term, topic, kinds: possible, day, met });
  return true;
}
