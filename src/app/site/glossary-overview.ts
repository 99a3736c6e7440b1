import { glossaryAddress } from '../../domain/addresses';
import type { Concept, TermId } from '../../domain/glossary';
import { inEachLanguage, languages } from '../../domain/language';
import type { DownloadSizes } from '../../features/downloads/download-links';
import type { GlossaryOrder } from './glossary-order';
import { listedRelease, type MarkedRelease } from './marked-releases';
import type { SitePage } from './site-page';
import { summaryOf } from './term-rows';

/** Enough of a topic to see what it is about. */
const termsOfTopic = 4;

/** The newest releases, whose terms are the news of the glossary. */
const newestReleases = 8;

/** In how many releases each concept is mentioned, in either language. */
function countReleases(releases: readonly MarkedRelease[]): ReadonlyMap<TermId, number> {
  const counts = new Map<TermId, number>();
  for (const { terms } of releases) {
    for (const id of new Set(languages.flatMap((language) => terms[language]))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** The ways into the glossary. It names no more of it than fits on a page, however long the glossary is. */
export function glossaryOverview(
  concepts: readonly Concept[],
  { byTopic, letterCounts }: GlossaryOrder,
  releases: readonly MarkedRelease[],
  downloads: DownloadSizes | undefined,
): SitePage {
  const counts = countReleases(releases);
  const mentions = ({ id }: Concept) => counts.get(id) ?? 0;
  return {
    addresses: inEachLanguage(glossaryAddress),
    data: {
      page: 'glossary',
      termCount: concepts.length,
      letters: letterCounts,
      topics: [...byTopic].map(([topic, { en }]) => ({
        topic,
        count: en.length,
        // The sort is stable: terms that are mentioned as often stand in the order of the English alphabet.
        terms: en
          .toSorted((one, other) => mentions(other) - mentions(one))
          .slice(0, termsOfTopic)
          .map(summaryOf),
      })),
      releases: releases.slice(0, newestReleases).map(listedRelease),
      ...(downloads && { downloads }),
      entries: { en: {}, ko: {} },
    },
  };
}
