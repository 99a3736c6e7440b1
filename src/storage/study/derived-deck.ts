import type { TermId } from '../../domain/glossary';
import {
  type Card,
  type CardId,
  type Deck,
  type DeckTerm,
  firstChosen,
  replay,
  type StudyEvent,
  termOfEvent,
} from '../../domain/study';
import {
  type Bucket,
  bucketOf,
  packBucket,
  type StoredCard,
  type StoredTerm,
  visitBucket,
} from './deck-buckets';

/** A concept of the deck with its cards as they are now; without `deckTerm` it is in the deck no more. */
export type TermState = {
  readonly term: TermId;
  readonly deckTerm: DeckTerm | undefined;
  readonly cards: readonly Card[];
  /** Its cards that are not in the deck now, and go on where they were when they come back. */
  readonly resting: readonly Card[];
};

const bySince = (one: StoredCard, other: StoredCard): number => one.since - other.since;

export const stateOf = ({ term, deckTerm, cards, resting }: StoredTerm): TermState => ({
  term,
  deckTerm,
  cards: cards.map(({ card }) => card),
  resting: resting.map(({ card }) => card),
});

/** What is stored of a concept, as its own log gives it. */
export function derivedTerm(term: TermId, log: readonly StudyEvent[]): StoredTerm {
  const deck = replay(log);
  const since = firstChosen(log);
  const stored = (cards: Deck['cards']) =>
    [...cards.values()].map((card) => ({ card, since: since.get(card.id) ?? 0 })).sort(bySince);
  return { term, deckTerm: deck.terms.get(term), cards: stored(deck.cards), resting: stored(deck.resting) };
}

/** The record of a bucket. What is nothing but undone choices never was. */
export const bucketFrom = (bucket: number, terms: readonly StoredTerm[]): Bucket =>
  packBucket(
    bucket,
    terms
      .filter(({ cards, resting }) => cards.length + resting.length > 0)
      .sort((one, other) => (one.term < other.term ? -1 : 1)),
  );

/** Of the buckets that are wanted, what a whole log gives. */
export function derivedBuckets(
  log: readonly StudyEvent[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly StoredTerm[]> {
  const logs = new Map<TermId, StudyEvent[]>();
  for (const event of log) {
    const term = termOfEvent(event);
    const known = logs.get(term);
    if (known) known.push(event);
    else if (wanted.has(bucketOf(term))) logs.set(term, [event]);
  }
  const buckets = new Map([...wanted].map((bucket): [number, StoredTerm[]] => [bucket, []]));
  for (const [term, own] of logs) buckets.get(bucketOf(term))?.push(derivedTerm(term, own));
  return buckets;
}

/** The deck, with its new cards in the order in which they were chosen (S8); the others are asked as they are due. */
export function deckOf(buckets: Iterable<Bucket>): Deck {
  const terms = new Map<TermId, DeckTerm>();
  const [cards, resting] = [new Map<CardId, Card>(), new Map<CardId, Card>()];
  const fresh: StoredCard[] = [];
  for (const bucket of buckets) {
    visitBucket(
      bucket,
      (term, deckTerm) => {
        if (deckTerm) terms.set(term, deckTerm);
      },
      (card, since, isActive) => {
        if (!isActive) resting.set(card.id, card);
        else if (card.phase === 'new') fresh.push({ card, since });
        else cards.set(card.id, card);
      },
    );
  }
  for (const { card } of fresh.sort(bySince)) cards.set(card.id, card);
  return { terms, cards, resting };
}
