import type { TermId, Topic } from '../../domain/glossary';
import { inEachLanguage } from '../../domain/language';
import { type ConceptNames, possibleKinds } from '../../domain/study';
import type { useEntries } from '../../i18n/use-entries';
import type { DeckSource } from '../../storage/study/deck-source';
import { asStorageError, type StorageTrouble } from '../../storage/study/storage-error';
import { studyNow } from '../../storage/study/study-clock';
import { readStudySettings } from '../../storage/study/study-settings';
import type { FindMet } from './find-met';

/** A concept as the deck has to know it. */
export type StudyConcept = ConceptNames & { readonly topic: Topic };

export type DeckChange = {
  readonly terms: readonly TermId[];
  /** The concept takes its leave; it rests with what is known of it. */
  readonly isLeaving: boolean;
  /** What is to be known of a concept; where a list does not tell, the entries of the page do. */
  readonly conceptOf: ((term: TermId) => StudyConcept | undefined) | undefined;
  readonly entryOf: ReturnType<typeof useEntries>;
  readonly metIn: FindMet;
  readonly mention: Element | undefined;
};

/** What has come of a change. With a trouble, what is counted was stored all the same, and the rest was not. */
export type ChangeOutcome = {
  readonly added?: number;
  readonly isRemoved?: true;
  readonly trouble?: StorageTrouble;
};

const conceptFrom =
  (entryOf: DeckChange['entryOf']) =>
  (term: TermId): StudyConcept | undefined => {
    const texts = inEachLanguage((language) => entryOf(term, language));
    const { en, ko } = texts;
    if (!en || !ko) return undefined;
    return {
      topic: en.topic,
      terms: { en: en.term, ko: ko.term },
      abbreviations: {
        ...(en.abbreviation !== undefined && { en: en.abbreviation }),
        ...(ko.abbreviation !== undefined && { ko: ko.abbreviation }),
      },
    };
  };

/**
 * Takes concepts into the deck, those that it lacks, or one out of it. Whatever is counted in the outcome is stored.
 * @throws where the code that finds the sentences of the page cannot be had; nothing is stored then.
 */
export async function changeDeck(source: DeckSource, change: DeckChange): Promise<ChangeOutcome> {
  const { terms, isLeaving, entryOf, metIn, mention } = change;
  const conceptOf = change.conceptOf ?? conceptFrom(entryOf);
  if (source.getState().status !== 'ready') await source.load();
  const state = source.getState();
  if (state.status !== 'ready') return { trouble: state.status === 'failed' ? state.trouble : 'failed' };

  const { kinds, startHour } = readStudySettings();
  const { day } = studyNow(startHour);
  const affected = terms.filter((term) => state.deck.terms.has(term) === isLeaving);
  const choices = await Promise.all(
    affected.map(async (term) => {
      const concept = conceptOf(term);
      if (!concept)
        throw new Error(`The page says nothing of the term "${term}": give its entry to the page.`);
      const met = isLeaving ? [] : await metIn(term, mention);
      return {
        type: 'chosen' as const,
        term,
        topic: concept.topic,
        kinds: isLeaving ? [] : possibleKinds(kinds, concept, met),
        day,
        // A term that comes back keeps the sentences that it had, where there are no new ones.
        ...(met.length > 0 && { met }),
      };
    }),
  );

  let stored = 0;
  try {
    for (const choice of choices) {
      await source.record(choice);
      stored++;
    }
  } catch (error) {
    return { ...(stored > 0 && { added: stored }), trouble: asStorageError(error).trouble };
  }
  return isLeaving ? { isRemoved: true } : { added: stored };
}
