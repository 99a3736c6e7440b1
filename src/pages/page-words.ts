import type { PageName } from '../domain/addresses';

/** The sections of the interface words that every page uses. */
const everywhere = ['site', 'header', 'footer', 'card', 'deck', 'status', 'language'] as const;

/** The sections that each kind of page uses besides: a page loads these words and no others. */
const byPage = {
  home: ['home', 'release', 'topic'],
  release: ['release', 'reader', 'download'],
  glossary: ['glossary', 'browse', 'topic', 'download', 'downloadFile'],
  archive: ['archive', 'browse'],
  terms: ['terms', 'browse', 'topic', 'download', 'downloadFile'],
  entry: ['entry', 'topic'],
  search: ['search', 'topic', 'download', 'downloadFile', 'fileMaking'],
  study: [
    'study',
    'deckState',
    'trouble',
    'session',
    'progress',
    'studySettings',
    'backup',
    'offline',
    'topic',
    'keys',
  ],
  about: ['about', 'keys'],
  offline: ['offline', 'entry', 'topic'],
} as const satisfies Record<PageName, readonly string[]>;

export const pageNames = Object.keys(byPage) as PageName[];

/** The interface words of one kind of page, in one language. */
export function wordsOfPage<Words>(
  chrome: Readonly<Record<string, Words>>,
  page: PageName,
): Readonly<Record<string, Words>> {
  const sections: readonly string[] = [...everywhere, ...byPage[page]];
  return Object.fromEntries(Object.entries(chrome).filter(([section]) => sections.includes(section)));
}
