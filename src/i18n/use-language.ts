import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../domain/language';

/** The language of the page, as its address says it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  if (!isLanguage(i18n.language)) {
    throw new Error(
      `The page has no language: i18next was started with "${i18n.language}". Start it with createI18n('en' | 'ko', …).`,
    );
  }
  return i18n.language;
}
