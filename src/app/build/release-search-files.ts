import { readdir, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Concept } from '../../domain/glossary';
import { inEachLanguage, type Language, languages } from '../../domain/language';
import { type MarkedBlock, runsOfBlock } from '../../domain/releases';
import { textWords, wordsOf } from '../../domain/searching';
import type { ReleaseRecord } from '../../features/search/search-files';
import type { DataOf } from '../../pages/page-data';
import { inputName, type Ledger } from './ledger';
import { fileOf } from './site-jobs';

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
};

const folderOfSearch = 'pagefind';

/** Where the files are made before they take the place of the last ones. */
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

/**
 * Writes the full text of the releases, made ready for pagefind (README of domain/searching, R14). Its index is one whole,
 * which is made anew where any release has changed, and left alone where none has.
 */
export async function writeReleaseSearch({
  concepts,
  releases,
  folder,
  ledger,
}: ReleaseSearchOptions): Promise<void> {
  const known = glossaryWords(concepts);
  const inputs = releases.map(({ summary, blocks }) => inputName(JSON.stringify([summary, blocks])));
  const input = inputName(JSON.stringify([...known]), ...inputs);
  if (ledger.done(folderOfSearch, input)) return;

  const { index } = checked(await createIndex({}), 'begin an index');
  if (!index) throw new Error('Pagefind began no index and gave no reason. Run the build again.');
  for (const release of releases) {
    const added = await index.addCustomRecord(recordOf(release, known));
    checked(added, `add the release ${release.summary.slug}`);
  }
  const next = join(folder, folderInTheMaking);
  await rm(next, { recursive: true, force: true });
  checked(await index.writeFiles({ outputPath: next }), `write its index to ${next}`);
  await close();
  const extra = (await readdir(next)).filter((name) => unused.test(name));
  await Promise.all(extra.map((name) => rm(join(next, name))));
  await rm(join(folder, folderOfSearch), { recursive: true, force: true });
  await rename(next, join(folder, folderOfSearch));
  const names = await readdir(join(folder, folderOfSearch), { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  ledger.enter(
    folderOfSearch,
    input,
    files.map((path) => fileOf(folder, path)),
  );
}
