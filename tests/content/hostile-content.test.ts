import { describe, expect, test } from 'vitest';
import { ContentErrors } from '../../src/content/content-error';
import { type Library, readLibrary } from '../../src/content/read-library';
import type { TermId } from '../../src/domain/glossary';
import type { Block, ReleaseVersion, RichText } from '../../src/domain/releases';
import { inTitle, payloads } from '../security/payloads';
import { damaged, releaseName, smallLibrary } from './small-library';

const glossaryFile = 'locales/en/glossary/amr.json';
const releaseFile = `locales/en/releases/${releaseName}`;

type Field = {
  readonly file: string;
  /** How a problem names it. */
  readonly path: string;
  /** What stands there, to be replaced. */
  readonly from: string;
  readonly written: (text: string) => string;
  readonly read: (library: Library) => string | undefined;
};

const term = (library: Library) => library.concepts.get('antimicrobial-resistance' as TermId)?.entries.en;
const version = ({ releases: [release] }: Library): ReleaseVersion | undefined => release?.versions.en;

const ofEntry = (
  path: string,
  from: string,
  read: (entry: NonNullable<ReturnType<typeof term>>) => string | undefined,
): Field => ({
  file: glossaryFile,
  path: `antimicrobial-resistance.${path}`,
  from: JSON.stringify(from),
  written: (text) => JSON.stringify(text),
  read: (library) => {
    const entry = term(library);
    return entry && read(entry);
  },
});

const ofFrontMatter = (
  path: string,
  key: string,
  from: string,
  read: (version: ReleaseVersion) => string,
): Field => ({
  file: releaseFile,
  path,
  from: `${key}: ${from}\n`,
  // A text in double quotes says the same in JSON and YAML.
  written: (text) => `${key}: ${JSON.stringify(text)}\n`,
  read: (library) => {
    const found = version(library);
    return found && read(found);
  },
});

const fields = {
  term: ofEntry('term', 'antimicrobial resistance', (entry) => entry.term),
  abbreviation: ofEntry('abbreviation', 'AMR', (entry) => entry.abbreviation),
  variant: ofEntry('variants[0]', 'resistance to antimicrobials', (entry) => entry.variants[0]?.form),
  definition: ofEntry(
    'definition',
    'When germs change so that medicines no longer stop them.',
    (entry) => entry.definition,
  ),
  note: ofEntry(
    'note',
    'WHO prefers it to antibiotic resistance where viruses are meant as well.',
    (entry) => entry.note,
  ),
  source: ofEntry('source', 'WHO, fact sheet', (entry) => entry.source),
  title: ofFrontMatter('title', 'title', 'Symposium on AMR', ({ title }) => title),
  publisher: ofFrontMatter('publisher', 'publisher', 'Institut Pasteur Korea', ({ publisher }) => publisher),
  kind: ofFrontMatter('kind', 'kind', 'press release', ({ kind }) => kind),
  place: ofFrontMatter('place', 'place', 'Seongnam', ({ place }) => place),
  'source title': ofFrontMatter(
    'source.title',
    '  title',
    'Institut Pasteur Korea held a symposium',
    ({ source }) => source.title,
  ),
} as const satisfies Readonly<Record<string, Field>>;

type FieldName = keyof typeof fields;

/** Forms are compared with one another, so each is tried alone; all other fields stand for themselves. */
const tries: readonly (readonly FieldName[])[] = [
  ['term'],
  ['abbreviation'],
  ['variant'],
  ['definition', 'note', 'source', 'title', 'publisher', 'kind', 'place', 'source title'],
];

/** The library of some files, or the problems that they have. */
function read(files: ReadonlyMap<string, string>): Library | ContentErrors {
  try {
    return readLibrary(files);
  } catch (error) {
    if (error instanceof ContentErrors) return error;
    throw error;
  }
}

/** The small content with a text in some of its fields. */
const withText = (names: readonly FieldName[], text: string): ReadonlyMap<string, string> =>
  names.reduce<ReadonlyMap<string, string>>((files, name) => {
    const { file, from, written } = fields[name];
    return damaged(files, file, from, written(text));
  }, smallLibrary());

function textsOf(block: Block): readonly RichText[] {
  if (block.kind === 'list') return block.items;
  return block.kind === 'quotation' ? block.paragraphs : [block.text];
}

const outcomes = { refused: 0, 'shown as text': 0 };

/** A refusal has to lead an editor to the place and say what to do. */
function expectClear({ problems }: ContentErrors, file: string): void {
  for (const problem of problems) {
    expect(problem.remedy).toMatch(/\S/);
    expect(problem.expected).toMatch(/\S/);
    expect(problem.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  }
  expect(problems.map((problem) => problem.file)).toContain(file);
}

/** The fields that the problems name. */
const refusedIn = ({ problems }: ContentErrors, names: readonly FieldName[]): FieldName[] =>
  names.filter((name) => problems.some(({ path }) => path === fields[name].path));

describe('a hostile text is refused with its place, or read as the text that it is', () => {
  test.each(payloads.map((payload) => [inTitle(payload), payload] as const))('%s', (_title, { text }) => {
    for (const names of tries) {
      let result = read(withText(names, text));
      let shown = names;
      if (result instanceof ContentErrors) {
        const refused = refusedIn(result, names);
        expect(refused).not.toEqual([]);
        for (const name of refused) expectClear(result, fields[name].file);
        outcomes.refused += refused.length;
        shown = names.filter((name) => !refused.includes(name));
        if (shown.length > 0) result = read(withText(shown, text));
      }
      if (shown.length > 0 && result instanceof ContentErrors) throw result;
      if (result instanceof ContentErrors) continue;
      for (const name of shown) expect([name, fields[name].read(result)]).toEqual([name, text]);
      outcomes['shown as text'] += shown.length;
    }
  });
});

describe('a hostile Markdown is refused with its place, or read as text and sound links', () => {
  test.each(payloads.map((payload) => [inTitle(payload), payload] as const))('%s', (_title, { text }) => {
    const result = read(
      damaged(smallLibrary(), releaseFile, 'Researchers met to talk about *AMR*\nand **One Health**.', text),
    );
    if (result instanceof ContentErrors) {
      expectClear(result, releaseFile);
      return;
    }
    const blocks = version(result)?.blocks ?? [];
    for (const { text: shown, marks } of blocks.flatMap(textsOf)) {
      expect(shown).not.toMatch(/<[/a-z!][^<>]*>|[\p{Cc}\p{Cf}\p{Cs}]/iu);
      for (const mark of marks)
        if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  });
});

describe('the address of a source', () => {
  test.each(payloads.map((payload) => [inTitle(payload), payload] as const))('%s', (_title, { text }) => {
    const from = 'url: https://www.ip-korea.org/view.php?seq=1';
    const result = read(damaged(smallLibrary(), releaseFile, from, `url: ${JSON.stringify(text)}`));
    if (result instanceof ContentErrors) expectClear(result, releaseFile);
    else expect(version(result)?.source.url).toMatch(/^https:\/\/collector\.example\//);
  });
});

test('of the texts some are refused and some are shown: neither way stands untried', () => {
  expect(outcomes.refused).toBeGreaterThan(1000);
  expect(outcomes['shown as text']).toBeGreaterThan(300);
});
