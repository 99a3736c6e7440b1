import type { Letter, TermId, Topic } from './glossary';
import { isLanguage, type Language } from './language';
import type { ReleaseSlug } from './releases';

/** The address of every kind of page, as a pattern; `pages/routes.ts` says what stands there. */
export const addressPatterns = {
  home: '/:language/',
  release: '/:language/releases/:slug/',
  archive: '/:language/releases/:year?/:part?/',
  glossary: '/:language/glossary/',
  terms: '/:language/glossary/:by/:of/:part?/',
  entry: '/:language/glossary/:id/',
  search: '/:language/search/',
  study: '/:language/study/',
  about: '/:language/about/',
  offline: '/:language/offline/',
} as const;

export type PageName = keyof typeof addressPatterns;

export const homeAddress = (language: Language) => `/${language}/`;
export const releaseAddress = (language: Language, slug: ReleaseSlug) => `/${language}/releases/${slug}/`;
export const glossaryAddress = (language: Language) => `/${language}/glossary/`;
export const entryAddress = (language: Language, id: TermId) => `/${language}/glossary/${id}/`;
/** The search page, with a query where one is given. */
export const searchAddress = (language: Language, query = '') =>
  `/${language}/search/${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`;
/** What the study page shows; without a view, what is to be done today. */
export const studyViews = ['today', 'session', 'progress', 'settings', 'data'] as const;
export type StudyView = (typeof studyViews)[number];

/** The study page in one of its views; `cram` names the release whose terms are gone through. */
export function studyAddress(language: Language, view: StudyView = 'today', cram?: ReleaseSlug): string {
  const query = new URLSearchParams({
    ...(view !== 'today' && { view }),
    ...(cram !== undefined && { cram }),
  });
  return `/${language}/study/${query.size > 0 ? `?${query}` : ''}`;
}

/** What a list of terms has in common: their topic, the letter of their head words, or the release they stand in. */
export type TermFilter =
  | { readonly by: 'topic'; readonly topic: Topic }
  | { readonly by: 'letter'; readonly letter: Letter }
  | { readonly by: 'release'; readonly slug: ReleaseSlug };

/** The first part of a list stands at its own address, every other one a number below. */
const partOf = (part: number) => (part > 1 ? `${part}/` : '');

/** A list of terms, or one of its parts, counted from 1. */
export function termsAddress(language: Language, filter: TermFilter, part = 1): string {
  const place =
    filter.by === 'topic'
      ? `topics/${filter.topic}`
      : filter.by === 'letter'
        ? `letters/${filter.letter}`
        : `releases/${filter.slug}`;
  return `${glossaryAddress(language)}${place}/${partOf(part)}`;
}

/** The releases of a year, or one of the parts of that list, counted from 1; without a year, the newest releases. */
export const archiveAddress = (language: Language, year?: string, part = 1) =>
  `/${language}/releases/${year === undefined ? '' : `${year}/`}${partOf(part)}`;

export const aboutAddress = (language: Language) => `/${language}/about/`;

/** The page that stands in for one that cannot be had without a network. */
export const offlineAddress = (language: Language) => `/${language}/offline/`;

/** What a set of concepts to download is called for good; a selection is what a reader has put together, study her deck. */
export type SetName = 'glossary' | `topics/${Topic}` | `releases/${ReleaseSlug}` | 'selection' | 'study';

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
