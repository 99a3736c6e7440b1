import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  type Card,
  type CardKind,
  cardId,
  cardKinds,
  newCard,
  type Phase,
  phases,
} from '../../../src/domain/study';
import {
  type Bucket,
  BucketView,
  bucketCount,
  bucketOf,
  isBucket,
  packBucket,
  type StoredTerm,
} from '../../../src/storage/study/deck-buckets';

const term = (name: string, cards: readonly Card[], kinds?: readonly CardKind[]): StoredTerm => ({
  term: name as TermId,
  deckTerm: kinds && { term: name as TermId, topic: 'one-health', kinds },
  cards: cards.map((card, i) => ({ card, since: 1_700_000_000_000 + i })),
});

const id = (name: string, kind: CardKind = 'en-ko') => cardId(name as TermId, kind);

const reviewed = (phase: Phase, kind: CardKind): Card => ({
  id: id('rapid', kind),
  phase,
  due: phase === 'review' ? { day: 20_800 } : { at: 1_797_000_000_123 },
  stability: 1 / 3,
  difficulty: Math.PI,
  step: 1,
  reviews: 70_000,
  lapses: 9,
  last: { at: 1_796_999_999_999, day: -1 },
});

const stored: readonly StoredTerm[] = [
  term('amr', [newCard(id('amr'), 0)], ['en-ko']),
  term(
    'rapid',
    cardKinds.map((kind, i) => reviewed(phases[i % phases.length] ?? 'new', kind)),
    ['cloze-ko', 'en-ko'],
  ),
  term('left', [{ ...newCard(id('left'), 3), suspended: true, buriedOn: 0 }]),
];

describe('a packed bucket', () => {
  test('gives back what was put in, to the last digit', () => {
    expect(new BucketView(packBucket(7, stored)).unpacked()).toEqual(stored);
    expect(new BucketView(packBucket(7, [])).unpacked()).toEqual([]);
  });

  test('finds a card by its id, the same one each time', () => {
    const view = new BucketView(packBucket(7, stored));
    const row = view.find(id('rapid', 'cloze-ko')) ?? Number.NaN;
    expect(view.card(row)).toEqual(stored[1]?.cards[5]?.card);
    expect(view.card(row)).toBe(view.card(row));
    expect(view.find(id('rapid', 'en-ko'))).not.toBe(row);
    expect([id('amr', 'ko-en'), id('nothing'), id('rapi')].map((each) => view.find(each))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is sound as it was written, after a copy too', () => {
    expect(isBucket(structuredClone(packBucket(7, stored)), 7)).toBe(true);
  });

  const packed = packBucket(7, stored);
  const changed = (field: 'integers' | 'floats', at: number) => {
    const copy = structuredClone(packed);
    copy[field][at] = (copy[field][at] ?? 0) + 1;
    return copy;
  };
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'bucket'],
    ['a bucket of another number', packBucket(8, stored)],
    ['a changed count', changed('integers', 3)],
    ['a changed stability', changed('floats', 1)],
    ['a concept more', { ...packed, terms: `${packed.terms}\nother 0` }],
    ['another topic', { ...packed, groups: packed.groups.replace('one-health', 'amr') }],
    ['a column that is cut', { ...packed, floats: packed.floats.slice(5) }],
    ['a column of another type', { ...packed, integers: [...packed.integers] }],
    ['no checksum', { ...packed, sum: undefined } satisfies Record<keyof Bucket, unknown>],
  ])('is not taken for one where it is %s', (_what, record) => {
    expect(isBucket(record, 7)).toBe(false);
  });
});

// Stored data depend on these: a change of the hash would look for every concept in the wrong record.
test.each([
  ['antimicrobial-resistance', 59],
  ['placebo', 15],
  ['one-health', 52],
])('the concept %s is always in bucket %i', (name, bucket) => {
  expect(bucketOf(name as TermId)).toBe(bucket);
});

test('concepts are spread over all buckets', () => {
  const counts = Array.from({ length: bucketCount }, () => 0);
  for (let i = 0; i < 25_000; i++) {
    const bucket = bucketOf(`made-up-concept-${i.toString(36)}` as TermId);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(250);
  expect(Math.max(...counts)).toBeLessThan(550);
});
