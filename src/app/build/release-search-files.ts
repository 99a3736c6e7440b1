import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Concept } from '../../domain/glossary';
import { inEachLanguage, type Language, languages } from '../../domain/language';
import { type MarkedBlock, runsOfBlock } from '../../domain/releases';
import { textWords, wordsOf } from '../../domain/searching';
import type { ReleaseRecord } from '../../features/search/search-files';
import type { DataOf } from '../../pages/page-data';

/** The site has an interface of its own: of pagefind it needs the search alone. */
const unused = /^pagefind-(?!entry\.json)|^wasm\.(?!unknown)/;

/**
 * Without stemming, since the words are stored as a query has them; and in one index for both languages, since a release is
 * one result whichever version was found. Pagefind takes all words of a language it cannot stem as they are.
 */
const unstemmed = 'ko';

export type ReleaseSearch = {
  readonly add: (release: DataOf<'release'>) => Promise<void>;
  /** Writes the index into a folder; nothing can be added after. */
  readonly write: (folder: string) => Promise<void>;
};

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

/** The full text of the releases, made ready for pagefind (README of domain/searching, R14). */
export async function newReleaseSearch(concepts: Iterable<Concept>): Promise<ReleaseSearch> {
  const known = glossaryWords(concepts);
  const { index } = checked(await createIndex({}), 'begin an index');
  if (!index) throw new Error('Pagefind began no index and gave no reason. Run the build again.');
  return {
    async add({ summary, blocks }) {
      const texts = inEachLanguage((language) => blocks[language].map(textOf));
      const wordsIn = (language: Language) => [
        ...textWords([summary.titles[language], ...texts[language]].join('\n'), known),
        ...joinedTerms(blocks[language]),
      ];
      const { slug, titles, dates } = summary;
      const record: ReleaseRecord = { slug, titles, dates, blocks: texts };
      const content = languages.flatMap(wordsIn).join(' ');
      const meta = { title: slug, record: JSON.stringify(record) };
      const added = await index.addCustomRecord({ url: slug, content, language: unstemmed, meta });
      checked(added, `add the release ${slug}`);
    },
    async write(folder) {
      checked(await index.writeFiles({ outputPath: folder }), `write its index to ${folder}`);
      await close();
      const extra = (await readdir(folder)).filter((name) => unused.test(name));
      await Promise.all(extra.map((name) => rm(join(folder, name))));
    },
  };
}
