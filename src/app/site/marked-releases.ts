import { formatLocales } from '../../domain/format-locales';
import type { TermId } from '../../domain/glossary';
import { type Bilingual, inEachLanguage, type Language } from '../../domain/language';
import { type MarkedBlock, markBlocks, type Release, runsOfBlock, termsInOrder } from '../../domain/releases';
import type { ListedRelease, ReleaseSummary } from '../../pages/page-data';
import type { GlossaryIndex } from './glossary-index';

/** A release with its terms found, as every page that speaks of it needs it. */
export type MarkedRelease = {
  readonly release: Release;
  readonly summary: ReleaseSummary;
  readonly blocks: Bilingual<readonly MarkedBlock[]>;
  readonly terms: Bilingual<readonly TermId[]>;
};

const dateFormats = {
  en: new Intl.DateTimeFormat(formatLocales.en, { dateStyle: 'long', timeZone: 'UTC' }),
  ko: new Intl.DateTimeFormat(formatLocales.ko, { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>;

export function markRelease(release: Release, { indexes }: GlossaryIndex): MarkedRelease {
  const { slug, date, versions } = release;
  const blocks = inEachLanguage((language) =>
    markBlocks(versions[language].blocks, language, indexes[language]),
  );
  return {
    release,
    summary: {
      slug,
      date,
      dates: inEachLanguage((language) => dateFormats[language].format(new Date(`${date}T00:00Z`))),
      titles: inEachLanguage((language) => versions[language].title),
      publishers: inEachLanguage((language) => versions[language].publisher),
      kinds: inEachLanguage((language) => versions[language].kind),
    },
    blocks,
    terms: inEachLanguage((language) => termsInOrder(blocks[language])),
  };
}

/** A release as a list shows it, with the number of its terms. */
export const listedRelease = ({ summary, terms }: MarkedRelease): ListedRelease => ({
  ...summary,
  termCount: inEachLanguage((language) => terms[language].length),
});

/** The first paragraph of a release as plain text. */
export function openingOf({ blocks }: MarkedRelease, language: Language): string {
  const paragraph = blocks[language].find((block) => block.kind === 'paragraph');
  if (!paragraph) return '';
  return runsOfBlock(paragraph)
    .flat()
    .map((run) => run.text)
    .join('');
}
