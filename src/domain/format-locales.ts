import type { Language } from './language';

/** How dates and numbers are written in a language: 28 November 2026, 2026년 11월 28일. */
export const formatLocales = { en: 'en-GB', ko: 'ko-KR' } as const satisfies Record<Language, string>;
