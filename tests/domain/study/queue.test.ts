import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { type Card, type CardKind, cardId, forecast, newCard, queueOf } from '../../../src/domain/study';

const limits = { newCards: 2, reviews: 3 };
const none = { newCards: 0, reviews: 0 };
const now = { at: 1_000_000, day: 10 };

const fresh = (term: string, kind: CardKind = 'en-ko'): Card => newCard(cardId(term as TermId, kind), 1);

/** A card last seen some days ago, of a memory that lasts some days. */
const learnt = (
  term: string,
  { day = 10, ago = 5, stability = 5, kind = 'en-ko' as CardKind } = {},
): Card => ({
  ...fresh(term, kind),
  phase: 'review',
  due: { day },
  stability,
  difficulty: 5,
  reviews: 3,
  last: { at: 0, day: now.day - ago },
});

const step = (term: string, at: number): Card => ({ ...fresh(term), phase: 'learning', due: { at } });

const terms = (ids: readonly string[]) => ids.map((id) => id.split('/')[0]);

describe('S8 the queue', () => {
  test('has the steps that are due, the longest waiting first, and says when the next one is', () => {
    const cards = [step('b', 900_000), step('a', 1_000_000), step('later', 1_060_000)];
    const queue = queueOf(cards, now, limits, none);
    expect(terms(queue.learning)).toEqual(['b', 'a']);
    expect(queue.nextStepAt).toBe(1_060_000);
  });

  test('has the reviews of today, the least remembered first', () => {
    const cards = [
      learnt('fresh', { ago: 1, stability: 50 }),
      learnt('faded', { ago: 60, stability: 2, day: 3 }),
      learnt('fading', { ago: 10, stability: 5 }),
      learnt('tomorrow', { day: 11 }),
    ];
    expect(terms(queueOf(cards, now, limits, none).reviews)).toEqual(['faded', 'fading', 'fresh']);
  });

  test('keeps to the limits of the day, and counts what is left for the next days', () => {
    const cards = [...'abcde'].flatMap((each) => [fresh(`new-${each}`), learnt(each)]);
    const queue = queueOf(cards, now, limits, { newCards: 1, reviews: 1 });
    expect([queue.newCards.length, queue.reviews.length, queue.backlog]).toEqual([1, 2, 3]);
    expect(queueOf(cards, now, limits, { newCards: 9, reviews: 9 })).toMatchObject({
      newCards: [],
      reviews: [],
    });
  });

  test('leaves out what is suspended or buried today', () => {
    const cards: Card[] = [
      { ...learnt('suspended'), suspended: true },
      { ...learnt('buried'), buriedOn: 10 },
      { ...learnt('dug-up'), buriedOn: 9 },
    ];
    expect(terms(queueOf(cards, now, limits, none).reviews)).toEqual(['dug-up']);
  });

  test('asks a concept once before it asks it in another way', () => {
    const cards = [fresh('a', 'en-ko'), fresh('a', 'ko-en'), fresh('b', 'en-ko')];
    expect(terms(queueOf(cards, now, limits, none).newCards)).toEqual(['a', 'b']);
  });

  test('is empty where nothing is due', () => {
    expect(queueOf([], now, limits, none)).toEqual({ learning: [], reviews: [], newCards: [], backlog: 0 });
  });
});

describe('S8 the forecast', () => {
  test('has what falls due on each day, the overdue today', () => {
    const cards = [
      learnt('a', { day: 2 }),
      learnt('b', { day: 12 }),
      learnt('c', { day: 12 }),
      step('d', 0),
      fresh('e'),
    ];
    expect(forecast(cards, 10, 4, 100)).toEqual([2, 0, 2, 0]);
  });

  test('spreads what is over the limit over the days that follow', () => {
    const cards = Array.from({ length: 7 }, (_, i) => learnt(`t${i}`));
    expect(forecast(cards, 10, 4, 3)).toEqual([3, 3, 1, 0]);
  });
});
