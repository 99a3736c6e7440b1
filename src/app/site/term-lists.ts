import { type TermFilter, termsAddress } from '../../domain/addresses';
import { type Concept, languageOfLetter, type TermId } from '../../domain/glossary';
import { type Bilingual, inEachLanguage } from '../../domain/language';
import type { DownloadSizes } from '../../features/downloads/download-links';
import type { TermRow } from '../../features/glossary-browser/term-rows';
import type { TermListPlace } from '../../pages/page-data';
import type { GlossaryOrder } from './glossary-order';
import { orderedParts } from './list-parts';
import type { MarkedRelease } from './marked-releases';
import type { SitePage } from './site-page';
import { rowsOf } from './term-rows';

/**
 * Terms on one page of a list. A part of a longer list may hold other terms in each language and carries them all: of
 * the real glossary a page of 100 weighs 35 kB after gzip at most, one of 200 60 kB, and 470 on one page 101 kB.
 */
export const termsOnPage = 100;

/** The glossary by topic, by letter and by release, each list in parts that a page can carry. */
export function* termListPages(
  concepts: readonly Concept[],
  { byTopic, byLetter, topicCounts, letterCounts }: GlossaryOrder,
  releases: readonly MarkedRelease[],
  /** What each topic and each release offers to download. */
  downloads: ReadonlyMap<string, DownloadSizes>,
): Generator<SitePage> {
  const rows = rowsOf(concepts);
  const idsOf = (some: readonly Concept[]) => some.map(({ id }) => id);

  for (const [topic, group] of byTopic) {
    const ids = inEachLanguage((language) => idsOf(group[language]));
    yield* listPages({ by: 'topic', topic, topics: topicCounts }, ids, rows, downloads.get(topic));
  }
  for (const [letter, group] of byLetter) {
    const ids = idsOf(group);
    const letters = letterCounts[languageOfLetter(letter)];
    yield* listPages({ by: 'letter', letter, letters }, { en: ids, ko: ids }, rows);
  }
  for (const { summary, terms } of releases) {
    const { slug } = summary;
    yield* listPages({ by: 'release', slug, release: summary }, terms, rows, downloads.get(slug));
  }
}

function* listPages(
  place: TermListPlace,
  ids: Bilingual<readonly TermId[]>,
  rows: ReadonlyMap<TermId, TermRow>,
  downloads?: DownloadSizes,
): Generator<SitePage> {
  const filter: TermFilter = place;
  for (const { part, parts, items, orders } of orderedParts(ids, termsOnPage)) {
    yield {
      addresses: inEachLanguage((language) => termsAddress(language, filter, part)),
      data: {
        page: 'terms',
        ...place,
        count: inEachLanguage((language) => ids[language].length),
        part,
        parts,
        rows: items.flatMap((id) => rows.get(id) ?? []),
        orders,
        ...(downloads && { downloads }),
        entries: { en: {}, ko: {} },
      },
    };
  }
}
