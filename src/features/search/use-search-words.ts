import { loadWords } from 'virtual:page-words';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';

/** Brings the words of the search to a page that does not have them; whether they are there. */
export function useSearchWords(): boolean {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const [, setCount] = useState(0);
  const isThere = i18n.getResource(language, 'chrome', 'search') !== undefined;
  useEffect(() => {
    if (isThere) return;
    loadWords('search', language).then(
      (words) => {
        i18n.addResourceBundle(language, 'chrome', words, true);
        setCount((count) => count + 1);
      },
      // Without words there are no suggestions; the form works all the same.
      () => undefined,
    );
  }, [i18n, language, isThere]);
  return isThere;
}
