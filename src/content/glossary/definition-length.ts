import type { Language } from '../../domain/language';

/** How long a definition may be, and in what it is counted. */
export const definitionLength = {
  en: { most: 50, unit: 'words', count: (text: string) => text.split(/\s+/u).length },
  // Hangul syllables only: digits, Latin abbreviations, spaces and punctuation are free, as they are in newspapers'
  // counts, so that naming (AMR) or a year never costs a definition its clarity.
  ko: { most: 160, unit: 'Hangul syllables', count: (text: string) => text.match(/[가-힣]/gu)?.length ?? 0 },
} as const satisfies Record<Language, { most: number; unit: string; count: (text: string) => number }>;
