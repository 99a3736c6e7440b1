import type { TermId, Topic } from './glossary';
import { isLanguage, type Language } from './language';
import type { ReleaseSlug } from './releases';

/** The address of every kind of page, as a pattern; `pages/routes.ts` says what stands there. */
export const addressPatterns = {
  home: '/:language/',
  release: '/:language/releases/:slug/',
  glossary: '/:language/glossary/',
  entry: '/:language/glossary/:id/',
  search: '/:language/search/',
  about: '/:language/about/',
} as const;

export type PageName = keyof typeof addressPatterns;

export const homeAddress = (language: Language) => `/${language}/`;
export const releaseAddress = (language: Language, slug: ReleaseSlug) => `/${language}/releases/${slug}/`;
export const glossaryAddress = (language: Language) => `/${language}/glossary/`;
export const entryAddress = (language: Language, id: TermId) => `/${language}/glossary/${id}/`;
/** The search page, with a query where one is given. */
export const searchAddress = (language: Language, query = '') =>
  `/${language}/search/${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`;
export const aboutAddress = (language: Language) => `/${language}/about/`;

/** What a set of concepts to download is called for good; a selection is what a reader has put together. */
export type SetName = 'glossary' | `topics/${Topic}` | `releases/${ReleaseSlug}` | 'selection';

/** The file of a set of concepts in a format, which is its ending; it is the same for both languages. */
export const downloadAddress = (set: SetName, format: string) => `/downloads/${set}.${format}`;

/** The fragment of the nth block of a release, counted from 0, the same in both languages. */
export const blockFragment = (block: number) => `b${block + 1}`;

/** The language that an address names in its first segment, if it names one. */
export function languageOfAddress(path: string): Language | undefined {
  const segment = path.split('/')[1];
  return isLanguage(segment) ? segment : undefined;
}

/** The same page in another language: the address with its first segment changed. */
export function addressInLanguage(path: string, language: Language): string {
  return languageOfAddress(path) === undefined
    ? homeAddress(language)
    : path.replace(/^\/[^/]+/, `/${language}`);
}
