import type { TermId } from '../glossary';

/**
 * What a card asks for: the other language's term, the term of a definition, the full form of an abbreviation, or the
 * word left out of the sentence in which the term was met.
 */
export const cardKinds = ['ko-en', 'en-ko', 'definition', 'abbreviation', 'cloze-en', 'cloze-ko'] as const;

export type CardKind = (typeof cardKinds)[number];

/** One concept asked in one way (S1). */
export type CardId = `${TermId}/${CardKind}`;

export const cardId = (term: TermId, kind: CardKind): CardId => `${term}/${kind}`;

/** The concept and the kind of a card. */
export function partsOfCard(id: CardId): { readonly term: TermId; readonly kind: CardKind } {
  const slash = id.lastIndexOf('/');
  return { term: id.slice(0, slash) as TermId, kind: id.slice(slash + 1) as CardKind };
}

/** Again, hard, good, easy. */
export const grades = [1, 2, 3, 4] as const;

export type Grade = (typeof grades)[number];

export const phases = ['new', 'learning', 'review', 'relearning'] as const;

export type Phase = (typeof phases)[number];

/** A moment of a step in minutes (milliseconds since 1970), or a study day. */
export type Due = { readonly at: number } | { readonly day: number };

/** What is known of a card; all of it follows from the log (S5). */
export type Card = {
  readonly id: CardId;
  readonly phase: Phase;
  readonly due: Due;
  /** Days after which it is remembered with a probability of 90 %. 0 while new. */
  readonly stability: number;
  /** 1 to 10; 0 while new. */
  readonly difficulty: number;
  /** How many of the steps in minutes lie behind it. */
  readonly step: number;
  readonly reviews: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  /** The last review: its moment and its study day. */
  readonly last?: { readonly at: number; readonly day: number };
  readonly suspended?: true;
  /** Left out on this study day. */
  readonly buriedOn?: number;
};

export const newCard = (id: CardId, day: number): Card => ({
  id,
  phase: 'new',
  due: { day },
  stability: 0,
  difficulty: 0,
  step: 0,
  reviews: 0,
  lapses: 0,
});

/** As in Anki: a card forgotten so often costs more than it gives and wants to be rewritten or left out (S7). */
const leechLapses = 8;

export const isLeech = ({ lapses }: Card): boolean => lapses >= leechLapses;
