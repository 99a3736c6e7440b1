import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { dayText } from './unit-text';

type ComingDaysProps = {
  /** How many reviews each day brings, from today on. */
  readonly counts: readonly number[];
  readonly today: number;
  readonly newCards: number;
};

/** The next days as a table, with a bar beside each figure; nothing where none of them brings a review. */
export function ComingDays({ counts, today, newCards }: ComingDaysProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(...counts);
  if (most === 0) return null;
  return (
    <section className="today-coming" aria-labelledby="today-coming">
      <h2 id="today-coming">{t('session.comingDays')}</h2>
      <table className="coming-days" aria-labelledby="today-coming">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('session.day')}</th>
            <th scope="col">{t('session.reviews')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, i) => (
            <tr key={today + i}>
              <th scope="row">{dayText(language, today + i, today)}</th>
              <td>
                <div className="coming-day">
                  <span
                    className="coming-bar"
                    aria-hidden="true"
                    style={{ inlineSize: `${(count / most) * 100}%` }}
                  />
                  <span className="coming-count">{t('session.cardCount', { count })}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="today-note">{t('session.newDaily', { count: newCards })}</p>
    </section>
  );
}
