import { describe, expect, test } from 'vitest';
import { reviewCalendar, weekdayOf } from '../../../src/domain/study';

/** Friday, 27 November 2026. */
const today = Date.UTC(2026, 10, 27) / 86_400_000;
const [sunday, monday] = [0, 1];

const calendar = (counts: Readonly<Record<number, number>>, firstWeekday = sunday, weeks = 4) =>
  reviewCalendar(new Map(Object.entries(counts).map(([ago, count]) => [today - Number(ago), count])), {
    today,
    weeks,
    firstWeekday,
  });

const levelsOf = (counts: Readonly<Record<number, number>>) =>
  calendar(counts)
    .flat()
    .toReversed()
    .map(({ level }) => level)
    .slice(0, Object.keys(counts).length);

test('the day of the week is that of the calendar, before 1970 too', () => {
  for (const day of [-15, -4, -1, 0, 1, 3, 11_016, today]) {
    expect(weekdayOf(day), String(day)).toBe(new Date(day * 86_400_000).getUTCDay());
  }
});

describe('the calendar of reviews', () => {
  test('has whole weeks, the last up to today', () => {
    const weeks = calendar({});
    expect(weeks.map(({ length }) => length)).toEqual([7, 7, 7, 6]);
    expect(weeks.map(([first]) => first && weekdayOf(first.day))).toEqual([0, 0, 0, 0]);
    expect(weeks.at(-1)?.at(-1)?.day).toBe(today);
  });

  test('begins its weeks on Monday where they do', () => {
    const weeks = calendar({}, monday);
    expect(weeks.map(({ length }) => length)).toEqual([7, 7, 7, 5]);
    expect(weeks[0]?.[0] && weekdayOf(weeks[0][0].day)).toBe(1);
  });

  test('has the answers of each day, and none from before its first', () => {
    const weeks = calendar({ 0: 3, 7: 2, 900: 5 });
    expect(weeks[3]?.[5]).toMatchObject({ day: today, count: 3 });
    expect(weeks[2]?.[5]).toMatchObject({ day: today - 7, count: 2 });
    expect(weeks.flat().reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  test('has the level of a day by quarters of the days on which something was done', () => {
    expect(levelsOf({ 0: 0, 1: 10, 2: 20, 3: 30, 4: 40 })).toEqual([0, 1, 2, 3, 4]);
  });

  test('is not made pale by one day of very many', () => {
    expect(levelsOf({ 0: 5, 1: 10, 2: 15, 3: 9000 })).toEqual([1, 2, 3, 4]);
  });

  test('says of equal days the same', () => {
    expect(levelsOf({ 0: 7, 1: 7, 2: 7, 3: 7, 4: 0 })).toEqual([1, 1, 1, 1, 0]);
  });
});
