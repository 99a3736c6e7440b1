import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  type Card,
  cardId,
  defaultScheduling,
  type Grade,
  grades,
  intervalFactor,
  isLeech,
  newCard,
  previewGrades,
  retrievability,
  review,
} from '../../../src/domain/study';

const id = cardId('antibiotic' as TermId, 'en-ko');
const hour = 3_600_000;

/** A card after grades, each given some study days after the one before. */
function after(history: readonly (readonly [days: number, grade: Grade])[], from = newCard(id, 0)): Card {
  let day = 0;
  return history.reduce((card, [days, grade]) => {
    day += days;
    return review(card, grade, { at: day * 24 * hour, day }, defaultScheduling);
  }, from);
}

/*
 * The figures that ts-fsrs publishes for its default parameters (packages/fsrs/__tests__/FSRS-6.test.ts), and those of
 * fsrs-rs that it cites (src/inference.rs).
 */
describe('S3 the published vectors of FSRS-6', () => {
  test('the first review', () => {
    const cards = grades.map((grade) => after([[0, grade]]));
    expect(cards.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(cards.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(cards.map(({ phase }) => phase)).toEqual(['learning', 'learning', 'learning', 'review']);
    expect(cards.map(({ reviews, lapses }) => [reviews, lapses])).toEqual(grades.map(() => [1, 0]));
  });

  test('the memory after six reviews, and after six without steps on one day', () => {
    const history = [0, 0, 1, 3, 8, 21].map((days, i) => [days, i === 0 ? 1 : 3] as const);
    const { stability, difficulty } = after(history);
    expect(stability).toBeCloseTo(53.62691, 4);
    expect(difficulty).toBeCloseTo(6.3574867, 4);
  });

  test('the intervals of a history, but for the spread of long ones', () => {
    const marks: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    let card = newCard(id, 0);
    let time = { at: 0, day: 0 };
    const intervals = marks.map((grade, i) => {
      card = review(card, grade, time, defaultScheduling);
      const days = 'day' in card.due ? card.due.day - time.day : 0;
      // The next review comes when the published history has it.
      const next = published[i] ?? 0;
      time = { at: time.at + Math.max(next * 24 * hour, 10 * 60_000), day: time.day + next };
      return days;
    });
    for (const [i, days] of intervals.entries()) {
      // ts-fsrs spreads an interval of n days by at most 1 + 15 % of 2.5–7 + 10 % of 7–20 + 5 % of the rest.
      const n = published[i] ?? 0;
      const spread =
        n < 2.5
          ? 0
          : 1 +
            0.15 * Math.min(n - 2.5, 4.5) +
            0.1 * Math.max(0, Math.min(n, 20) - 7) +
            0.05 * Math.max(0, n - 20);
      expect(Math.abs(days - n), `interval ${i} of ${days} days`).toBeLessThanOrEqual(Math.ceil(spread));
    }
  });
});

describe('S3 a review', () => {
  test('is due in minutes while a card is learnt, on a study day afterwards', () => {
    const at = 5 * hour;
    const again = review(newCard(id, 0), 1, { at, day: 0 }, defaultScheduling);
    expect(again.due).toEqual({ at: at + 60_000 });
    const good = review(newCard(id, 0), 3, { at, day: 0 }, defaultScheduling);
    expect(good.due).toEqual({ at: at + 600_000 });
    expect(review(good, 3, { at: at + 600_000, day: 0 }, defaultScheduling).due).toEqual({ day: 2 });
  });

  test('takes the steps and the retention that the learner chose', () => {
    const slow = { ...defaultScheduling, learningSteps: [25] };
    expect(review(newCard(id, 0), 1, { at: 0, day: 0 }, slow).due).toEqual({ at: 25 * 60_000 });
    const direct = { ...defaultScheduling, learningSteps: [] };
    expect(review(newCard(id, 0), 3, { at: 0, day: 0 }, direct)).toMatchObject({
      phase: 'review',
      due: { day: 2 },
    });
    const learnt = after([
      [0, 3],
      [0, 3],
      [2, 3],
    ]);
    const dueAt = (retention: number) => {
      const { due } = review(learnt, 3, { at: 0, day: 13 }, { ...defaultScheduling, retention });
      return 'day' in due ? due.day : 0;
    };
    expect(dueAt(0.95)).toBeLessThan(dueAt(0.9));
    expect(dueAt(0.9)).toBeLessThan(dueAt(0.8));
  });

  test('counts study days, not hours', () => {
    const learnt = after([
      [0, 3],
      [0, 3],
    ]);
    const soon = review(learnt, 3, { at: 2 * hour, day: 1 }, defaultScheduling);
    const late = review(learnt, 3, { at: 47 * hour, day: 1 }, defaultScheduling);
    expect(soon.stability).toBe(late.stability);
    expect(soon.due).toEqual(late.due);
  });

  test('is the same again for the same history', () => {
    const history = [0, 0, 3, 9, 30, 90].map((days) => [days, 3] as const);
    expect(after(history)).toEqual(after(history));
  });

  test('ends a burial, and leaves a suspension', () => {
    const card = { ...newCard(id, 0), buriedOn: 0, suspended: true } as const;
    const next = review(card, 3, { at: 0, day: 1 }, defaultScheduling);
    expect(next).not.toHaveProperty('buriedOn');
    expect(next.suspended).toBe(true);
  });
});

test('S4 with the clock set back a year a review counts as of the last one', () => {
  const learnt = after([
    [0, 3],
    [0, 3],
    [400, 3],
  ]);
  const next = review(learnt, 3, { at: 35 * 24 * hour, day: 35 }, defaultScheduling);
  expect(next.last).toEqual({ at: 400 * 24 * hour, day: 400 });
  expect('day' in next.due && next.due.day).toBeGreaterThan(400);
  expect(next.stability).toBeGreaterThanOrEqual(learnt.stability);
});

test('S7 a card forgotten eight times after it was learnt is a leech', () => {
  const lapse = [
    [30, 1],
    [0, 3],
  ] as const;
  const learnt = [[0, 4], ...Array.from({ length: 7 }, () => lapse).flat()] as const;
  expect(isLeech(after(learnt))).toBe(false);
  expect(isLeech(after([...learnt, ...lapse]))).toBe(true);
});

test('a memory fades from day to day, and there is none before the first review', () => {
  const card = after([[0, 4]]);
  const days = [0, 1, 8, 100].map((day) => retrievability(card, day));
  expect(days[0]).toBe(1);
  expect(days).toEqual(days.toSorted((one, other) => other - one));
  expect(days[2]).toBeCloseTo(0.9, 1);
  expect(retrievability(newCard(id, 0), 3)).toBe(0);
});

test('S3 what each grade would do is told before it is chosen, to the minute and the day', () => {
  const histories = [
    [],
    [[0, 3]],
    [[0, 4]],
    [
      [0, 4],
      [9, 3],
    ],
    [
      [0, 4],
      [9, 1],
    ],
  ] as const;
  for (const history of histories) {
    const card = after(history);
    const time = { at: 40 * 24 * hour, day: 40 };
    expect(previewGrades(card, time, defaultScheduling)).toEqual(
      grades.map((grade) => ({ grade, due: review(card, grade, time, defaultScheduling).due })),
    );
  }
});

test('S3 a lower retention lets a card rest longer', () => {
  // I(r) = (r^(1/decay) - 1) / factor, with the decay of FSRS-6, 0.1542.
  const factor = (retention: number) => (retention ** (-1 / 0.1542) - 1) / (0.9 ** (-1 / 0.1542) - 1);
  for (const retention of [0.7, 0.8, 0.9, 0.97]) {
    expect(intervalFactor(retention)).toBeCloseTo(factor(retention), 4);
  }
});
