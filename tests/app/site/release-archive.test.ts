import { expect, test } from 'vitest';
import { pagesOfSite } from '../../../src/app/site/site';
import type { Library } from '../../../src/content/read-library';
import type { ReleaseSlug } from '../../../src/domain/releases';
import type { DataOf } from '../../../src/pages/page-data';
import { libraryWith, meeting, release, sampleLibrary, symposium } from '../../sample-library';

function archiveOf(library: Library): Map<string, DataOf<'archive'>> {
  return new Map(
    [...pagesOfSite(library)].flatMap(({ addresses, data }) =>
      data.page === 'archive' ? [[addresses.ko, data] as const] : [],
    ),
  );
}

const slugs = (data: DataOf<'archive'> | undefined) => data?.releases.map(({ slug }) => slug);

test('the archive counts the releases of each year, from the newest', () => {
  const pages = archiveOf(sampleLibrary);
  expect([...pages.keys()]).toEqual([
    '/ko/releases/',
    '/ko/releases/2024/',
    '/ko/releases/2023/',
    '/ko/releases/2021/',
  ]);
  for (const { years } of pages.values()) {
    expect(years).toEqual([
      { year: '2024', count: 1 },
      { year: '2023', count: 1 },
      { year: '2021', count: 1 },
    ]);
  }
  expect(slugs(pages.get('/ko/releases/'))?.slice(0, 2)).toEqual([meeting, symposium]);
  expect(slugs(pages.get('/ko/releases/2023/'))).toEqual([symposium]);
  expect(pages.get('/ko/releases/2023/')?.releases[0]?.termCount).toEqual({ en: 5, ko: 5 });
});

test('a year with many releases has several pages', () => {
  const many = Array.from({ length: 130 }, (_, i) =>
    release(`2022-01-01-${i}` as ReleaseSlug, { title: 'One', blocks: [] }, { title: '하나', blocks: [] }),
  );
  const pages = archiveOf(libraryWith(...many));
  expect(
    [...pages.values()].map(({ year, part, parts, count, releases }) => [
      year,
      part,
      parts,
      count,
      releases.length,
    ]),
  ).toEqual([
    [undefined, 1, 1, 130, 100],
    ['2022', 1, 2, 130, 100],
    ['2022', 2, 2, 130, 30],
  ]);
  expect([...pages.keys()].at(-1)).toBe('/ko/releases/2022/2/');
});
