import type { TermId } from '../../domain/glossary';
import type { StudyEvent } from '../../domain/study';
import { readableEvents } from './records';
import type { Reading, Writing } from './schema';

/** So many events are kept twice. */
const keptTwice = 256;

/** How many of the events of earlier visits are copied with the first of this one. */
const copiedAtFirst = 8;

/** How many events are read at once where a long log comes in parts: they hold a page for some 6 ms, a slow phone's for 30. */
const readAtOnce = 1_000;

/** Some of the log, in its order; `next` is undefined where it ends. */
export type LogPart = { readonly events: readonly StudyEvent[]; readonly next: IDBValidKey | undefined };

export const logOf = async (transaction: Reading, term: TermId): Promise<StudyEvent[]> =>
  readableEvents(await transaction.objectStore('events').index('byTerm').getAll(term));

export const wholeLog = async (transaction: Reading): Promise<StudyEvent[]> =>
  readableEvents(await transaction.objectStore('events').getAll());

/** What the index has of a record, which may be one that cannot be read. */
const momentOf = (record: unknown): IDBValidKey => Object(record)['at'];

/**
 * The beginning of the log since a moment, and the moment at which the next part begins; records that cannot be read are
 * left out. What happened at one moment is in one part.
 */
export async function logPart(transaction: Reading, since: IDBValidKey): Promise<LogPart> {
  const index = transaction.objectStore('events').index('byTime');
  for (let count = readAtOnce; ; count *= 2) {
    const records: unknown[] = await index.getAll(IDBKeyRange.lowerBound(since), count);
    if (records.length < count) return { events: readableEvents(records), next: undefined };
    const next = momentOf(records.at(-1));
    const end = records.findIndex((record) => indexedDB.cmp(momentOf(record), next) === 0);
    if (end > 0) return { events: readableEvents(records.slice(0, end)), next };
  }
}

/** The last events that were stored, by their time. */
export async function newestEvents(transaction: Reading): Promise<StudyEvent[]> {
  const records: unknown[] = [];
  let cursor = await transaction.objectStore('events').index('byTime').openCursor(null, 'prev');
  while (cursor && records.length < copiedAtFirst) {
    records.push(cursor.value);
    cursor = await cursor.continue();
  }
  return readableEvents(records);
}

/**
 * The keys are counted here: the browser's own count is among what it has been seen to take back, and then no record can be
 * added any more.
 */
export async function copyEvents(transaction: Writing, events: readonly StudyEvent[]): Promise<void> {
  const store = transaction.objectStore('recent');
  let key = (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
  for (const event of events) await store.put({ event }, ++key);
  if (key > keptTwice) await store.delete(IDBKeyRange.upperBound(key - keptTwice));
}

/** The events that are kept twice. */
export async function copiedEvents(transaction: Reading): Promise<StudyEvent[]> {
  const copies = await transaction.objectStore('recent').getAll();
  return readableEvents(copies.map(({ event }) => event));
}
