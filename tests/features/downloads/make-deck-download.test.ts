import initSqlJs from 'sql.js';
import { expect, test, vi } from 'vitest';
import { jsonOf } from '../../../src/domain/exporting';
import type { TermId } from '../../../src/domain/glossary';
import { type CardKind, type EventId, replay, type StudyEvent } from '../../../src/domain/study';
import { makeDeckDownload } from '../../../src/features/downloads/make-deck-download';
import { siteAddress } from '../../domain/exporting/exported';
import { readAnki } from '../../domain/exporting/read-anki';
import { readCsv } from '../../domain/exporting/read-csv';
import { amr, antibiotic, placebo, sampleLibrary } from '../../sample-library';

// A browser gets SQLite from an address, which the test has none for.
vi.mock('../../../src/features/downloads/load-sql', () => ({ loadSql: () => initSqlJs() }));

const chosen = (term: TermId, kinds: readonly CardKind[]): StudyEvent => ({
  type: 'chosen',
  id: `e-${term}` as EventId,
  at: 0,
  term,
  topic: 'amr',
  kinds,
  day: 20_000,
});

const log = [
  chosen(amr, ['en-ko', 'definition']),
  chosen(antibiotic, ['definition']),
  chosen(placebo, ['en-ko', 'ko-en']),
  chosen('no-more' as TermId, ['en-ko']),
];

function answerWithGlossary(): void {
  const concepts = [...sampleLibrary.concepts.values()];
  const glossary = jsonOf({ name: 'glossary', titles: { en: 'a', ko: '가' }, concepts }, siteAddress);
  vi.stubGlobal('fetch', async () => new Response(glossary));
}

/** The bytes of a file: that of the test's document has no `arrayBuffer`. */
const bytesOf = (file: File) =>
  new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });

const make = (format: 'apkg' | 'csv', events: readonly StudyEvent[] = log) => {
  answerWithGlossary();
  return makeDeckDownload({ deck: replay(events), log: events, startHour: 4, format });
};

test('a deck for Anki has the cards that Anki can ask, and counts the others', async () => {
  const made = await make('apkg');
  expect(made).toMatchObject({ terms: 2, left: 3 });
  const { notes, cards } = readAnki(await bytesOf(made?.file ?? new File([], '')));
  expect(notes.map(({ guid }) => guid).toSorted()).toEqual([`naranhi:${amr}`, `naranhi:${placebo}`]);
  expect(cards).toHaveLength(3);
  expect(made?.file.name).toBe('naranhi-deck.apkg');
});

test('a deck as a table has all its terms that the glossary has', async () => {
  const made = await make('csv');
  expect(made).toMatchObject({ terms: 3, left: 1 });
  const terms = readCsv(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(made?.file ?? new File([], ''))),
  );
  expect(terms.map(({ id }) => id)).toEqual([antibiotic, amr, placebo]);
});

test('nothing is made of a deck of which nothing can go along', async () => {
  expect(await make('apkg', [chosen(amr, ['definition'])])).toBeUndefined();
  expect(await make('csv', [])).toBeUndefined();
});
