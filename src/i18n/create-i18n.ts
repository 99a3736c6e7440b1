import i18next, { type i18n } from 'i18next';
import type { TermId } from '../domain/glossary';
import { type Bilingual, type Language, languages } from '../domain/language';
import type { EntryText } from './entry-text';

export type Chrome = Readonly<Record<string, unknown>>;

/** The entries that one page uses, by concept. */
export type PageEntries = Readonly<Record<TermId, EntryText>>;

export type PageResources = {
  /** The words of the interface in the language of the page. */
  readonly chrome: Chrome;
  /** The entries that the page uses, in both languages, and no others. */
  readonly entries: Bilingual<PageEntries>;
};

/** A word that a page lacks is a fault of the table of its words: said aloud, for the tests to hear. */
function showKey(key: string): string {
  console.error(`The page has no word for "${key}": name its section in pages/page-words.ts.`);
  return key;
}

/**
 * An i18next instance for one page. The language is given, never detected: it comes from the address,
 * so that what the server wrote and what the browser makes of it are the same.
 * `onMissingWord` says what stands in the place of a word that the page does not have.
 */
export function createI18n(
  language: Language,
  { chrome, entries }: PageResources,
  onMissingWord: (key: string) => string = showKey,
): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    supportedLngs: languages,
    fallbackLng: false,
    defaultNS: 'chrome',
    ns: ['chrome', 'glossary'],
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: onMissingWord,
    react: { useSuspense: false },
    resources: Object.fromEntries(
      languages.map((each) => [
        each,
        { ...(each === language && { chrome }), glossary: { ...entries[each] } },
      ]),
    ),
  });
  return instance;
}
