import { formatLocales } from '../../domain/format-locales';
import type { Language } from '../../domain/language';

/** How moments, numbers and sizes are written in a language. */
export function dataFormats(language: Language) {
  const locale = formatLocales[language];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const numbers = new Intl.NumberFormat(locale);
  const size = (unit: string, value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(value);
  return {
    /** The date of a moment on the learner's wall. */
    date: (at: number) => dates.format(at),
    number: (value: number) => numbers.format(value),
    /** Bytes in the largest decimal unit that they fill: `3.4 MB`. */
    size(bytes: number): string {
      if (bytes >= 1e9) return size('gigabyte', bytes / 1e9);
      return bytes >= 1e6 ? size('megabyte', bytes / 1e6) : size('kilobyte', Math.max(1, bytes / 1e3));
    },
  };
}
