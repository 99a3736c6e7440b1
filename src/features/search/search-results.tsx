import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress, glossaryAddress } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import {
  type FoundConcept,
  findTerms,
  nearestTerms,
  type TermHit,
  type TermSearch,
} from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';
import { FoundReleases } from './found-releases';
import { TermNames } from './found-term';
import { FoundTerms } from './found-terms';
import { useReleases } from './release-search';
import { useDefinitions, useTermSearch } from './term-search';

/**
 * What the releases are searched for, one after the other until something is found: what was typed, or the term that it was
 * taken for; then the head word of that term, since a release may use another of its forms.
 */
function releaseQueries([best]: readonly TermHit[], query: string, language: Language): readonly string[] {
  if (!best || best.reason === 'prefix' || best.reason === 'part') return [query];
  const isAsTyped = best.reason === 'exact' || best.reason === 'particle';
  return [...new Set([isAsTyped ? query : best.matched.form, best.concept.terms[language]])];
}

export type SearchResultsProps = {
  readonly query: string;
  /** What can be done with a term that was found. */
  readonly termAction: (concept: FoundConcept) => ReactNode;
  /** What stands below the terms that were found. */
  readonly termsFoot: (ids: readonly TermId[]) => ReactNode;
};

/** All that a query finds: terms, then releases. */
export function SearchResults(props: SearchResultsProps) {
  const { t } = useTranslation();
  const search = useTermSearch(props.query);
  if (typeof search === 'object') return <Results {...props} search={search} />;
  return (
    <p className="search-status" role="status">
      {search === 'failed' ? t('search.failed') : t('search.loading')}
    </p>
  );
}

type ResultsProps = SearchResultsProps & { readonly search: TermSearch };

/** What a reader looks through before typing something else. */
const firstShown = 20;

function Results({ query, search, termAction, termsFoot }: ResultsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hits = useMemo(() => findTerms(search, query), [search, query]);
  const queries = useMemo(() => releaseQueries(hits, query, language), [hits, query, language]);
  const releases = useReleases(queries, language);
  const isKnown = typeof releases === 'object';
  const [wholeQuery, setWholeQuery] = useState<string>();
  const shown = wholeQuery === query ? hits : hits.slice(0, firstShown);
  const { definitions, areComplete } = useDefinitions(hits, shown);
  // What comes later must not push away what is being read. While somebody types, it may: results follow each letter.
  const [isOpen, setOpen] = useState(false);
  if (areComplete && !isOpen) setOpen(true);
  const counts = [
    t('search.termCount', { count: hits.length }),
    ...(isKnown ? [t('search.releaseCount', { count: releases.length })] : []),
  ];
  const isNothing = hits.length === 0 && isKnown && releases.length === 0;
  return (
    <>
      <p className="search-status" role="status">
        {isNothing
          ? t('search.none')
          : releases === 'loading' || !isOpen
            ? t('search.loading')
            : counts.join(' · ')}
      </p>
      {isOpen && (
        <>
          {hits.length > 0 && (
            <FoundTerms
              key={query}
              hits={hits}
              shown={shown}
              definitions={definitions}
              query={query}
              action={termAction}
              onShowAll={() => setWholeQuery(query)}
            />
          )}
          {releases === 'failed' && <p className="search-note">{t('search.releasesFailed')}</p>}
          {isKnown && releases.length > 0 && <FoundReleases hits={releases} />}
          {releases !== 'loading' && hits.length > 0 && termsFoot(hits.map(({ concept }) => concept.id))}
        </>
      )}
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
