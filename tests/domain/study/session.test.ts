import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  afterGrade,
  afterReset,
  afterUndo,
  beginSession,
  type Card,
  type CardId,
  type CardKind,
  cardId,
  defaultLimits,
  defaultScheduling,
  type EventId,
  type Grade,
  newCard,
  nextCard,
  queueOf,
  type StudyEvent,
  summaryOf,
  toCome,
} from '../../../src/domain/study';

const now = { at: 1_000_000, day: 10 };
const minute = 60_000;

const id = (term: string, kind: CardKind = 'en-ko') => cardId(term as TermId, kind);

const fresh = (term: string, kind?: CardKind): Card => newCard(id(term, kind), 1);

const learnt = (term: string, kind?: CardKind): Card => ({
  ...fresh(term, kind),
  phase: 'review',
  due: { day: 10 },
  stability: 5,
  difficulty: 5,
  reviews: 3,
  last: { at: 0, day: 5 },
});

const step = (term: string, at: number, kind?: CardKind): Card => ({
  ...fresh(term, kind),
  phase: 'learning',
  due: { at },
});

const deckOf = (...cards: readonly Card[]) => new Map(cards.map((card) => [card.id, card]));

const begin = (cards: ReadonlyMap<CardId, Card>, left?: CardId) =>
  beginSession(queueOf(cards.values(), now, defaultLimits, { newCards: 0, reviews: 0 }), cards, left);

const later = (minutes: number) => ({ ...now, at: now.at + minutes * minute });

describe('S13 a session', () => {
  test('begins with the queue of its first moment', () => {
    const cards = deckOf(fresh('new'), learnt('old'), step('step', now.at));
    const session = begin(cards);
    expect(nextCard(session, cards, now)).toEqual({ card: id('step') });
    expect(toCome(session, cards, now)).toEqual({ newCards: 1, reviews: 1, steps: 1 });
  });

  test('goes on with the card that was left unanswered', () => {
    const cards = deckOf(fresh('new'), learnt('old'));
    expect(nextCard(begin(cards, id('new')), cards, now)).toEqual({ card: id('new') });
  });

  test('does not ask what another tab has graded, suspended, buried or removed', () => {
    const session = begin(deckOf(learnt('a'), learnt('b'), learnt('c'), learnt('d'), learnt('e')));
    const cards = deckOf(
      { ...learnt('a'), due: { day: 20 } },
      { ...learnt('b'), suspended: true },
      { ...learnt('c'), buriedOn: now.day },
      learnt('e'),
    );
    expect(nextCard(session, cards, now)).toEqual({ card: id('e') });
    expect(nextCard(afterGrade(session, id('e')), deckOf({ ...learnt('e'), due: { day: 20 } }), now)).toBe(
      undefined,
    );
  });
});

describe('S14 steps in minutes', () => {
  const cards = deckOf(step('one', now.at + 10 * minute), learnt('old'));
  const session = afterGrade(begin(deckOf(fresh('one'), learnt('old'))), id('one'));

  test('come back when they are due, before the rest', () => {
    expect(nextCard(session, cards, now)).toEqual({ card: id('old') });
    expect(nextCard({ ...session, last: 'old' as TermId }, cards, later(10))).toEqual({ card: id('one') });
  });

  test('are waited for when nothing else is left', () => {
    const alone = deckOf(step('one', now.at + 10 * minute));
    expect(nextCard(session, alone, now)).toEqual({ waitUntil: now.at + 10 * minute });
  });

  test('come early where the learner does not want to wait, the soonest first', () => {
    const both = deckOf(step('one', now.at + 10 * minute), step('two', now.at + minute));
    const waiting = afterGrade(session, id('two'));
    expect(nextCard(waiting, both, now, true)).toEqual({ card: id('two') });
    expect(nextCard(waiting, deckOf(...both.values(), learnt('old')), now, true)).toEqual({
      card: id('old'),
    });
  });

  test('are over when the card has become a review', () => {
    expect(nextCard(session, deckOf({ ...learnt('one'), due: { day: 12 } }), now)).toBe(undefined);
  });
});

