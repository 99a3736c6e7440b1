import type { ComponentType } from 'react';
import { addressPatterns, type PageName } from '../domain/addresses';
import { AboutPage, describeAbout } from './about';
import { describeEntry, EntryPage } from './entry';
import { describeGlossary, GlossaryPage } from './glossary';
import { describeHome, HomePage } from './home';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';
import { describeRelease, ReleasePage } from './release';

export type Route<Name extends PageName> = {
  readonly pattern: (typeof addressPatterns)[Name];
  readonly Page: ComponentType<{ readonly data: DataOf<Name> }>;
  readonly describe: DescribePage<DataOf<Name>>;
};

/** What stands at every address of the site. */
export const routes: { readonly [Name in PageName]: Route<Name> } = {
  home: { pattern: addressPatterns.home, Page: HomePage, describe: describeHome },
  release: { pattern: addressPatterns.release, Page: ReleasePage, describe: describeRelease },
  glossary: { pattern: addressPatterns.glossary, Page: GlossaryPage, describe: describeGlossary },
  entry: { pattern: addressPatterns.entry, Page: EntryPage, describe: describeEntry },
  about: { pattern: addressPatterns.about, Page: AboutPage, describe: describeAbout },
};
