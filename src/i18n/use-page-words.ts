import { loadWords } from 'virtual:page-words';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageName } from '../domain/addresses';
import { useLanguage } from './use-language';

/** Brings a section of the words of another page to one that does not have it; whether it is there. */
export function usePageWords(page: PageName, section: string): boolean {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const [, setCount] = useState(0);
  const isThere = i18n.getResource(language, 'chrome', section) !== undefined;
  useEffect(() => {
    if (isThere) return;
    loadWords(page, language).then(
      (words) => {
        i18n.addResourceBundle(language, 'chrome', words, true);
        setCount((count) => count + 1);
      },
      // Whatever waits for the words is not shown.
      () => undefined,
    );
  }, [page, i18n, language, isThere]);
  return isThere;
}
