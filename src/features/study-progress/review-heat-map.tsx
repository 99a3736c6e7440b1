import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerCounts, type CalendarDay, levels, reviewCalendar } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { DataTable } from './data-table';
import { firstWeekday, type StudyDates, studyDates } from './study-dates';

type ReviewHeatMapProps = { readonly answers: AnswerCounts; readonly today: number };

const weeks = 52;

/** The first week of a month carries its name: the one that has its first day in it. */
const monthOf = (week: readonly CalendarDay[], dates: StudyDates): string | undefined => {
  const first = week.find(({ day }) => new Date(day * 86_400_000).getUTCDate() === 1);
  return first && dates.month(first.day);
};

/** Half a year: on a narrow screen the halves stand one below the other. */
function HalfYear({ half, dates }: { readonly half: readonly CalendarDay[][]; readonly dates: StudyDates }) {
  const [whole = []] = half;
  return (
    <div className="heat-half">
      <div className="heat-weekdays">
        {whole.map(({ day }, index) => (
          <span key={day}>{index % 2 === 0 && dates.weekday(day)}</span>
        ))}
      </div>
      <div className="heat-weeks">
        {half.map((week) => (
          <div key={week[0]?.day} className="heat-week">
            <span className="heat-month">{monthOf(week, dates)}</span>
            {week.map(({ day, count, level }) => (
              <span
                key={day}
                className="heat-day"
                data-level={level}
                title={`${dates.mediumDate(day)}: ${dates.number(count)}`}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** On which days of the last year answers were given: the more, the larger and darker the square of the day. */
export function ReviewHeatMap({ answers, today }: ReviewHeatMapProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = studyDates(language);
  const calendar = useMemo(
    () =>
      reviewCalendar(new Map([...answers].map(([day, counts]) => [day, counts.answers])), {
        today,
        weeks,
        firstWeekday: firstWeekday[language],
      }),
    [answers, today, language],
  );
  const days = calendar.flat();
  const busiest = days.reduce((best, day) => (day.count > best.count ? day : best));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const active = days.filter(({ count }) => count > 0).length;
  const [whole = []] = calendar;
  return (
    <section aria-labelledby="calendar-title">
      <h3 id="calendar-title">{t('progress.calendar.title')}</h3>
      <p>
        {t('progress.calendar.lead', { count: total })} · {t('progress.calendar.days', { count: active })}
      </p>
      <div className="heat-map" aria-hidden="true">
        <HalfYear half={calendar.slice(0, weeks / 2)} dates={dates} />
        <HalfYear half={calendar.slice(weeks / 2)} dates={dates} />
      </div>
      <p className="heat-legend" aria-hidden="true">
        <span>{t('progress.calendar.less')}</span>
        {levels.map((level) => (
          <span key={level} className="heat-day" data-level={level} />
        ))}
        <span>{t('progress.calendar.more')}</span>
      </p>
      {busiest.count > 0 && (
        <p className="picture-note">
          {t('progress.calendar.best', {
            number: dates.number(busiest.count),
            date: dates.date(busiest.day),
          })}
        </p>
      )}
      <DataTable
        caption={t('progress.calendar.title')}
        columns={[t('progress.calendar.week'), ...whole.map(({ day }) => dates.weekday(day))]}
        rows={calendar.toReversed().map((week) => ({
          key: week[0]?.day ?? 0,
          cells: [dates.mediumDate(week[0]?.day ?? 0), ...whole.map((_, index) => week[index]?.count)],
        }))}
      />
    </section>
  );
}
