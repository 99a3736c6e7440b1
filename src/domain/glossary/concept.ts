import type { Bilingual } from '../language';
import type { Topic } from './topics';

declare const termId: unique symbol;

/** The permanent ASCII slug of a concept, the same in both languages and in its address. */
export type TermId = string & { readonly [termId]: true };

/** How a Latin form is compared: letter for letter, or without regard to case. */
type CaseRule = 'exact' | 'any';

/**
 * How far a written form is recommended in its language (ISO 30042: administrative status). The head word of an
 * entry is preferred; a variant says which it is.
 */
export const statuses = ['preferred', 'admitted', 'discouraged'] as const;

export type Status = (typeof statuses)[number];

/** Another written form of a concept. */
export type Variant = { readonly form: string; readonly status: Status };

/** What one language says of a concept. */
export type Entry = {
  /** Head word. A Korean compound is stored spaced: 항생제 내성. */
  readonly term: string;
  readonly abbreviation?: string;
  /** Other written forms of the same concept; spacing, case and plurals need none. */
  readonly variants: readonly Variant[];
  readonly definition: string;
  /** Usage: who says what, preferred or discouraged form. */
  readonly note?: string;
  /** The publication in which a reader can check the entry. */
  readonly source: string;
  /** `own`: no authority has named the concept in this language; the head word is Naranhi's translation. */
  readonly wording?: 'own';
  /** Absent: exact for forms with two or more capitals, else any. */
  readonly case?: CaseRule;
  /** Phrases in which the form does not count: 임상의 for 임상. */
  readonly except?: readonly string[];
  /** Other concepts that share a written form with this one in this language; each names the other. */
  readonly homographs?: readonly TermId[];
};

/** A unit of meaning with one entry in each language (ISO 30042: concept entry). */
export type Concept = {
  readonly id: TermId;
  readonly topic: Topic;
  readonly entries: Bilingual<Entry>;
};
