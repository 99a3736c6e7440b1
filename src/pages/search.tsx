import './search.css';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryAddress, searchAddress } from '../domain/addresses';
import { AddToStudy, InDeck } from '../features/deck/add-to-study';
import { SelectionDownloads } from '../features/downloads/selection-downloads';
import { SearchForm } from '../features/search/search-form';
import type { SearchResultsProps } from '../features/search/search-results';
import { useSearchQuery } from '../features/search/use-search-query';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type SearchData = DataOf<'search'>;

type Results = ComponentType<SearchResultsProps>;

/** In the place of the results where their code could not be loaded; it is asked for again with the next query. */
function NoResults() {
  const { t } = useTranslation();
  return (
    <p className="search-status" role="status">
      {t('search.failed')}
    </p>
  );
}

/** The code of the results, loaded with the first query; `undefined` until it has come. */
function useResults(query: string): Results | undefined {
  const [Results, setResults] = useState<Results>();
  const isThere = Results !== undefined && Results !== NoResults;
  useEffect(() => {
    if (query === '' || isThere) return;
    import('../features/search/search-results')
      .then((loaded) => setResults(() => loaded.SearchResults))
      // Not as the second part of `then`: a style sheet that is gone would not come by there.
      .catch(() => setResults(() => NoResults));
  }, [query, isThere]);
  return Results;
}

export default function SearchPage({ data }: { readonly data: SearchData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const { query, setTyped } = useSearchQuery(field);
  const isAsked = query.trim() !== '';
  const Results = useResults(query.trim());
  return (
    <div className="search">
      <header className="search-head">
        <h1>{t('search.title')}</h1>
        <p>{t('search.lead')}</p>
      </header>
      <SearchForm field={field} onInput={setTyped} />
      {/* Not in noscript, which would keep its language when the reader changes hers. */}
      <p className="search-note search-without-script">
        {t('search.scriptNeeded')} <a href={glossaryAddress(language)}>{t('search.toGlossary')}</a>
      </p>
      {!isAsked && <Ways data={data} />}
      {isAsked && Results && (
        <Results
          query={query}
          termAction={(concept) => (
            <p className="study-links">
              <AddToStudy terms={[concept.id]} conceptOf={() => concept}>
                <InDeck terms={[concept.id]} />
              </AddToStudy>
            </p>
          )}
          termsFoot={(ids) => <SelectionDownloads key={`downloads ${query}`} ids={ids} name={query} />}
        />
      )}
    </div>
  );
}

const hangul = /\p{Script=Hangul}/u;

/** What can be typed, and the ways to a term without typing. */
function Ways({ data }: { readonly data: SearchData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const topicNames = useTopicNames();
  const examples = [
    { query: '항생제를', how: t('search.tries.particle') },
    { query: 'ㅎㅅㅈㄴㅅ', how: t('search.tries.initials') },
    { query: 'gkdtodwp', how: t('search.tries.layout') },
    { query: 'AMR', how: t('search.tries.abbreviation') },
    { query: 'biosimilars', how: t('search.tries.plural') },
    { query: 'antibiotc', how: t('search.tries.typo') },
  ];
  return (
    <>
      <section aria-labelledby="search-try">
        <h2 id="search-try">{t('search.try')}</h2>
        <ul className="search-examples">
          {examples.map(({ query, how }) => (
            <li key={query}>
              <a href={searchAddress(language, query)} lang={hangul.test(query) ? 'ko' : undefined}>
                {query}
              </a>{' '}
              <span>{how}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="search-topics">
        <h2 id="search-topics">{t('search.topics')}</h2>
        <ul className="search-topics">
          {data.topics.map(({ topic, count }) => (
            <li key={topic}>
              <a href={`${glossaryAddress(language)}#${topic}`}>{topicNames[topic]}</a>{' '}
              <span className="topic-count">{t('search.topicCount', { count })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export const describe: DescribePage<SearchData> = (_data, language, t, siteAddress) => ({
  title: `${t('search.title')} · ${t('site.name')}`,
  description: t('search.lead'),
  structuredData: {
    '@type': 'SearchResultsPage',
    name: t('search.title'),
    inLanguage: language,
    url: siteAddress(searchAddress(language)),
  },
});

export { loadWords } from 'virtual:page-words/search';
