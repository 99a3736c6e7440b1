import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadWriter } from '../../../src/app/build/write-downloads';
import { pagesOfSite } from '../../../src/app/site/site';
import { type ExportFormat, exportFormats } from '../../../src/domain/exporting';
import type { DownloadSizes } from '../../../src/features/downloads/download-links';
import { exportedOf } from '../../domain/exporting/exported';
import { readAnki } from '../../domain/exporting/read-anki';
import { readCsv } from '../../domain/exporting/read-csv';
import {
  libraryWith,
  meeting,
  paragraph,
  release,
  sampleLibrary,
  symposium,
  webinar,
} from '../../sample-library';

const siteAddress = (path: string) => `https://naranhi.example${path}`;
const wordless = release(
  meeting,
  { title: 'Nothing', blocks: [paragraph('Nothing of note.')] },
  { title: '없음', blocks: [paragraph('아무것도 없다.')] },
);

let folder: string;

async function build(library = sampleLibrary) {
  const into = mkdtempSync(join(tmpdir(), 'downloads-'));
  const offer = await downloadWriter({ folder: into, siteAddress, modified: 1_760_000_000 });
  return { into, pages: [...pagesOfSite(library, { offer })] };
}

let pages: Awaited<ReturnType<typeof build>>['pages'];

beforeAll(async () => {
  ({ into: folder, pages } = await build());
});

afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(place, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const bytesOf = (name: string) => readFileSync(join(folder, 'downloads', name));

test('the glossary, every topic that has terms and every release have their files', () => {
  const sets = [
    'glossary',
    ...['amr', 'biopharma', 'infectious-disease', 'research'].map((topic) => `topics/${topic}`),
    ...[meeting, symposium, webinar].map((slug) => `releases/${slug}`),
  ];
  expect(filesIn(folder)).toEqual(
    sets.flatMap((set) => exportFormats.map((format) => `downloads/${set}.${format}`)).sort(),
  );
});

test('a page says of each of its files how long it is', () => {
  const offered = pages.flatMap(({ data }): (readonly [string, DownloadSizes | undefined])[] => {
    if (data.page === 'glossary') return [['glossary', data.downloads]];
    return data.page === 'release' ? [[`releases/${data.summary.slug}`, data.downloads]] : [];
  });
  expect(offered).toHaveLength(4);
  for (const [set, sizes] of offered) {
    const lengths = exportFormats.map((format) => [format, bytesOf(`${set}.${format}`).length]);
    expect(sizes).toEqual(Object.fromEntries(lengths));
  }
});

describe('the files of a set hold its concepts', () => {
  const concepts = [...sampleLibrary.concepts.values()];
  const ofWebinar = concepts.filter(({ id }) =>
    ['artificial-intelligence', 'avian-influenza', 'antimicrobial-resistance'].includes(id),
  );

  test('the glossary all of them', () => {
    expect(readCsv(bytesOf('glossary.csv').toString('utf8'))).toEqual(concepts.map(exportedOf));
  });

  test('a topic its own', () => {
    expect(readCsv(bytesOf('topics/research.csv').toString('utf8')).map(({ topic }) => topic)).toEqual([
      'research',
      'research',
    ]);
  });

  test('a release those that either version speaks of, in the order of the text', () => {
    const ids = readCsv(bytesOf(`releases/${webinar}.csv`).toString('utf8')).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(ofWebinar.map(({ id }) => id).toSorted());
    expect(ids.at(-1)).toBe('antimicrobial-resistance');
  });

  test.each(['tbx', 'json'] satisfies ExportFormat[])('as %s too', (format) => {
    const text = bytesOf(`glossary.${format}`).toString('utf8');
    for (const { entries } of concepts) expect(text).toContain(entries.ko.definition);
  });

  test('for Anki too, changed when the content was', () => {
    const { notes } = readAnki(bytesOf('glossary.apkg'));
    expect(notes.map(({ guid }) => guid).sort()).toEqual(concepts.map(({ id }) => `naranhi:${id}`).sort());
    expect(new Set(notes.map(({ modified }) => modified))).toEqual(new Set([1_760_000_000]));
  });
});

test('a release without terms has no files, and its page offers none', async () => {
  const { into, pages: others } = await build(libraryWith(wordless));
  expect(filesIn(into).filter((file) => file.includes('/releases/'))).toEqual([]);
  expect(others.flatMap(({ data }) => (data.page === 'release' ? [data.downloads] : []))).toEqual([
    undefined,
  ]);
  rmSync(into, { recursive: true });
});

test('the same content makes the same files, to the byte', async () => {
  const { into } = await build(structuredClone(sampleLibrary));
  for (const file of filesIn(folder)) {
    expect([file, readFileSync(join(into, file)).equals(readFileSync(join(folder, file)))]).toEqual([
      file,
      true,
    ]);
  }
  rmSync(into, { recursive: true });
});
