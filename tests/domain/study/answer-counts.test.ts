import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCounter, grades, phases, recallSince, type StudyEvent } from '../../../src/domain/study';
import { graded, one, two, undo } from './graded-events';

/** Counts a log that comes in these parts, and says how often it stopped. */
function counted(parts: readonly (readonly StudyEvent[])[], atOnce?: number) {
  const counter = answerCounter();
  for (const part of parts) counter.add(part);
  const counting = counter.count(atOnce);
  for (let stops = 0; ; stops++) {
    const step = counting.next();
    if (step.done) return { counts: step.value, stops };
  }
}

const countsOf = (...log: readonly StudyEvent[]) => counted([log]).counts;
const answersIn = (counts: ReturnType<typeof countsOf>) =>
  [...counts].map(([day, { answers }]) => [day, answers]);

describe('answers by day', () => {
  test('are counted but for those that were undone, in whatever part that stands', () => {
    const event = graded(3, 3);
    const [before, after] = [graded(5, 2), graded(5, 3)];
    expect(answersIn(countsOf(event, undo(event), before, after))).toEqual([[5, 2]]);
    expect(answersIn(counted([[event], [before], [undo(event)], [after]]).counts)).toEqual([[5, 2]]);
  });

  test('are counted so many at a time', () => {
    const log = Array.from({ length: 10 }, (_, day) => graded(day, 3));
    expect(counted([log], 3).stops).toBe(3);
    expect(counted([log]).stops).toBe(0);
  });
});

describe('what was remembered', () => {
  test('is told from a day on', () => {
    const counts = countsOf(graded(1, 1), graded(5, 2), graded(6, 3), graded(7, 1), graded(8, 4));
    expect(recallSince(5, counts)).toEqual({ asked: 4, remembered: 3 });
    expect(recallSince(0, counts)).toEqual({ asked: 5, remembered: 3 });
    expect(recallSince(9, counts)).toEqual({ asked: 0, remembered: 0 });
  });

  test('takes the first look of a day, of cards that had been learnt', () => {
    const counts = countsOf(
      graded(5, 1),
      graded(5, 3),
      graded(5, 3, 'learning'),
      graded(5, 3, 'new', two),
      graded(6, 3, 'review', two),
    );
    expect(recallSince(0, counts)).toEqual({ asked: 2, remembered: 1 });
  });

  test('takes the second look where the first was undone', () => {
    const first = graded(5, 1);
    expect(recallSince(0, countsOf(first, undo(first), graded(5, 3)))).toEqual({ asked: 1, remembered: 1 });
  });
});

test('it makes no difference in which parts a log comes, nor how many are counted at a time', () => {
  const event = fc
    .record({
      day: fc.integer({ min: 0, max: 5 }),
      grade: fc.constantFrom(...grades),
      phase: fc.constantFrom(...phases),
      card: fc.constantFrom(one, two),
      isUndone: fc.boolean(),
    })
    .map(({ day, grade, phase, card, isUndone }) => {
      const made = graded(day, grade, phase, card);
      return isUndone ? [made, undo(made)] : [made];
    });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (events, size, atOnce) => {
        const log = events.flat();
        const parts = Array.from({ length: Math.ceil(log.length / size) }, (_, part) =>
          log.slice(part * size, (part + 1) * size),
        );
        expect(counted(parts, atOnce).counts).toEqual(countsOf(...log));
      },
    ),
  );
});
