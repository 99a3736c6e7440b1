const millisecondsADay = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar of the Gregorian year with hours from 0 to 23, whatever the reader's own calendar. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * The study day of a moment, counted from 1 January 1970. A study day begins when the clock on the learner's wall shows
 * `startHour` (0 to 23), so that a session after midnight still belongs to the evening, and days of 23 or 25 hours are
 * days like others (S2).
 * @throws {RangeError} for a time zone that the platform does not know
 */
export function studyDay(at: number, timeZone: string, startHour: number): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(value('year'), value('month') - 1, value('day')) / millisecondsADay;
  return value('hour') < startHour ? date - 1 : date;
}
