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

type WhyProps = {
  readonly hit: TermHit;
  /** What was typed, given with the first result that it led to by the other keyboard layout. */
  readonly typed?: string | undefined;
};

/** Why a concept was found, in words, where its names do not show it: the way, and a form that is not among the names. */
export function Why({ hit: { matched, reason }, typed }: WhyProps) {
  const { t } = useTranslation();
  const page = useLanguage();
  const { form, role, status, language } = matched;
  const isVariant = role === 'variant';
  const labels: Partial<Record<TermHit['reason'], string>> = {
    initials: t('search.why.initials'),
    layout: typed === undefined ? '' : t('search.why.layout'),
    typo: t('search.why.typo'),
  };
  const isDiscouraged = status === 'discouraged';
  const forVariant = isDiscouraged ? t('search.why.discouraged') : t('search.why.variant');
  const label = labels[reason] || (isVariant && forVariant);
  if (!label) return null;
  const isFormShown = isVariant || reason === 'layout';
  return (
    <span className="found-why">
      {label}
      {isFormShown && (
        <>
          : {reason === 'layout' && typed !== undefined && `${typed} → `}
          <span lang={language === page ? undefined : language}>{form}</span>
        </>
      )}
    </span>
  );
}

/** What was typed, for the first result that the other keyboard layout led to. */
export const typedFor = (hit: TermHit, hits: readonly TermHit[], query: string): string | undefined =>
  hit === hits.find(({ reason }) => reason === 'layout') ? query.trim() : undefined;
