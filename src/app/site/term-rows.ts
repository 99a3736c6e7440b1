import type { Concept, TermId } from '../../domain/glossary';
import { inEachLanguage } from '../../domain/language';
import { firstSentence } from '../../domain/releases';
import type { TermRow, TermSummary } from '../../features/glossary-browser/term-rows';

/** A concept as a list names it. */
export function summaryOf({ id, entries }: Concept): TermSummary {
  const { en, ko } = entries;
  return {
    id,
    terms: inEachLanguage((language) => entries[language].term),
    abbreviations: {
      ...(en.abbreviation !== undefined && { en: en.abbreviation }),
      ...(ko.abbreviation !== undefined && { ko: ko.abbreviation }),
    },
  };
}

/** Every concept as a list tells of it, made once for all lists. */
export function rowsOf(concepts: readonly Concept[]): ReadonlyMap<TermId, TermRow> {
  return new Map(
    concepts.map((concept) => [
      concept.id,
      {
        ...summaryOf(concept),
        topic: concept.topic,
        openings: inEachLanguage((language) => firstSentence(concept.entries[language].definition, language)),
      },
    ]),
  );
}
