import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { type Language, otherLanguage } from '../../domain/language';
import type { EntryText } from '../../i18n/entry-text';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionText } from '../../ui/definition-text';
import { MixedText } from '../../ui/mixed-text';
import { VariantGroups } from '../../ui/variant-groups';
import { CopyButton } from './copy-button';
import { Homographs } from './homographs';

type EntryColumnProps = {
  readonly id: TermId;
  readonly text: EntryText;
  /** The language of this column, which may be the page's or the other. */
  readonly language: Language;
  readonly counterpart: EntryText;
  readonly details: { readonly note?: string; readonly homographs?: readonly TermId[] };
};

/** A concept in one language. Labels are in the page's language, what they label in the column's. */
export function EntryColumn({ id, text, counterpart, language, details }: EntryColumnProps) {
  const { t } = useTranslation();
  const pageLanguage = useLanguage();
  const isOwn = language === pageLanguage;
  const lang = isOwn ? undefined : language;
  const Title = isOwn ? 'h1' : 'h2';
  return (
    <section className="entry-column" id={`${id}-${language}`} aria-labelledby={`${id}-${language}-term`}>
      <p className="entry-language">{t(`language.${language}`)}</p>
      <Title className="entry-term" id={`${id}-${language}-term`} lang={lang}>
        {text.term}
      </Title>
      {text.abbreviation && (
        <p className="entry-abbreviation">
          <span className="visually-hidden">{t('entry.abbreviation')}: </span>
          <span lang={lang}>{text.abbreviation}</span>{' '}
          <span className="entry-expansions">
            <span lang={lang}>{text.term}</span> ·{' '}
            <span lang={isOwn ? otherLanguage[language] : undefined}>{counterpart.term}</span>
          </span>
        </p>
      )}
      <p className="entry-copy">
        <CopyButton
          text={text.term}
          label={t('entry.copyTerm')}
          description={<span lang={lang}>{text.term}</span>}
        />
        <CopyButton text={text.definition} label={t('entry.copyDefinition')} />
      </p>
      <p className="entry-definition" lang={lang}>
        <DefinitionText entry={text} language={pageLanguage} />
      </p>
      <dl className="entry-details">
        <VariantGroups variants={text.variants ?? []} lang={lang} />
        <Homographs terms={details.homographs ?? []} language={language} />
        {details.note && (
          <div>
            <dt>{t('entry.note')}</dt>
            <dd lang={lang}>
              <MixedText text={details.note} language={language} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('entry.source')}</dt>
          <dd lang={lang}>
            <cite>
              <MixedText text={text.source} language={language} />
            </cite>
          </dd>
          {text.wording && <dd className="own-wording">{t('status.ownWording')}</dd>}
        </div>
      </dl>
    </section>
  );
}
