import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  type Card,
  type CardId,
  cardId,
  cardKinds,
  newCard,
  partsOfCard,
  queueOf,
  retrievability,
} from '../../../src/domain/study';

const day = 100;

const card = fc
  .record({
    term: fc.integer({ min: 0, max: 25 }),
    kind: fc.constantFrom(...cardKinds),
    ago: fc.integer({ min: 0, max: 40 }),
    stability: fc.constantFrom(0, 0.5, 3, 3, 20, 21),
    wasSeen: fc.boolean(),
  })
  .map(
    ({ term, kind, ago, stability, wasSeen }): Card => ({
      ...newCard(cardId(`term-${term}` as TermId, kind), 1),
      phase: 'review',
      stability,
      ...(wasSeen && { last: { at: 0, day: day - ago } }),
    }),
  );
const cards = fc.uniqueArray(card, { selector: ({ id }) => id, maxLength: 150 });

/** The rule in its plainest form: all due reviews sorted, each concept once before its other cards. */
function plainly(all: readonly Card[]): CardId[] {
  const faded = ({ last, stability }: Card) => (last && stability > 0 ? (day - last.day) / stability : 1e9);
  const sorted = [...all].sort((one, other) => faded(other) - faded(one) || (one.id < other.id ? -1 : 1));
  const isFirst = ({ id }: Card, i: number) =>
    sorted.findIndex((each) => partsOfCard(each.id).term === partsOfCard(id).term) === i;
  return [...sorted.filter(isFirst), ...sorted.filter((each, i) => !isFirst(each, i))].map(({ id }) => id);
}

test('S8 the queue is that of all reviews sorted, though it sorts only those that can be asked', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 0, max: 40 }), (all, reviews) => {
      const queue = queueOf(all, { at: 0, day }, { newCards: 0, reviews }, { newCards: 0, reviews: 0 });
      expect(queue.reviews).toEqual(plainly(all).slice(0, reviews));
      expect(queue.backlog).toBe(Math.max(0, all.length - reviews));
    }),
  );
});

test('S8 of two concepts the less remembered comes first', () => {
  fc.assert(
    fc.property(cards, (all) => {
      const known = new Map(all.map((each) => [each.id, each]));
      const limits = { newCards: 0, reviews: 1_000 };
      const { reviews } = queueOf(all, { at: 0, day }, limits, { newCards: 0, reviews: 0 });
      const firstOfEach = reviews.slice(0, new Set(all.map(({ id }) => partsOfCard(id).term)).size);
      const chances = firstOfEach.map((id) => retrievability(known.get(id) as Card, day));
      expect(chances).toEqual([...chances].sort((one, other) => one - other));
    }),
  );
});
