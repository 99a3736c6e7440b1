import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import { type Bilingual, type Language, otherLanguage } from '../../domain/language';
import type { EntryText } from '../../i18n/entry-text';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionText } from '../../ui/definition-text';
import { termsOfLink } from '../../ui/term-link';
import { VariantGroups } from '../../ui/variant-groups';

type CardEntryProps = {
  readonly id: TermId;
  readonly texts: Bilingual<EntryText>;
  readonly definitionId?: string;
  readonly isOnPage: (id: TermId) => boolean;
  readonly onFollow: (terms: readonly TermId[]) => void;
  /** What is known of the concept besides its entry. */
  readonly note?: ReactNode;
  /** What else can be done with the concept. */
  readonly actions?: ReactNode;
};

/** A Korean definition may name a source in English, which is no Korean for a voice. */
const hangul = /\p{Script=Hangul}/u;

const switchLabel = { en: 'card.inEnglish', ko: 'card.inKorean' } as const;

/** One concept in the card: both head words, and the definition in the language the reader asks for. */
export function CardEntry({ id, texts, definitionId, isOnPage, onFollow, note, actions }: CardEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [definitionLanguage, setDefinitionLanguage] = useState<Language>(language);
  const other = otherLanguage[language];
  const own = texts[language];
  const shown = texts[definitionLanguage];

  /** A term in the definition is shown in the card where the page has its entry, else its page opens. */
  const onDefinitionClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-term]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const terms = termsOfLink(link);
    if (!terms.every(isOnPage)) return;
    event.preventDefault();
    onFollow(terms);
  };

  return (
    <section className="term-card-entry">
      <h2 className="term-card-term">
        {/* The space is for whoever hears it: ‘resistance AMR’. */}
        {own.term} {own.abbreviation && <span className="term-card-abbreviation">{own.abbreviation}</span>}
      </h2>
      <p className="term-card-counterpart" lang={other}>
        {texts[other].term}{' '}
        {texts[other].abbreviation && texts[other].abbreviation !== own.abbreviation && (
          <span className="term-card-abbreviation">{texts[other].abbreviation}</span>
        )}
      </p>
      {note}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click. */}
      <p
        id={definitionId}
        className="term-card-definition"
        lang={definitionLanguage === language ? undefined : definitionLanguage}
        onClick={onDefinitionClick}
      >
        <DefinitionText entry={shown} language={language} />
      </p>
      {shown.variants && (
        <dl className="term-card-variants">
          <VariantGroups
            variants={shown.variants}
            lang={definitionLanguage === language ? undefined : definitionLanguage}
          />
        </dl>
      )}
      <p className="term-card-source">
        {t('card.source')}: <cite lang={hangul.test(shown.source) ? 'ko' : 'en'}>{shown.source}</cite>
        {shown.wording && <span className="own-wording">{t('status.ownWording')}</span>}
      </p>
      <p className="term-card-actions">
        <a href={entryAddress(language, id)}>{t('card.openEntry')}</a>
        <button
          type="button"
          className="text-button"
          onClick={() => setDefinitionLanguage(otherLanguage[definitionLanguage])}
        >
          {t(switchLabel[otherLanguage[definitionLanguage]])}
        </button>
        {actions}
      </p>
    </section>
  );
}
