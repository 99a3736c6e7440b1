import { useEffect, useState } from 'react';
import type { Language } from '../../domain/language';
import { type Excerpt, excerptOf, queryWords } from '../../domain/searching';
import { storedReleases } from './release-index';
import type { ReleaseRecord } from './search-files';

export type ReleaseHit = { readonly release: ReleaseRecord; readonly excerpt: Excerpt | undefined };

const mostReleases = 20;

/**
 * The releases in which all words of a query stand, best first, each with the sentence that shows them. Of several queries
 * the first that finds any counts.
 */
async function findReleases(queries: readonly string[], language: Language): Promise<readonly ReleaseHit[]> {
  for (const query of queries) {
    const hits = await findAll(queryWords(query), language);
    if (hits.length > 0) return hits;
  }
  return [];
}

async function findAll(sought: readonly string[], language: Language): Promise<readonly ReleaseHit[]> {
  if (sought.length === 0) return [];
  const found = await storedReleases(sought, mostReleases);
  return found.map(({ meta }) => {
    // Written by this project's own build.
    const release = JSON.parse(meta['record'] ?? '{}') as ReleaseRecord;
    return { release, excerpt: excerptOf(release.blocks, sought, language) };
  });
}

/** While somebody types, not every letter is a query. */
const pause = 150;

/** The releases for the queries, the plainest first; those for the ones before until they have come. */
export function useReleases(
  queries: readonly string[],
  language: Language,
): readonly ReleaseHit[] | 'loading' | 'failed' {
  const [state, setState] = useState<readonly ReleaseHit[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let outdated = false;
    const timer = setTimeout(() => {
      findReleases(queries, language).then(
        (hits) => !outdated && setState(hits),
        () => !outdated && setState('failed'),
      );
    }, pause);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [queries, language]);
  return state;
}