describe('S15 a concept', () => {
  test('is not asked twice in a row while another one waits', () => {
    const cards = deckOf(learnt('a', 'ko-en'), learnt('b'));
    const session = { first: [], waiting: [id('a', 'ko-en'), id('b')], steps: [], last: 'a' as TermId };
    expect(nextCard(session, cards, now)).toEqual({ card: id('b') });
  });

  test('is not kept back for ever', () => {
    const session = { first: [], waiting: [id('a', 'ko-en')], steps: [], last: 'a' as TermId };
    expect(nextCard(session, deckOf(learnt('a', 'ko-en')), now)).toEqual({ card: id('a', 'ko-en') });
  });

  test('in a step lets another one go first', () => {
    const cards = deckOf(step('a', now.at), learnt('b'));
    const session = { first: [], waiting: [id('b')], steps: [id('a')], last: 'a' as TermId };
    expect(nextCard(session, cards, now)).toEqual({ card: id('b') });
  });
});

describe('S16 a grade that is taken back', () => {
  test('brings its card back at once, thirty of them from the last to the first', () => {
    const names = Array.from({ length: 30 }, (_, i) => `t${String(i).padStart(2, '0')}`);
    const cards = deckOf(...names.map((name) => learnt(name)));
    let session = names.reduce((at, name) => afterGrade(at, id(name)), begin(cards));
    for (const name of names.toReversed()) {
      session = afterUndo(session, id(name));
      expect(nextCard(session, cards, now)).toEqual({ card: id(name) });
    }
    for (const name of names) {
      expect(nextCard(session, cards, now)).toEqual({ card: id(name) });
      session = afterGrade(session, id(name));
    }
    expect(nextCard(session, new Map(), now)).toBe(undefined);
  });

  test('leaves the card that was before the learner for later', () => {
    const cards = deckOf(learnt('a'), learnt('b'));
    const session = afterUndo({ first: [], waiting: [id('b')], steps: [id('a')] }, id('a'));
    expect(nextCard(session, cards, now)).toEqual({ card: id('a') });
    expect(nextCard(afterGrade(session, id('a')), cards, now)).toEqual({ card: id('b') });
  });
});

test('S7 a card that was reset comes after all others', () => {
  const cards = deckOf(fresh('a'), learnt('b'), fresh('c'));
  let session = afterReset(begin(deckOf(learnt('a'), learnt('b'), fresh('c'))), id('a'));
  const asked: unknown[] = [];
  for (let i = 0; i < 3; i++) {
    const next = nextCard(session, cards, now);
    if (!next || !('card' in next)) break;
    asked.push(next.card);
    session = afterGrade(session, next.card);
  }
  expect(asked).toEqual([id('b'), id('c'), id('a')]);
});

describe('S17 the end of a session', () => {
  let count = 0;
  const graded = (card: CardId, grade: Grade, at: number): StudyEvent => ({
    type: 'graded',
    id: `e${count++}` as EventId,
    at,
    card,
    grade,
    phase: 'review',
    day: 10,
    scheduling: defaultScheduling,
    way: 'revealed',
    took: 4000,
  });

  test('tells what was done since it began, without what was taken back', () => {
    const back = graded(id('b'), 1, 70);
    const log: StudyEvent[] = [
      graded(id('before'), 1, 10),
      graded(id('a'), 1, 50),
      graded(id('a'), 1, 60),
      back,
      { type: 'undone', id: 'u' as EventId, at: 80, event: back.id, term: 'b' as TermId },
      graded(id('b'), 3, 90),
      graded(id('c', 'ko-en'), 1, 95),
      graded(id('a'), 4, 99),
    ];
    expect(summaryOf(log, 50)).toEqual({
      answers: 5,
      cards: 3,
      took: 20_000,
      byKind: new Map([
        ['en-ko', { asked: 4, remembered: 2 }],
        ['ko-en', { asked: 1, remembered: 0 }],
      ]),
      hardest: ['a', 'c'],
    });
  });

  test('is empty where nothing was done', () => {
    expect(summaryOf([], 0)).toEqual({ answers: 0, cards: 0, took: 0, byKind: new Map(), hardest: [] });
  });
});
