import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/language';
import type { DifferencePart, Judgement } from '../../domain/study';
import { useForeign } from './foreign';

const verdictWords = {
  right: 'session.correct',
  variant: 'session.isVariant',
  abbreviation: 'session.isAbbreviation',
  'other-language': 'session.isOtherLanguage',
  near: 'session.isNear',
  wrong: 'session.isWrong',
} as const;

const symbols = {
  right: '✓',
  variant: '✓',
  abbreviation: '≈',
  'other-language': '✗',
  near: '≈',
  wrong: '✗',
} as const satisfies Record<keyof typeof verdictWords, string>;

const statusWords = {
  preferred: 'status.preferred',
  admitted: 'status.admitted',
  discouraged: 'status.discouraged',
} as const;

type VerdictProps = {
  readonly judgement: Exclude<Judgement, { verdict: 'empty' }>;
  readonly language: Language;
  /** What was typed or chosen, and how that is called. */
  readonly given: string;
  readonly givenLabel: string;
};

/** What an answer was worth: a sign and words, and what the words are about. */
export function Verdict({ judgement, language, given, givenLabel }: VerdictProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  const { verdict } = judgement;
  return (
    <div className="verdict" data-verdict={verdict}>
      <p className="verdict-words">
        <span className="verdict-symbol" aria-hidden="true">
          {symbols[verdict]}
        </span>{' '}
        {t(verdictWords[verdict])}
      </p>
      {verdict === 'variant' && (
        <p>
          <b lang={foreign(language)}>{judgement.form}</b>: {t(statusWords[judgement.status])}
        </p>
      )}
      {(verdict === 'wrong' || verdict === 'other-language') && (
        <p>
          {givenLabel}: <span lang={foreign(language)}>{given}</span>
        </p>
      )}
      {verdict === 'near' && <Difference parts={judgement.difference} language={language} />}
    </div>
  );
}

type DifferenceProps = { readonly parts: readonly DifferencePart[]; readonly language: Language };

/** A slip letter by letter: struck out what is too much, underlined what is missing, and both said in words. */
function Difference({ parts, language }: DifferenceProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  return (
    <p className="verdict-difference">
      {parts.map(({ text, kind }, i) => {
        const letters = <span lang={foreign(language)}>{text}</span>;
        if (kind === 'same') return <span key={i}>{letters}</span>;
        const Mark = kind === 'missing' ? 'ins' : 'del';
        return (
          <Mark key={i}>
            <span className="visually-hidden">
              {` (${kind === 'missing' ? t('session.missing') : t('session.extra')}: `}
            </span>
            {letters}
            <span className="visually-hidden">{') '}</span>
          </Mark>
        );
      })}
    </p>
  );
}
