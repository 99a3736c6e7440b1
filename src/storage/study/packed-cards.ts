import type { Card, CardId } from '../../domain/study';
import { partsOfCard } from '../../domain/study';
import { type BucketView, bucketOf } from './deck-buckets';

/**
 * The cards of all buckets, in the deck or at rest, as a map. A card is made when it is asked for: to put 50,000 into a
 * map takes longer than to read them.
 */
export class PackedCards implements ReadonlyMap<CardId, Card> {
  readonly size: number;
  readonly #views: ReadonlyMap<number, BucketView>;
  readonly #isActive: boolean;
  /** The new cards in the order in which they were chosen (S8). */
  readonly #fresh: readonly { readonly view: BucketView; readonly row: number; readonly since: number }[];

  constructor(views: ReadonlyMap<number, BucketView>, isActive: boolean) {
    this.#views = views;
    this.#isActive = isActive;
    const fresh: { view: BucketView; row: number; since: number }[] = [];
    let size = 0;
    for (const view of views.values()) {
      for (let row = 0; row < view.rows; row++) {
        if (view.isActive(row) !== isActive) continue;
        size++;
        if (view.isNew(row)) fresh.push({ view, row, since: view.since(row) });
      }
    }
    this.size = size;
    this.#fresh = fresh.sort((one, other) => one.since - other.since);
  }

  get(id: CardId): Card | undefined {
    const view = this.#views.get(bucketOf(partsOfCard(id).term));
    const row = view?.find(id);
    return view && row !== undefined && view.isActive(row) === this.#isActive ? view.card(row) : undefined;
  }

  has(id: CardId): boolean {
    return this.get(id) !== undefined;
  }

  /** First those that were reviewed, then the new ones as they were chosen. */
  *values(): Generator<Card, undefined> {
    for (const view of this.#views.values()) {
      for (let row = 0; row < view.rows; row++) {
        if (view.isActive(row) === this.#isActive && !view.isNew(row)) yield view.card(row);
      }
    }
    for (const { view, row } of this.#fresh) yield view.card(row);
  }

  *keys(): Generator<CardId, undefined> {
    for (const { id } of this.values()) yield id;
  }

  *entries(): Generator<[CardId, Card], undefined> {
    for (const card of this.values()) yield [card.id, card];
  }

  [Symbol.iterator](): Generator<[CardId, Card], undefined> {
    return this.entries();
  }

  forEach(visit: (card: Card, id: CardId, map: ReadonlyMap<CardId, Card>) => void): void {
    for (const card of this.values()) visit(card, card.id, this);
  }
}
