import type { IDBPDatabase } from 'idb';
import { bucketCount } from './deck-buckets';
import { bucketFrom, derivedBuckets } from './derived-deck';
import { readableEvents } from './records';
import type { StudyDatabase, Transaction } from './schema';

/** The stores of version 1 for what follows from the log, and what is the key in each. */
const derivedInVersion1 = { cards: 'id', terms: 'term' } as const;

/** Brings a database to the newest version, in the one transaction that the browser gives for it. */
export async function upgrade(
  database: StudyDatabase,
  oldVersion: number,
  transaction: Transaction<'versionchange'>,
): Promise<void> {
  if (oldVersion < 1) {
    const events = database.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('byTerm', 'term');
    events.createIndex('byTime', 'at');
    database.createObjectStore('aside', { autoIncrement: true });
  }
  if (oldVersion < 2) {
    database.createObjectStore('recent');
    const buckets = database.createObjectStore('buckets', { keyPath: 'bucket' });
    const log = oldVersion < 1 ? [] : readableEvents(await transaction.objectStore('events').getAll());
    const derived = derivedBuckets(log, new Set(Array(bucketCount).keys()));
    for (const [bucket, terms] of derived) await buckets.put(bucketFrom(bucket, terms));
    if (oldVersion === 1) {
      const known = new Set<string>();
      for (const { term, cards } of [...derived.values()].flat()) {
        known.add(term);
        for (const { card } of cards) known.add(card.id);
      }
      await leaveVersion1(database as unknown as IDBPDatabase, transaction, known);
    }
  }
}

/** What the log does not give, because its own events cannot be read, is set aside and not thrown away. */
async function leaveVersion1(
  database: IDBPDatabase,
  transaction: Transaction<'versionchange'>,
  known: ReadonlySet<string>,
): Promise<void> {
  for (const [name, key] of Object.entries(derivedInVersion1)) {
    const records: unknown[] = await transaction.objectStore(name as never).getAll();
    for (const record of records) {
      const id = (record as Readonly<Record<string, unknown>>)[key];
      if (!known.has(String(id))) await transaction.objectStore('aside').add({ record, reason: name });
    }
    database.deleteObjectStore(name);
  }
}
