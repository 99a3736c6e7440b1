import { archiveAddress } from '../../domain/addresses';
import { inEachLanguage } from '../../domain/language';
import { partsOf } from './list-parts';
import { listedRelease, type MarkedRelease } from './marked-releases';
import type { SitePage } from './site-page';

/** Releases on one page of the archive. */
const releasesOnPage = 100;

/** The newest releases, and those of each year in parts that a page can carry. */
export function* archivePages(releases: readonly MarkedRelease[]): Generator<SitePage> {
  const byYear = new Map<string, MarkedRelease[]>();
  for (const release of releases) {
    const year = release.summary.date.slice(0, 4);
    const known = byYear.get(year);
    if (known) known.push(release);
    else byYear.set(year, [release]);
  }
  const years = [...byYear].map(([year, { length: count }]) => ({ year, count }));
  const page = (list: readonly MarkedRelease[], count: number, year?: string, part = 1, parts = 1) =>
    ({
      addresses: inEachLanguage((language) => archiveAddress(language, year, part)),
      data: {
        page: 'archive',
        ...(year !== undefined && { year }),
        years,
        count,
        part,
        parts,
        releases: list.map(listedRelease),
        entries: { en: {}, ko: {} },
      },
    }) as const satisfies SitePage;

  yield page(releases.slice(0, releasesOnPage), releases.length);
  for (const [year, list] of byYear) {
    for (const { part, parts, items } of partsOf(list, releasesOnPage)) {
      yield page(items, list.length, year, part, parts);
    }
  }
}
