import type { TermId } from '../../domain/glossary';
import {
  type Card,
  type CardId,
  type Deck,
  type DeckTerm,
  firstChosen,
  partsOfCard,
  replay,
  type StudyEvent,
  termOfEvent,
} from '../../domain/study';
import { type Bucket, BucketView, bucketOf, packBucket, type StoredTerm } from './deck-buckets';
import { PackedCards } from './packed-cards';

/** A concept of the deck with its cards as they are now; without `deckTerm` it is in the deck no more. */
export type TermState = {
  readonly term: TermId;
  readonly deckTerm: DeckTerm | undefined;
  readonly cards: readonly Card[];
  /** Its cards that are not in the deck now, and go on where they were when they come back. */
  readonly resting: readonly Card[];
};

/** A concept as a page sees it. */
export function stateOf({ term, deckTerm, cards }: StoredTerm): TermState {
  const isActive = ({ id }: Card) => deckTerm?.kinds.includes(partsOfCard(id).kind) ?? false;
  const all = cards.map(({ card }) => card);
  return {
    term,
    deckTerm,
    cards: all.filter(isActive),
    resting: all.filter((card) => !isActive(card)),
  };
}

/** What is stored of a concept, as its own log gives it. */
export function derivedTerm(term: TermId, log: readonly StudyEvent[]): StoredTerm {
  const { terms, cards, resting } = replay(log);
  const since = firstChosen(log);
  const all = [...cards.values(), ...resting.values()];
  return {
    term,
    deckTerm: terms.get(term),
    cards: all.map((card) => ({ card, since: since.get(card.id) ?? 0 })),
  };
}

/** The record of a bucket. What is nothing but undone choices never was. */
export const bucketFrom = (bucket: number, terms: readonly StoredTerm[]): Bucket =>
  packBucket(
    bucket,
    terms.filter(({ cards }) => cards.length > 0).sort((one, other) => (one.term < other.term ? -1 : 1)),
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

/** Up to so many cards are put into a plain map at once. */
const madeAtOnce = 1_000;

const cardsIn = (views: ReadonlyMap<number, BucketView>, isActive: boolean): ReadonlyMap<CardId, Card> => {
  const packed = new PackedCards(views, isActive);
  return packed.size > madeAtOnce ? packed : new Map(packed);
};

/** The deck, with its new cards in the order in which they were chosen (S8); the others are asked as they are due. */
export function deckOf(buckets: Iterable<Bucket>): Deck {
  const views = new Map([...buckets].map((bucket) => [bucket.bucket, new BucketView(bucket)]));
  const terms = new Map<TermId, DeckTerm>();
  for (const view of views.values()) for (const each of view.deckTerms) terms.set(each.term, each);
  return { terms, cards: cardsIn(views, true), resting: cardsIn(views, false) };
}
