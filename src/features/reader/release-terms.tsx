import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { otherLanguage } from '../../domain/language';
import { useEntries } from '../../i18n/use-entries';
import { useLanguage } from '../../i18n/use-language';
import { TermLink } from '../../ui/term-link';

type ReleaseTermsProps = {
  readonly id: string;
  readonly terms: readonly TermId[];
  /** What stands under the list. */
  readonly children: ReactNode;
  /** The page of this list, to be kept or passed on. */
  readonly address: string;
};

/**
 * The terms of a release in order of appearance, in both languages. On paper, and where there are no
 * scripts to open the card, their definitions stand with them as an end-note glossary.
 */
export function ReleaseTerms({ id, terms, address, children }: ReleaseTermsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = otherLanguage[language];
  const entryOf = useEntries();
  return (
    <section id={id} className="release-terms" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('reader.terms.title')}</h2>
      <p className="release-terms-count">
        <a href={address}>{t('reader.terms.count', { count: terms.length })}</a>
      </p>
      <ol className="release-terms-list">
        {terms.map((term) => {
          const own = entryOf(term, language);
          const counterpart = entryOf(term, other);
          if (!own || !counterpart) return null;
          return (
            <li key={term}>
              <TermLink terms={[term]} language={language}>
                {own.term}
              </TermLink>
              {own.abbreviation && <span className="release-terms-abbreviation">{own.abbreviation}</span>}
              <span className="release-terms-counterpart" lang={other}>
                {counterpart.term}
              </span>
              <p className="release-terms-definition">{own.definition}</p>
            </li>
          );
        })}
      </ol>
      {children}
    </section>
  );
}
