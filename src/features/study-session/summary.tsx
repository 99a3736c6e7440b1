import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId, Topic } from '../../domain/glossary';
import { type CardKind, cardKinds, type SessionSummary } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { ConceptLoader } from './material';
import { TermNames } from './term-names';
import { minutesText, shareText } from './unit-text';

const kindWords = {
  'ko-en': 'session.kindKoEn',
  'en-ko': 'session.kindEnKo',
  definition: 'session.kindDefinition',
  abbreviation: 'session.kindAbbreviation',
  'cloze-en': 'session.kindClozeEn',
  'cloze-ko': 'session.kindClozeKo',
} as const satisfies Record<CardKind, string>;

type SummaryProps = {
  readonly summary: SessionSummary;
  readonly loader: ConceptLoader;
  readonly topicOf: (term: TermId) => Topic | undefined;
  /** What comes next, and the ways on. */
  readonly children: ReactNode;
};

/** What has been done, and what is worth another look. */
export function Summary({ summary, loader, topicOf, children }: SummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { answers, cards, took, byKind, hardest } = summary;
  const places = hardest.flatMap((term) => {
    const topic = topicOf(term);
    return topic ? { term, topic } : [];
  });
  return (
    <section className="session-summary" aria-labelledby="session-summary">
      <h3 id="session-summary" ref={heading} tabIndex={-1}>
        {answers > 0 ? t('session.over') : t('session.nothingAsked')}
      </h3>
      {answers > 0 && (
        <dl className="study-figures">
          <Figure name={t('session.cards')}>{cards}</Figure>
          <Figure name={t('session.answersGiven')}>{answers}</Figure>
          <Figure name={t('session.timeSpent')}>{minutesText(language, took / 60_000)}</Figure>
        </dl>
      )}
      {byKind.size > 0 && (
        <>
          <h4>{t('session.byKind')}</h4>
          <ul className="session-kinds">
            {cardKinds.flatMap((kind) => {
              const counts = byKind.get(kind);
              return counts ? (
                <li key={kind}>
                  <span>{t(kindWords[kind])}</span>{' '}
                  <b>{shareText(language, counts.remembered / counts.asked)}</b>{' '}
                  <small>{t('session.shareOf', counts)}</small>
                </li>
              ) : (
                []
              );
            })}
          </ul>
        </>
      )}
      {places.length > 0 && (
        <>
          <h4>{t('session.hardest')}</h4>
          <TermNames loader={loader} places={places} />
        </>
      )}
      {children}
    </section>
  );
}

type FigureProps = { readonly name: string; readonly children: ReactNode };

export function Figure({ name, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
