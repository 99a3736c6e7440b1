import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress, glossaryAddress } from '../../domain/addresses';
import { findTerms, nearestTerms, type TermHit, type TermSearch } from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';
import { FoundReleases } from './found-releases';
import { TermNames } from './found-term';
import { FoundTerms } from './found-terms';
import { useReleases } from './release-search';
import { useTermSearch } from './term-search';

/** What the query led to, where it is not what was typed: the releases are searched for that. */
function meantBy([best]: readonly TermHit[], query: string): string {
  const isMeant = best && (best.reason === 'layout' || best.reason === 'initials' || best.reason === 'typo');
  return isMeant ? best.matched.form : query;
}

/** All that a query finds: terms, then releases. */
export function SearchResults({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const search = useTermSearch(query);
  if (typeof search === 'object') return <Results query={query} search={search} />;
  return (
    <p className="search-status" role="status">
      {search === 'failed' ? t('search.failed') : t('search.loading')}
    </p>
  );
}

function Results({ query, search }: { readonly query: string; readonly search: TermSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hits = useMemo(() => findTerms(search, query), [search, query]);
  const meant = meantBy(hits, query);
  const releases = useReleases(meant, language);
  const isKnown = typeof releases === 'object';
  const counts = [
    t('search.termCount', { count: hits.length }),
    ...(isKnown ? [t('search.releaseCount', { count: releases.length })] : []),
  ];
  const isNothing = hits.length === 0 && isKnown && releases.length === 0;
  return (
    <>
      <p className="search-status" role="status">
        {isNothing ? t('search.none') : releases === 'loading' ? t('search.loading') : counts.join(' · ')}
      </p>
      {hits.length > 0 && <FoundTerms key={query} hits={hits} query={query} />}
      {releases === 'failed' && <p className="search-note">{t('search.releasesFailed')}</p>}
      {isKnown && releases.length > 0 && <FoundReleases hits={releases} />}
      {isNothing && <Nothing query={query} search={search} />}
    </>
  );
}

const mostNearest = 6;

function Nothing({ query, search }: { readonly query: string; readonly search: TermSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nearest = useMemo(() => nearestTerms(search, query, mostNearest), [search, query]);
  return (
    <section className="search-nothing" aria-label={t('search.none')}>
      <p>
        {t('search.noneHint')} <a href={glossaryAddress(language)}>{t('search.toGlossary')}</a>
      </p>
      {nearest.length > 0 && (
        <>
          <h2>{t('search.nearest')}</h2>
          <ul className="found-list">
            {nearest.map((concept) => (
              <li key={concept.id}>
                <a href={entryAddress(language, concept.id)}>
                  <TermNames concept={concept} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
