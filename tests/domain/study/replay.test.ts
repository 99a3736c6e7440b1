import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  type CardId,
  cardAfter,
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  mergeLogs,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';

const amr = 'antimicrobial-resistance' as TermId;
const one = cardId(amr, 'en-ko');
const other = cardId(amr, 'ko-en');

const event = (id: string, at: number, happening: object): StudyEvent =>
  ({ id: id as EventId, at, ...happening }) as StudyEvent;

const chosen = (at: number, ...kinds: readonly string[]) =>
  event(`c${at}`, at, { type: 'chosen', term: amr, topic: 'amr', kinds, day: at });

const graded = (at: number, grade: Grade = 3, card: CardId = one, id = `g${at}`) =>
  event(id, at, {
    type: 'graded',
    card,
    grade,
    phase: 'review',
    day: at,
    scheduling: defaultScheduling,
    way: 'typed',
  });

const simple = (type: string, at: number, card = one) => event(`${type}${at}`, at, { type, card, day: at });

const undone = (at: number, what: string) => event(`u${at}`, at, { type: 'undone', event: what, term: amr });

const cardOf = (log: readonly StudyEvent[], id = one) => replay(log).cards.get(id);

describe('S5 the log gives the deck', () => {
  test('a concept brings a new card of each kind that was chosen', () => {
    const { terms, cards } = replay([chosen(3, 'en-ko', 'ko-en')]);
    expect([...cards.keys()]).toEqual([one, other]);
    expect(cards.get(one)).toMatchObject({ phase: 'new', due: { day: 3 } });
    expect(terms.get(amr)?.kinds).toEqual(['en-ko', 'ko-en']);
  });

  test('a kind that is no longer chosen leaves, and comes back as it was', () => {
    const log = [chosen(1, 'en-ko', 'ko-en'), graded(2), chosen(3, 'ko-en')];
    expect([...replay(log).cards.keys()]).toEqual([other]);
    expect(cardOf([...log, chosen(4, 'en-ko')])?.reviews).toBe(1);
  });

  test('a concept without kinds is not in the deck', () => {
    const { terms, cards } = replay([chosen(1, 'en-ko'), chosen(2)]);
    expect([terms.size, cards.size]).toEqual([0, 0]);
  });

  test('each card has a schedule of its own (S1)', () => {
    const log = [chosen(1, 'en-ko', 'ko-en'), graded(2, 4)];
    expect(cardOf(log)?.phase).toBe('review');
    expect(cardOf(log, other)?.phase).toBe('new');
  });

  test('a grade for a card that was never chosen makes no difference', () => {
    expect(replay([graded(1)]).cards.size).toBe(0);
  });

  test('the order in which events are given makes no difference', () => {
    const log = [
      chosen(1, 'en-ko'),
      graded(2, 1),
      graded(3, 3),
      graded(5, 3),
      simple('buried', 6),
      undone(7, 'g3'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(replay(shuffled)).toEqual(replay(log));
      }),
    );
  });

  test('one grade after the other gives the same card as the whole log', () => {
    const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), grade), { maxLength: 15 }),
        (history) => {
          const times = history.map((_, i) => history.slice(0, i + 1).reduce((sum, [days]) => sum + days, 1));
          const grades = history.map(([, each], i) =>
            graded(times[i] ?? 0, each, one, `g${String(i).padStart(3, '0')}`),
          );
          const first = replay([chosen(1, 'en-ko')]).cards.get(one);
          const stepwise = first && grades.reduce(cardAfter, first);
          expect(
            cardOf([
              event('a', 1, { type: 'chosen', term: amr, topic: 'amr', kinds: ['en-ko'], day: 1 }),
              ...grades,
            ]),
          ).toEqual(stepwise);
        },
      ),
    );
  });
});

describe('S5 two logs', () => {
  const log = [
    chosen(1, 'en-ko'),
    ...Array.from({ length: 8 }, (_, i) => graded(i + 2, ((i % 4) + 1) as Grade)),
  ];

  test('have a union in which each event stands once', () => {
    fc.assert(
      fc.property(fc.subarray(log), fc.subarray(log), (a, b) => {
        const merged = mergeLogs(a, b);
        expect(new Set(merged)).toEqual(new Set([...a, ...b]));
        expect(merged).toEqual(mergeLogs(b, a));
        expect(mergeLogs(merged, a)).toEqual(merged);
      }),
    );
  });

  test('give one deck, whichever device merges', () => {
    const [phone, desk] = [log.slice(0, 5), [log[0], ...log.slice(5)].filter((each) => each !== undefined)];
    expect(replay(mergeLogs(phone, desk))).toEqual(replay(log));
  });
});

describe('S6 what is undone never happened', () => {
  test('a grade', () => {
    const before = [chosen(1, 'en-ko'), graded(2)];
    expect(cardOf([...before, graded(3, 1), undone(4, 'g3')])).toEqual(cardOf(before));
  });

  test('thirty of them, the last first', () => {
    const grades = Array.from({ length: 30 }, (_, i) => graded(i + 2));
    const undoings = grades.toReversed().map(({ id }, i) => undone(100 + i, id));
    expect(cardOf([chosen(1, 'en-ko'), ...grades, ...undoings])).toEqual(cardOf([chosen(1, 'en-ko')]));
  });

  test('a suspension or a choice', () => {
    const log = [
      chosen(1, 'en-ko'),
      simple('suspended', 2),
      undone(3, 'suspended2'),
      chosen(4),
      undone(5, 'c4'),
    ];
    expect(cardOf(log)).toEqual(cardOf([chosen(1, 'en-ko')]));
  });
});

describe('S7 a card', () => {
  const start = [chosen(1, 'en-ko'), graded(2, 4)];

  test('is suspended until it is resumed', () => {
    expect(cardOf([...start, simple('suspended', 3)])?.suspended).toBe(true);
    expect(cardOf([...start, simple('suspended', 3), simple('resumed', 4)])).toEqual(cardOf(start));
  });

  test('is buried for a study day', () => {
    expect(cardOf([...start, simple('buried', 3)])?.buriedOn).toBe(3);
  });

  test('is new again when it is reset', () => {
    expect(cardOf([...start, simple('reset', 9)])).toMatchObject({
      phase: 'new',
      due: { day: 9 },
      reviews: 0,
    });
  });
});
