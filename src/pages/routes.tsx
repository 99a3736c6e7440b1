import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import type { PageName } from '../domain/addresses';
import type { Language } from '../domain/language';
import type { PageData } from './page-data';
import type { DescribePage, PageHead } from './page-head';

/** A page with its code at hand: what it shows, and what it says of itself. */
export type LoadedPage = {
  readonly view: ReactElement;
  readonly describe: (
    language: Language,
    t: TFunction,
    siteAddress: (path: string) => string,
  ) => Promise<PageHead>;
};

const describing =
  <Data extends PageData>(describe: DescribePage<Data>, data: Data): LoadedPage['describe'] =>
  async (language, t, siteAddress) =>
    describe(data, language, t, siteAddress);

/** The file of each kind of page, for whoever has to name it: its code is loaded with the page alone. */
export const pageFiles = {
  home: 'src/pages/home.tsx',
  release: 'src/pages/release.tsx',
  archive: 'src/pages/archive.tsx',
  glossary: 'src/pages/glossary.tsx',
  terms: 'src/pages/term-list.tsx',
  entry: 'src/pages/entry.tsx',
  search: 'src/pages/search.tsx',
  study: 'src/pages/study.tsx',
  about: 'src/pages/about.tsx',
  offline: 'src/pages/offline.tsx',
} as const satisfies Record<PageName, string>;

/** What stands at every address of the site. */
export async function loadPage(data: PageData): Promise<LoadedPage> {
  switch (data.page) {
    case 'home': {
      const { HomePage, describeHome } = await import('./home');
      return { view: <HomePage data={data} />, describe: describing(describeHome, data) };
    }
    case 'release': {
      const { ReleasePage } = await import('./release');
      return {
        view: <ReleasePage data={data} />,
        // The page is served with its head: only who goes over to the other language needs another.
        describe: async (...head) => (await import('./release-head')).describeRelease(data, ...head),
      };
    }
    case 'glossary': {
      const { GlossaryPage, describeGlossary } = await import('./glossary');
      return { view: <GlossaryPage data={data} />, describe: describing(describeGlossary, data) };
    }
    case 'archive': {
      const { ArchivePage, describeArchive } = await import('./archive');
      return { view: <ArchivePage data={data} />, describe: describing(describeArchive, data) };
    }
    case 'terms': {
      const { TermListPage, describeTermList } = await import('./term-list');
      return { view: <TermListPage data={data} />, describe: describing(describeTermList, data) };
    }
    case 'entry': {
      const { EntryPage, describeEntry } = await import('./entry');
      return { view: <EntryPage data={data} />, describe: describing(describeEntry, data) };
    }
    case 'search': {
      const { SearchPage, describeSearch } = await import('./search');
      return { view: <SearchPage data={data} />, describe: describing(describeSearch, data) };
    }
    case 'study': {
      const { StudyPage, describeStudy } = await import('./study');
      return { view: <StudyPage />, describe: describing(describeStudy, data) };
    }
    case 'about': {
      const { AboutPage, describeAbout } = await import('./about');
      return { view: <AboutPage />, describe: describing(describeAbout, data) };
    }
    case 'offline': {
      const { OfflinePage, describeOffline } = await import('./offline');
      return { view: <OfflinePage />, describe: describing(describeOffline, data) };
    }
  }
}
