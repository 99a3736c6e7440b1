import './suggestions.css';
import { type RefObject, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress, searchAddress } from '../../domain/addresses';
import { findTerms } from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';
import { usePageWords } from '../../i18n/use-page-words';
import { TermNames, typedFor, Why } from './found-term';
import { useTermSearch } from './term-search';
import { useCombobox } from './use-combobox';

const mostSuggestions = 8;

/** What a query may mean, under the search field of the header: a listbox that the field controls (ARIA 1.2 combobox). */
export function Suggestions({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useId();
  const hasWords = usePageWords('search', 'search');
  const { query, isOpen, active } = useCombobox(field, list);
  const search = useTermSearch(query);
  const found = useMemo(() => (typeof search === 'object' ? findTerms(search, query) : []), [search, query]);
  if (!hasWords || query.trim() === '') return null;

  const hits = found.slice(0, mostSuggestions);
  const option = (at: number) => ({
    id: `${list}-${at}`,
    role: 'option',
    className: 'suggestion',
    tabIndex: -1,
    'aria-selected': at === active,
  });
  const status =
    search === 'failed'
      ? t('search.failed')
      : search === 'loading'
        ? t('search.loading')
        : t('search.termCount', { count: found.length });
  return (
    <div className="suggestions" hidden={!isOpen}>
      <div id={list} role="listbox" aria-label={t('search.suggestions')}>
        {hits.map((hit, at) => (
          <a key={hit.concept.id} {...option(at)} href={entryAddress(language, hit.concept.id)}>
            <TermNames concept={hit.concept} /> <Why hit={hit} typed={typedFor(hit, hits, query)} />
          </a>
        ))}
        <a {...option(hits.length)} href={searchAddress(language, query)}>
          {t('search.all')}
        </a>
      </div>
      <p className="suggestions-status" role="status">
        {isOpen && status}
      </p>
    </div>
  );
}
