import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { otherLanguage } from '../../domain/language';
import { useEntries } from '../../i18n/use-entries';
import { useLanguage } from '../../i18n/use-language';
import { TermLink } from '../../ui/term-link';

/** The terms of the definitions, and those that keep company with this one in releases. */
export function RelatedTerms({ terms }: { readonly terms: readonly TermId[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = otherLanguage[language];
  const entryOf = useEntries();
  if (terms.length === 0) return null;
  return (
    <section className="related" id="related" aria-labelledby="related-title" data-place="">
      <h2 id="related-title">{t('entry.related')}</h2>
      <ul className="related-list">
        {terms.map((term) => {
          const own = entryOf(term, language);
          const counterpart = entryOf(term, other);
          return (
            own &&
            counterpart && (
              <li key={term}>
                <TermLink terms={[term]} language={language}>
                  {own.term}
                </TermLink>
                <span className="related-counterpart" lang={other}>
                  {counterpart.term}
                </span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
