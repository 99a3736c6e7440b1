import {
  aboutAddress,
  archiveAddress,
  entryAddress,
  glossaryAddress,
  homeAddress,
  offlineAddress,
  releaseAddress,
  searchAddress,
  studyAddress,
  termsAddress,
} from '../../../src/domain/addresses';
import type { TermId } from '../../../src/domain/glossary';
import { type Language, languages } from '../../../src/domain/language';
import type { ReleaseSlug } from '../../../src/domain/releases';

/** The release that the tests read, a long one: press releases on AMR are what the site is for. */
export const amrSymposium = '2023-10-12-ipk-amr-symposium' as ReleaseSlug;

/** A concept with which both versions of that release begin. */
export const amr = 'antimicrobial-resistance' as TermId;

export const releaseIn = (language: Language) => releaseAddress(language, amrSymposium);

/** One page of every kind that is there in both languages. */
export const kindsOfPage = {
  home: homeAddress,
  release: releaseIn,
  archive: (language: Language) => archiveAddress(language),
  glossary: glossaryAddress,
  'terms of a topic': (language: Language) => termsAddress(language, { by: 'topic', topic: 'amr' }),
  'terms of a letter': (language: Language) => termsAddress(language, { by: 'letter', letter: 'giyeok' }),
  'terms of a release': (language: Language) => termsAddress(language, { by: 'release', slug: amrSymposium }),
  entry: (language: Language) => entryAddress(language, amr),
  search: (language: Language) => searchAddress(language),
  study: (language: Language) => studyAddress(language),
  about: aboutAddress,
  offline: offlineAddress,
} as const;

/** One page of every kind in each language, with a name for the title of a test. */
export const pagesOfEveryKind = languages.flatMap((language) =>
  Object.entries(kindsOfPage).map(([kind, addressIn]) => ({
    name: `${kind} (${language})`,
    kind,
    language,
    address: addressIn(language),
  })),
);

/** An address that no page has. */
export const unknownAddress = '/ko/releases/there-is-none/';
