import { formatLocales } from '../../domain/format-locales';
import type { Language } from '../../domain/language';

/** The day with which a week begins where the language is spoken, 0 for Sunday; few browsers know it. */
export const firstWeekday = { en: 1, ko: 0 } as const satisfies Record<Language, number>;

/** How days and numbers are written in a language. A study day is a date, not a moment: it has no time zone. */
export function studyDates(language: Language) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const { format: written } = new Intl.DateTimeFormat(formatLocales[language], {
      ...options,
      timeZone: 'UTC',
    });
    return (day: number) => written(day * 86_400_000);
  };
  const number = new Intl.NumberFormat(formatLocales[language]);
  const percent = new Intl.NumberFormat(formatLocales[language], { style: 'percent' });
  return {
    /** 28 November 2026 */
    date: format({ dateStyle: 'long' }),
    /** 28 Nov */
    shortDate: format({ day: 'numeric', month: 'short' }),
    /** 28 Nov 2026 */
    mediumDate: format({ dateStyle: 'medium' }),
    month: format({ month: 'short' }),
    weekday: format({ weekday: 'short' }),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
  };
}

export type StudyDates = ReturnType<typeof studyDates>;
