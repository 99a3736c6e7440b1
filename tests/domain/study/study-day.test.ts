import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../src/domain/study';

const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;

describe('S2 a study day begins at the learner’s hour on her own clock', () => {
  test.each([
    ['2026-11-23T18:59:59Z', 'Asia/Seoul', 4, '2026-11-23', 'one second before four in the morning in Seoul'],
    ['2026-11-23T19:00:00Z', 'Asia/Seoul', 4, '2026-11-24', 'four in the morning in Seoul'],
    ['2026-11-23T14:59:59Z', 'Asia/Seoul', 0, '2026-11-23', 'a second before midnight in Seoul'],
    ['2026-11-23T15:00:00Z', 'Asia/Seoul', 0, '2026-11-24', 'midnight in Seoul'],
    ['2026-11-23T15:00:00Z', 'America/New_York', 4, '2026-11-23', 'the same moment in New York'],
    ['2026-03-08T08:59:00Z', 'America/New_York', 4, '2026-03-08', 'after the hour that spring takes away'],
    ['2026-03-08T07:59:00Z', 'America/New_York', 4, '2026-03-07', 'before it'],
    ['2026-11-01T08:59:00Z', 'America/New_York', 4, '2026-10-31', 'after the hour that autumn gives twice'],
    ['2026-11-01T09:00:00Z', 'America/New_York', 4, '2026-11-01', 'at four that day'],
    ['2026-03-29T00:59:00Z', 'Europe/London', 2, '2026-03-28', 'before an hour that does not exist that day'],
    ['2026-03-29T01:00:00Z', 'Europe/London', 2, '2026-03-29', 'when the clock jumps over it'],
    ['2026-01-01T10:30:00Z', 'Pacific/Kiritimati', 0, '2026-01-02', 'fourteen hours ahead'],
    ['1969-12-31T23:00:00Z', 'UTC', 0, '1969-12-31', 'before 1970'],
  ])('%s in %s from %d: %s (%s)', (moment, timeZone, startHour, day) => {
    expect(studyDay(Date.parse(moment), timeZone, startHour)).toBe(dayOf(day));
  });

  test('never runs backwards, and moves by a day at a time', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');
    const start = Date.parse('2025-01-01T00:00Z');
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 24 * 730 }),
        (zone, hour, hours) => {
          const at = start + hours * 3_600_000;
          const step = studyDay(at + 3_600_000, zone, hour) - studyDay(at, zone, hour);
          expect([0, 1]).toContain(step);
        },
      ),
    );
  });

  test('of a time zone that is not known is an error', () => {
    expect(() => studyDay(0, 'Asia/Pyongyang2', 4)).toThrow(RangeError);
  });
});
