import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import { isLanguage, type Language } from '../domain/language';

/**
 * The language of the page, as its address says it. It is read from the context: `useTranslation` makes a translator
 * at every use, which is felt where a page has hundreds of terms and a site tens of thousands of pages.
 */
export function useLanguage(): Language {
  const { i18n } = useContext(I18nContext);
  if (!isLanguage(i18n.language)) {
    throw new Error(
      `The page has no language: i18next was started with "${i18n.language}". Start it with createI18n('en' | 'ko', …).`,
    );
  }
  return i18n.language;
}
