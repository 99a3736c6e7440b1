import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { type Language, otherLanguage } from '../../domain/language';
import { useEntries } from '../../i18n/use-entries';
import { useLanguage } from '../../i18n/use-language';
import { TermLink } from '../../ui/term-link';
import { headWord } from './head-word';

type HomographsProps = {
  readonly terms: readonly TermId[];
  /** The language in which they share a form. */
  readonly language: Language;
};

/** The concepts that share a written form with this one, which a reader may be looking for: a member of a `dl`. */
export function Homographs({ terms, language }: HomographsProps) {
  const { t } = useTranslation();
  const pageLanguage = useLanguage();
  const entryOf = useEntries();
  if (terms.length === 0) return null;
  return (
    <div>
      <dt>{t('entry.homographs')}</dt>
      <dd lang={language === pageLanguage ? undefined : language}>
        <ul className="variants">
          {terms.map((id) => {
            const text = entryOf(id, language);
            return (
              text && (
                <li key={id}>
                  <TermLink terms={[id]} language={pageLanguage}>
                    {headWord(text, language)}
                  </TermLink>{' '}
                  <span className="homograph-counterpart" lang={otherLanguage[language]}>
                    {entryOf(id, otherLanguage[language])?.term}
                  </span>
                </li>
              )
            );
          })}
        </ul>
      </dd>
    </div>
  );
}
