/** A study day and how many answers were given on it. */
export type CalendarDay = { readonly day: number; readonly count: number; readonly level: Level };

/** From none to the most, as a picture shows it. */
export const levels = [0, 1, 2, 3, 4] as const;

export type Level = (typeof levels)[number];

/** The day of the week of a study day, 0 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/**
 * From how many answers on a day has each level: quarters of the days that had any, so that one day of an exam does not
 * make all others look idle. Equal quarters leave levels out.
 */
export function levelBounds(counts: readonly number[]): readonly number[] {
  const sorted = counts.filter((count) => count > 0).toSorted((one, other) => one - other);
  return [0, 0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)] ?? 1);
}

/** The level of a count: 0 for none, else how many bounds it reaches, counting equal ones once from below. */
function levelOf(count: number, bounds: readonly number[]): Level {
  if (count === 0) return 0;
  const reached = new Set(bounds.filter((bound) => count >= bound)).size;
  return levels[Math.max(1, reached)] ?? 4;
}

/**
 * The last weeks up to today, the oldest first, each with its days in order: whole weeks but for the last, which ends
 * today. `firstWeekday` is that with which a week begins, 0 for Sunday.
 */
export function reviewCalendar(
  answers: ReadonlyMap<number, number>,
  {
    today,
    weeks,
    firstWeekday,
  }: { readonly today: number; readonly weeks: number; readonly firstWeekday: number },
): CalendarDay[][] {
  const last = today - ((weekdayOf(today) - firstWeekday + 7) % 7);
  const first = last - (weeks - 1) * 7;
  const countOn = (day: number) => answers.get(day) ?? 0;
  const days = Array.from({ length: today - first + 1 }, (_, index) => first + index);
  const bounds = levelBounds(days.map(countOn));
  return Array.from({ length: weeks }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).map((day) => {
      const count = countOn(day);
      return { day, count, level: levelOf(count, bounds) };
    }),
  );
}
