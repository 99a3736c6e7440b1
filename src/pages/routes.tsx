import type { TFunction } from 'i18next';
import type { ComponentType, ReactElement } from 'react';
import type { PageName } from '../domain/addresses';
import type { Language } from '../domain/language';
import type { Chrome } from '../i18n/create-i18n';
import type { DataOf, PageData } from './page-data';
import type { DescribePage, PageHead } from './page-head';

/** The interface words that the page needs: a file for each language. */
type LoadWords = (language: Language) => Promise<Chrome>;

/** A page with its code at hand: what it shows, and what it says of itself. */
export type LoadedPage = {
  readonly view: ReactElement;
  readonly loadWords: LoadWords;
  readonly describe: (
    language: Language,
    t: TFunction,
    siteAddress: (path: string) => string,
  ) => Promise<PageHead>;
};

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

type PageModule<Data extends PageData> = {
  readonly default: ComponentType<{ readonly data: Data }>;
  readonly describe: DescribePage<Data>;
  readonly loadWords: LoadWords;
};

const modules: { readonly [Name in PageName]: () => Promise<PageModule<DataOf<Name>>> } = {
  home: () => import('./home'),
  release: () => import('./release'),
  archive: () => import('./archive'),
  glossary: () => import('./glossary'),
  terms: () => import('./term-list'),
  entry: () => import('./entry'),
  search: () => import('./search'),
  study: () => import('./study'),
  about: () => import('./about'),
  offline: () => import('./offline'),
};

async function load<Name extends PageName>(page: Name, data: DataOf<Name>): Promise<LoadedPage> {
  const { default: Page, describe, loadWords } = await modules[page]();
  return { view: <Page data={data} />, describe: async (...head) => describe(data, ...head), loadWords };
}

/** What stands at every address of the site. */
export const loadPage = (data: PageData): Promise<LoadedPage> => load(data.page, data);
