import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '../../domain/language';
import type { Question } from '../../domain/study';
import { useForeign } from './foreign';
import { hush, speak } from './use-voices';

/** The words in which a question is asked. */
export function useAsking({ prompt, expected }: Question): string {
  const { t } = useTranslation();
  switch (prompt.kind) {
    case 'term':
      return expected.language === 'en' ? t('session.askEn') : t('session.askKo');
    case 'definition':
      return t('session.askTerm');
    case 'abbreviation':
      return expected.language === 'en' ? t('session.askFullEn') : t('session.askFullKo');
    case 'cloze':
      return t('session.askGap');
  }
}

type QuestionPromptProps = { readonly id: string; readonly question: Question };

/** What the learner is asked about, as a text. */
export function QuestionPrompt({ id, question }: QuestionPromptProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  const { prompt, language } = question;
  if (prompt.kind !== 'cloze') {
    return (
      <p id={id} className="asked-prompt" data-kind={prompt.kind} lang={foreign(language)}>
        {prompt.text}
      </p>
    );
  }
  const other = otherLanguage[language];
  return (
    <div id={id}>
      <p className="asked-prompt" data-kind="cloze" lang={foreign(language)}>
        {prompt.before}
        <span className="asked-gap">
          <span className="visually-hidden" lang={foreign(language) && otherLanguage[language]}>
            {t('session.gap')}
          </span>
        </span>
        {prompt.after}
      </p>
      <p className="asked-hint">
        {t('session.hint')}: <span lang={foreign(other)}>{prompt.hint}</span>
      </p>
    </div>
  );
}

/** The prompt as it is spoken; a gap is a pause. */
const spokenText = ({ prompt }: Question): string =>
  prompt.kind === 'cloze' ? `${prompt.before} … ${prompt.after}` : prompt.text;

/** The prompt for the ear. It can be heard again, and read by whoever cannot hear it. */
export function SpokenPrompt({ id, question }: QuestionPromptProps) {
  const { t } = useTranslation();
  const [isRead, setRead] = useState(false);
  const text = spokenText(question);
  const { language } = question;
  useEffect(() => {
    speak(text, language);
    return hush;
  }, [text, language]);
  return (
    <>
      {isRead && <QuestionPrompt id={id} question={question} />}
      <p className="asked-spoken">
        <button type="button" className="study-button" onClick={() => speak(text, language)}>
          {t('session.listen')}
        </button>
        {!isRead && (
          <button type="button" className="text-button" onClick={() => setRead(true)}>
            {t('session.showText')}
          </button>
        )}
      </p>
    </>
  );
}
