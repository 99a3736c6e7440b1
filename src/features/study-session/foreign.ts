import type { Language } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';

/** What `lang` a part of the page needs: none where it is in the language of the page. */
export function useForeign(): (language: Language) => Language | undefined {
  const page = useLanguage();
  return (language) => (language === page ? undefined : language);
}
