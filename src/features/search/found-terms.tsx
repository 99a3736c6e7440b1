import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress } from '../../domain/addresses';
import type { FoundConcept, TermHit } from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';
import { TermNames, typedFor, Why } from './found-term';
import { useDefinitions } from './term-search';

/** What a reader looks through before typing something else. */
const firstShown = 20;

type FoundTermsProps = {
  readonly hits: readonly TermHit[];
  readonly query: string;
  readonly action: (concept: FoundConcept) => ReactNode;
};

export function FoundTerms({ hits, query, action }: FoundTermsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? hits : hits.slice(0, firstShown);
  const definitions = useDefinitions(shown);
  return (
    <section aria-labelledby="found-terms">
      <h2 id="found-terms">{t('search.terms')}</h2>
      <ol className="found-list">
        {shown.map((hit) => (
          <li key={hit.concept.id}>
            <a href={entryAddress(language, hit.concept.id)}>
              <TermNames concept={hit.concept} />
            </a>
            <Why hit={hit} typed={typedFor(hit, hits, query)} />
            <p>{definitions.get(hit.concept.place)?.[language]}</p>
            {action(hit.concept)}
          </li>
        ))}
      </ol>
      {shown.length < hits.length && (
        <button className="search-more" type="button" onClick={() => setWhole(true)}>
          {t('search.more', { count: hits.length - shown.length })}
        </button>
      )}
    </section>
  );
}
