import './progress.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryAddress } from '../../domain/addresses';
import type { Deck } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource } from '../../storage/study/deck-source';
import { studyNow } from '../../storage/study/study-clock';
import { readStudySettings } from '../../storage/study/study-settings';
import { ForecastChart } from './forecast-chart';
import { RetentionBars } from './retention-bars';
import { ReviewHeatMap } from './review-heat-map';
import { TopicBars } from './topic-bars';
import { useAnswers } from './use-answers';

type ProgressProps = { readonly source: Pick<DeckSource, 'eventsInParts'>; readonly deck: Deck };

/** A year and some days, which are more than any picture shows. */
const daysShown = 370;

/** What the learner has done, what she knows and what is to come. */
export function Progress({ source, deck }: ProgressProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ scheduling, limits, startHour }] = useState(readStudySettings);
  const [{ day: today }] = useState(() => studyNow(startHour));
  const { answers, count } = useAnswers(source, (today - daysShown) * 86_400_000);

  return (
    <div className="progress" aria-busy={answers === undefined}>
      <h2>{t('progress.title')}</h2>
      {answers === 'failed' && (
        <p role="alert">
          {t('progress.failed')}{' '}
          <button type="button" className="text-button" onClick={count}>
            {t('progress.retry')}
          </button>
        </p>
      )}
      {deck.terms.size === 0 && (answers === 'failed' || answers?.size === 0) && (
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
      {/* Where the pictures will be that it speaks of: above, it would move the others when it goes. */}
      {answers === undefined && <p role="status">{t('progress.loading')}</p>}
      {answers !== undefined && answers !== 'failed' && answers.size > 0 && (
        <>
          <ReviewHeatMap answers={answers} today={today} />
          <RetentionBars answers={answers} today={today} desired={scheduling.retention} />
        </>
      )}
    </div>
  );
}
