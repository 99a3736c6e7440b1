import type { Language } from '../domain/language';

/** The languages as a message to an editor names them. */
export const languageNames = { en: 'English', ko: 'Korean' } as const satisfies Record<Language, string>;
