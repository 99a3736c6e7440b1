import { strFromU8, unzipSync } from 'fflate';
import initSqlJs, { type SqlValue } from 'sql.js';
import { ankiCollection, type ConceptSet } from '../../../src/domain/exporting';
import { ankiPacker } from '../../../src/features/downloads/pack-anki';
import { siteAddress } from './exported';

const sql = await initSqlJs();
export const packAnki = ankiPacker(sql);

/** The bytes of the Anki file of a set. `modified` is in seconds since 1970. */
export const ankiFileOf = (set: ConceptSet, modified = 1_760_000_000) =>
  packAnki(ankiCollection(set, { siteAddress, modified }));

type AnkiRow = Readonly<Record<string, SqlValue>>;

/** What Anki finds in an `.apkg` file: the rows of its tables, and the list of its media. */
export function readAnki(bytes: Uint8Array) {
  const { 'collection.anki2': collection, media, ...others } = unzipSync(bytes);
  if (!collection || !media)
    throw new Error('The file is no Anki package: it has no collection or no media.');
  const database = new sql.Database(collection);
  const rowsOf = (query: string): AnkiRow[] =>
    database
      .exec(query)
      .flatMap(({ columns, values }) =>
        values.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]))),
      );
  const [col = {}] = rowsOf('SELECT * FROM col');
  const contents = {
    version: col['ver'],
    noteTypes: Object.values(JSON.parse(String(col['models']))) as NoteType[],
    decks: Object.values(JSON.parse(String(col['decks']))) as { id: number; name: string }[],
    notes: rowsOf('SELECT * FROM notes').map((row) => ({
      id: row['id'],
      guid: row['guid'],
      noteType: row['mid'],
      modified: row['mod'],
      sortField: row['sfld'],
      checkSum: row['csum'],
      tags: row['tags'],
      fields: String(row['flds']).split('\u001F'),
    })),
    cards: rowsOf('SELECT * FROM cards ORDER BY due, ord'),
    collection: col,
    reviews: rowsOf('SELECT * FROM revlog ORDER BY id'),
    faults: rowsOf('PRAGMA integrity_check'),
    media: strFromU8(media),
    others: Object.keys(others),
  };
  database.close();
  return contents;
}

type NoteType = {
  readonly id: number;
  readonly flds: readonly { readonly name: string }[];
  readonly tmpls: readonly { readonly name: string; readonly qfmt: string; readonly afmt: string }[];
};
