import { formatLocales } from '../../domain/format-locales';
import type { Language } from '../../domain/language';
import type { Due } from '../../domain/study';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const unitText = (language: Language, unit: Unit, value: number): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' || unit === 'hour' ? 'short' : 'long',
    maximumFractionDigits: unit === 'month' || unit === 'year' ? 1 : 0,
  }).format(value);

/** A span of minutes in words: 10 min, 10분. Never less than a minute. */
export function minutesText(language: Language, minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  return whole < 60
    ? unitText(language, 'minute', whole)
    : unitText(language, 'hour', Math.round(whole / 60));
}

/** How long until a card is due, in words: 10 min, 3 days, 1.5 months; 10분, 3일, 1.5개월. */
export function dueText(
  language: Language,
  due: Due,
  now: { readonly at: number; readonly day: number },
): string {
  if ('at' in due) return minutesText(language, (due.at - now.at) / 60_000);
  const days = due.day - now.day;
  if (days < 31) return unitText(language, 'day', days);
  if (days < 365) return unitText(language, 'month', days / 30.44);
  return unitText(language, 'year', days / 365.25);
}

/** A study day with its name: tomorrow, or its weekday and date. */
export function dayText(language: Language, day: number, today: number): string {
  if (day - today < 2)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(day - today, 'day');
  return new Intl.DateTimeFormat(formatLocales[language], {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(day * 86_400_000);
}

/** A moment of today on the learner's clock. */
export const timeText = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(formatLocales[language], { hour: 'numeric', minute: '2-digit' }).format(at);

export const shareText = (language: Language, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share);
