import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress } from '../../domain/addresses';
import type { Bilingual } from '../../domain/language';
import type { FoundConcept, TermHit } from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';
import { TermNames, typedFor, Why } from './found-term';

type FoundTermsProps = {
  readonly hits: readonly TermHit[];
  /** The first of them. */
  readonly shown: readonly TermHit[];
  /** By the place of the concept. */
  readonly definitions: ReadonlyMap<number, Bilingual<string>>;
  readonly query: string;
  readonly action: (concept: FoundConcept) => ReactNode;
  readonly onShowAll: () => void;
};

export function FoundTerms({ hits, shown, definitions, query, action, onShowAll }: FoundTermsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
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
        <button className="search-more" type="button" onClick={onShowAll}>
          {t('search.more', { count: hits.length - shown.length })}
        </button>
      )}
    </section>
  );
}
