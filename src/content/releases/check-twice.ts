import { type Bilingual, languages } from '../../domain/language';
import type { Report } from '../content-error';
import type { ReleaseFile } from './parse-release';

/** No two releases of a day have one title: one of them is the other again, under another name. */
export function checkTwice(releases: readonly Bilingual<ReleaseFile>[], report: Report): void {
  const seen = new Map<string, ReleaseFile>();
  for (const release of releases) {
    for (const language of languages) {
      const { file, date, version } = release[language];
      const key = `${language} ${date} ${version.title}`;
      const first = seen.get(key);
      seen.set(key, first ?? release[language]);
      if (first === undefined) continue;
      const expected = `a title that no other release of the day has; ${first.file} has it`;
      const remedy = 'Remove one of the two in each language, or give it a title of its own.';
      report({ file, path: 'title', value: version.title, expected, remedy });
    }
  }
}
