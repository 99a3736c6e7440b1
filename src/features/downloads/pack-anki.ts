import { strToU8, zipSync } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import type { AnkiCollection } from '../../domain/exporting';

type Rows = AnkiCollection['rows'][keyof AnkiCollection['rows']];

function insert(database: Database, table: string, rows: Rows): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) statement.run(columns.map((column) => row[column] ?? null));
  statement.free();
}

/** The earliest time that a zip archive can say, in whichever time zone: the same content is the same file. */
const noTime = new Date(1980, 0, 1);

/** An Anki collection as the bytes of an `.apkg` file: a zip archive of its database and of the list of its media. */
export function packAnki({ schema, rows }: AnkiCollection, sql: SqlJsStatic): Uint8Array<ArrayBuffer> {
  const database = new sql.Database();
  try {
    database.exec(schema);
    database.exec('BEGIN');
    for (const [table, each] of Object.entries(rows)) insert(database, table, each);
    database.exec('COMMIT');
    return zipSync({ 'collection.anki2': database.export(), media: strToU8('{}') }, { mtime: noTime });
  } finally {
    database.close();
  }
}
