import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockFragment, entryAddress, releaseAddress } from '../../domain/addresses';
import type { Entry } from '../../domain/glossary';
import { type Language, otherLanguage } from '../../domain/language';
import type { MetIn } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { MixedText } from '../../ui/mixed-text';
import { VariantGroups } from '../../ui/variant-groups';
import { useForeign } from './foreign';
import type { Material } from './material';

const switchWords = { en: 'session.inEnglish', ko: 'session.inKorean' } as const;

type AnswerSideProps = {
  readonly concept: NonNullable<Material['concept']>;
  readonly met: readonly MetIn[];
  /** The language of the answer, whose form stands first. */
  readonly language: Language;
  /** The card itself shows the term of the other language. */
  readonly isTermShown: boolean;
};

/** The other side of a card: all that is known of the concept, the form that was asked for first. */
export function AnswerSide({ concept, met, language, isTermShown }: AnswerSideProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  const page = useLanguage();
  const [isSwitched, setSwitched] = useState(false);
  const defining = isSwitched ? otherLanguage[page] : page;
  const { definition, source } = concept.entries[defining];
  const { variants } = concept.entries[language];
  const shown = concept.entries[otherLanguage[language]];
  const sentence = met.at(-1);
  return (
    <div className="answer">
      <div className="answer-terms">
        <HeadWord entry={concept.entries[language]} lang={foreign(language)} />
        {(!isTermShown || shown.abbreviation !== undefined) && (
          <HeadWord entry={shown} lang={foreign(otherLanguage[language])} />
        )}
      </div>
      <p lang={foreign(defining)}>{definition}</p>
      {variants.length > 0 && (
        <dl className="answer-variants">
          <VariantGroups variants={variants} lang={foreign(language)} />
        </dl>
      )}
      <p className="answer-source">
        {t('session.source')}:{' '}
        <cite lang={foreign(defining)}>
          <MixedText text={source} language={defining} />
        </cite>
      </p>
      <p className="answer-ways">
        <button type="button" className="text-button" onClick={() => setSwitched(!isSwitched)}>
          {t(switchWords[otherLanguage[defining]])}
        </button>
        <a href={entryAddress(page, concept.id)}>{t('session.openEntry')}</a>
      </p>
      {sentence && <MetSentence met={sentence} />}
    </div>
  );
}

type HeadWordProps = { readonly entry: Entry; readonly lang: Language | undefined };

function HeadWord({ entry, lang }: HeadWordProps) {
  return (
    <p className="answer-term" lang={lang}>
      {entry.term}
      {entry.abbreviation !== undefined && entry.abbreviation !== entry.term && (
        <span className="abbreviation">{entry.abbreviation}</span>
      )}
    </p>
  );
}

function MetSentence({ met }: { readonly met: MetIn }) {
  const { t } = useTranslation();
  const foreign = useForeign();
  const { slug, block, language, before, form, after } = met;
  return (
    <figure className="answer-met">
      <figcaption>{t('session.metIn')}</figcaption>
      <blockquote lang={foreign(language)}>
        {before}
        <mark>{form}</mark>
        {after}
      </blockquote>
      <a href={`${releaseAddress(language, slug)}#${blockFragment(block)}`}>{t('session.readThere')}</a>
    </figure>
  );
}
