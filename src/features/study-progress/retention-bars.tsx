import { useTranslation } from 'react-i18next';
import { type AnswerCounts, recallSince } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { DataTable } from './data-table';
import { studyDates } from './study-dates';

type RetentionBarsProps = {
  readonly answers: AnswerCounts;
  readonly today: number;
  /** What the learner aims at, 0 to 1. */
  readonly desired: number;
};

const periods = [30, 90] as const;

/** The share of cards that were remembered, with a mark at the share that the learner aims at. */
export function RetentionBars({ answers, today, desired }: RetentionBarsProps) {
  const { t } = useTranslation();
  const dates = studyDates(useLanguage());
  const results = periods.map((days) => {
    const { asked, remembered } = recallSince(today - days + 1, answers);
    return {
      days,
      name: t('progress.retention.last', { count: days }),
      share: asked > 0 ? remembered / asked : undefined,
      counts:
        asked > 0
          ? t('progress.retention.counts', {
              asked: dates.number(asked),
              remembered: dates.number(remembered),
            })
          : t('progress.retention.none'),
    };
  });
  const at = (share: number) => ({ insetInlineStart: `${share * 100}%` });
  return (
    <section aria-labelledby="retention-title">
      <h3 id="retention-title">{t('progress.retention.title')}</h3>
      <p>{t('progress.retention.lead', { desired: dates.percent(desired) })}</p>
      <dl className="retention">
        {results.map(({ days, name, share, counts }) => (
          <div key={days}>
            <dt>{name}</dt>
            <dd>
              <span className="retention-share">{share === undefined ? '–' : dates.percent(share)}</span>
              <span className="retention-counts">{counts}</span>
              <span className="retention-track" aria-hidden="true">
                <span className="retention-bar" style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
                <span className="retention-mark" style={at(desired)} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption={t('progress.retention.title')}
        columns={[
          t('progress.retention.period'),
          t('progress.retention.share'),
          t('progress.retention.desired'),
          t('progress.count'),
        ]}
        rows={results.map(({ days, name, share, counts }) => ({
          key: days,
          cells: [name, share === undefined ? '–' : dates.percent(share), dates.percent(desired), counts],
        }))}
      />
    </section>
  );
}
