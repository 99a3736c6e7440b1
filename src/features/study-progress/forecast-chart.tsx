import { useTranslation } from 'react-i18next';
import { type Deck, forecast } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { DataTable } from './data-table';
import { studyDates } from './study-dates';

type ForecastChartProps = { readonly deck: Deck; readonly today: number; readonly limit: number };

const days = 30;

/** How many reviews the next days bring, as bars. */
export function ForecastChart({ deck, today, limit }: ForecastChartProps) {
  const { t } = useTranslation();
  const dates = studyDates(useLanguage());
  const counts = forecast(deck.cards.values(), today, days, limit);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts, 1);
  const name = (index: number) =>
    index === 0 ? t('progress.forecast.today') : dates.shortDate(today + index);
  return (
    <section aria-labelledby="forecast-title">
      <h3 id="forecast-title">{t('progress.forecast.title')}</h3>
      {total === 0 ? (
        <p>{t('progress.forecast.none')}</p>
      ) : (
        <>
          <p>
            {t('progress.forecast.lead', { count: total })}{' '}
            {t('progress.forecast.today', { count: counts[0] ?? 0 })}
          </p>
          <div className="forecast-bars" aria-hidden="true">
            {counts.map((count, index) => (
              <div key={today + index} className="forecast-day">
                <span className="forecast-count">{count > 0 && dates.number(count)}</span>
                <span className="forecast-bar" style={{ blockSize: `${(count / most) * 100}%` }} />
                <span className="forecast-date">{index % 7 === 0 && index < 28 && name(index)}</span>
              </div>
            ))}
          </div>
          <p className="picture-note">{t('progress.forecast.limit', { limit })}</p>
          <DataTable
            caption={t('progress.forecast.title')}
            columns={[t('progress.day'), t('progress.count')]}
            rows={counts.map((count, index) => ({
              key: today + index,
              cells: [name(index), dates.number(count)],
            }))}
          />
        </>
      )}
    </section>
  );
}
