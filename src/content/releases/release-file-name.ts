import type { ReleaseSlug } from '../../domain/releases';
import type { Report } from '../content-error';

const form = /^(?<date>\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** No release is older, but a year may be mistyped. */
const earliest = 1900;

/** The slug and date that the name of a release file states; undefined, and reported, if it states none. */
export function parseReleaseFileName(
  file: string,
  report: Report,
): { readonly slug: ReleaseSlug; readonly date: string } | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const { date } = form.exec(name)?.groups ?? {};
  if (date === undefined) {
    const remedy = 'Rename the file in each language; the slug is lower-case ASCII words joined by hyphens.';
    report({ file, path: '', value: name, expected: 'a name such as 2023-10-12-amr-symposium.md', remedy });
    return undefined;
  }
  if (!isCalendarDate(date)) {
    const remedy = 'Rename the file in each language to the day of the release.';
    report({ file, path: '', value: date, expected: 'a date that exists', remedy });
    return undefined;
  }
  const year = Number(date.slice(0, 4));
  const latest = new Date().getUTCFullYear() + 1;
  if (year < earliest || year > latest) {
    const remedy = 'Rename the file in each language to the day of the release.';
    report({ file, path: '', value: date, expected: `a year from ${earliest} to ${latest}`, remedy });
    return undefined;
  }
  return { slug: name.replace(/\.md$/, '') as ReleaseSlug, date };
}

/** `new Date` rolls 31 February over into March, so the date has to come back as it was. */
function isCalendarDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
