import type { Language } from '../domain/language';
import type { Chrome } from '../i18n/create-i18n';

/** The interface words of a language: a file of its own, so that a page loads one language only. */
const files: Record<Language, () => Promise<{ default: Chrome }>> = {
  en: () => import('../../locales/en/chrome.json'),
  ko: () => import('../../locales/ko/chrome.json'),
};

export async function loadChrome(language: Language): Promise<Chrome> {
  return (await files[language]()).default;
}
