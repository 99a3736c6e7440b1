import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Concept } from '../../domain/glossary';
import { inEachLanguage, type Language, languages } from '../../domain/language';
import { type MarkedBlock, runsOfBlock } from '../../domain/releases';
import { textWords, wordsOf } from '../../domain/searching';
import { type ReleaseRecord, releaseIndexPath } from '../../features/search/search-files';
import type { DataOf } from '../../pages/page-data';
import { partsOf } from '../site/list-parts';
import { filesUnder } from './code-name';
import { inputName, type Ledger } from './ledger';
import { fileOf, type WrittenFile } from './site-jobs';

/** The site has an interface of its own: of pagefind it needs the search alone. */
const unused = /^pagefind-(?!entry\.json)|^wasm\.(?!unknown)/;

/**
 * Without stemming, since the words are stored as a query has them; and in one index for both languages, since a release is
 * one result whichever version was found. Pagefind takes all words of a language it cannot stem as they are.
 */
const unstemmed = 'ko';

/** What search takes of a release. */
type SearchedRelease = Pick<DataOf<'release'>, 'summary' | 'blocks'>;

type ReleaseSearchOptions = {
  readonly concepts: Iterable<Concept>;
  readonly releases: readonly SearchedRelease[];
  /** The folder of the built site. */
  readonly folder: string;
  readonly ledger: Ledger;
  /** The releases of one part of the index. */
  readonly inPart?: number;
};

/** Pagefind holds 400 kB for each release that it indexes: of a part it takes as much as the rest of the build. */
const releasesInPart = 1000;

const folderOfSearch = releaseIndexPath.slice(1, -1);

/** Where a part is made before it takes the place of the last one. */
const folderInTheMaking = '.pagefind-next';

const textOf = (block: MarkedBlock): string =>
  runsOfBlock(block)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');

/** The Korean words of the glossary: what a longer word of a text may be made of. */
function glossaryWords(concepts: Iterable<Concept>): Set<string> {
  const forms = [...concepts].flatMap(({ entries }) => [
    entries.ko.term,
    ...entries.ko.variants.map(({ form }) => form),
  ]);
  return new Set(forms.flatMap(wordsOf).filter((word) => /^[가-힣]{2,}$/.test(word)));
}

/** The terms of several words in a text, each as one word, as a reader may type it: 항생제내성. */
const joinedTerms = (blocks: readonly MarkedBlock[]): string[] =>
  blocks
    .flatMap(runsOfBlock)
    .flat()
    .flatMap((run) => {
      const words = run.terms ? wordsOf(run.text) : [];
      return words.length > 1 ? [words.join('')] : [];
    });

function checked<Result extends { readonly errors: readonly string[] }>(
  result: Result,
  what: string,
): Result {
  if (result.errors.length > 0)
    throw new Error(
      `Pagefind could not ${what}: ${result.errors.join('; ')}. Its program comes with the packages of the project: install them again with npm install.`,
    );
  return result;
}

/** What pagefind is given of a release. */
function recordOf({ summary, blocks }: SearchedRelease, known: ReadonlySet<string>) {
  const texts = inEachLanguage((language) => blocks[language].map(textOf));
  const wordsIn = (language: Language) => [
    ...textWords([summary.titles[language], ...texts[language]].join('\n'), known),
    ...joinedTerms(blocks[language]),
  ];
  const { slug, titles, dates } = summary;
  const record: ReleaseRecord = { slug, titles, dates, blocks: texts };
  const content = languages.flatMap(wordsIn).join(' ');
  const meta = { title: slug, record: JSON.stringify(record) };
  return { url: slug, content, language: unstemmed, meta };
}

/** Those of an index but the folders of further parts, which stand in the first. */
const namesOfIndex = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !/^\d+$/.test(name));

/** Makes the index of some releases in a folder, in the place of what stands there. */
async function writePart(
  releases: readonly SearchedRelease[],
  known: ReadonlySet<string>,
  { folder, next }: { readonly folder: string; readonly next: string },
): Promise<void> {
  const { index } = checked(await createIndex({}), 'begin an index');
  if (!index) throw new Error('Pagefind began no index and gave no reason. Run the build again.');
  for (const release of releases) {
    const added = await index.addCustomRecord(recordOf(release, known));
    checked(added, `add the release ${release.summary.slug}`);
  }
  await rm(next, { recursive: true, force: true });
  checked(await index.writeFiles({ outputPath: next }), `write its index to ${next}`);
  // Its memory is given back with its program alone.
  await close();
  const made = (await readdir(next)).filter((name) => !unused.test(name));
  await mkdir(folder, { recursive: true });
  for (const name of await namesOfIndex(folder)) await rm(join(folder, name), { recursive: true });
  for (const name of made) await rename(join(next, name), join(folder, name));
  await rm(next, { recursive: true });
}

/** The files of a part as they stand in the site. */
const filesOfPart = (folder: string, part: string): WrittenFile[] =>
  filesUnder(join(folder, part))
    .filter((file) => !/^\d+\//.test(file))
    .map((file) => fileOf(folder, `${part}/${file}`));

/**
 * Writes the full text of the releases, made ready for pagefind (README of domain/searching, R14): an index of the oldest
 * thousand, and others of those after them. Each is one whole, which is made anew where any release of it has changed.
 * @returns the addresses of the parts after the first
 */
export async function writeReleaseSearch({
  concepts,
  releases,
  folder,
  ledger,
  inPart = releasesInPart,
}: ReleaseSearchOptions): Promise<readonly string[]> {
  const known = glossaryWords(concepts);
  const words = inputName(...known);
  // From the oldest on, so that a new release changes the last part alone.
  const parts = partsOf(releases.toReversed(), inPart);
  for (const { part, items } of parts) {
    // The newest first in each, as everywhere.
    const some = items.toReversed();
    const name = part === 1 ? folderOfSearch : `${folderOfSearch}/${part}`;
    const input = inputName(
      words,
      ...some.map(({ summary, blocks }) => inputName(JSON.stringify([summary, blocks]))),
    );
    if (ledger.done(name, input)) continue;
    await writePart(some, known, { folder: join(folder, name), next: join(folder, folderInTheMaking) });
    ledger.enter(name, input, filesOfPart(folder, name));
  }
  return parts.slice(1).map(({ part }) => `${releaseIndexPath}${part}/`);
}
