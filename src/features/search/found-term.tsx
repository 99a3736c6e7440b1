import { useTranslation } from 'react-i18next';
import { otherLanguage } from '../../domain/language';
import type { FoundConcept, TermHit } from '../../domain/searching';
import { useLanguage } from '../../i18n/use-language';

/** A concept by its head words in both languages, the page's first. */
export function TermNames({ concept }: { readonly concept: FoundConcept }) {
  const language = useLanguage();
  const other = otherLanguage[language];
  const { [language]: own, [other]: foreign } = concept.abbreviations;
  return (
    <>
      <span className="found-term">{concept.terms[language]}</span>
      {own && <span className="abbreviation">{own}</span>}{' '}
      <span className="found-counterpart" lang={other}>
        {concept.terms[other]}
        {foreign && foreign !== own && <span className="abbreviation">{foreign}</span>}
      </span>
    </>
  );
}

/** Why a concept was found, in words, where its names do not show it. */
export function Why({ hit: { matched, reason }, query }: { readonly hit: TermHit; readonly query: string }) {
  const { t } = useTranslation();
  const page = useLanguage();
  const { form, role, status, language } = matched;
  const lang = language === page ? undefined : language;
  const labels = {
    initials: t('search.why.initials'),
    layout: t('search.why.layout'),
    typo: t('search.why.typo'),
    variant: status === 'discouraged' ? t('search.why.discouraged') : t('search.why.variant'),
  };
  const kind =
    reason === 'initials' || reason === 'layout' || reason === 'typo'
      ? reason
      : role === 'variant' && ('variant' as const);
  if (!kind) return null;
  return (
    <span className="found-why">
      {labels[kind]}: {kind === 'layout' && `${query.trim()} → `}
      <span lang={lang}>{form}</span>
    </span>
  );
}
