import type { Entry, TermId, Topic, Variant } from '../domain/glossary';
import type { Language } from '../domain/language';

/** A mention of other concepts inside a definition, or with no terms what stands in another language; in UTF-16 offsets. */
export type DefinitionLink = {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly TermId[];
  readonly lang?: Language;
};

/** What a page carries of an entry: what the card shows, in one language. */
export type EntryText = {
  readonly term: string;
  readonly abbreviation?: string;
  /** Absent where there are none. */
  readonly variants?: readonly Variant[];
  readonly definition: string;
  readonly links: readonly DefinitionLink[];
  readonly source: string;
  readonly wording?: NonNullable<Entry['wording']>;
  /** Of the concept, the same in both languages: what its cards are filed under. */
  readonly topic: Topic;
};
