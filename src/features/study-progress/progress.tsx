import './progress.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryAddress } from '../../domain/addresses';
import { answersByDay, type Deck, type StudyEvent } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource } from '../../storage/study/deck-source';
import { studyNow } from '../../storage/study/study-clock';
import { readStudySettings } from '../../storage/study/study-settings';
import { ForecastChart } from './forecast-chart';
import { RetentionBars } from './retention-bars';
import { ReviewHeatMap } from './review-heat-map';
import { TopicBars } from './topic-bars';

type ProgressProps = { readonly source: Pick<DeckSource, 'events'>; readonly deck: Deck };

/** The log since a moment, read once the page stands: it may be long. */
function useLog(source: ProgressProps['source'], since: number) {
  const [log, setLog] = useState<readonly StudyEvent[] | 'failed'>();
  const read = useCallback(() => {
    setLog(undefined);
    source.events(since).then(setLog, () => setLog('failed'));
  }, [source, since]);
  useEffect(read, [read]);
  return { log, read };
}

/** A year and some days, which are more than any picture shows. */
const daysShown = 370;

/** What the learner has done, what she knows and what is to come. */
export function Progress({ source, deck }: ProgressProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ scheduling, limits, startHour }] = useState(readStudySettings);
  const [{ day: today }] = useState(() => studyNow(startHour));
  const { log, read } = useLog(source, (today - daysShown) * 86_400_000);
  const answers = useMemo(() => answersByDay(Array.isArray(log) ? log : []), [log]);
  const isEmpty = deck.terms.size === 0 && answers.size === 0;

  return (
    <div className="progress">
      <h2>{t('progress.title')}</h2>
      {log === undefined && <p role="status">{t('progress.loading')}</p>}
      {log === 'failed' && (
        <p role="alert">
          {t('progress.failed')}{' '}
          <button type="button" className="text-button" onClick={read}>
            {t('progress.retry')}
          </button>
        </p>
      )}
      {log !== undefined && isEmpty && (
        <p>
          {t('progress.empty')} <a href={glossaryAddress(language)}>{t('progress.toGlossary')}</a>
        </p>
      )}
      {deck.terms.size > 0 && (
        <>
          <ForecastChart deck={deck} today={today} limit={limits.reviews} />
          <TopicBars deck={deck} />
        </>
      )}
      {log !== undefined && log !== 'failed' && answers.size > 0 && (
        <>
          <ReviewHeatMap answers={answers} today={today} />
          <RetentionBars log={log} today={today} desired={scheduling.retention} />
        </>
      )}
    </div>
  );
}
