import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { TermId } from '../../domain/glossary';
import type { Bucket } from './deck-buckets';

/**
 * 1: a record for each card and each concept, in `cards` and `terms`.
 * 2: the deck in buckets, as 50,000 records take too long to read.
 */
export const schemaVersion = 2;

/** Shapes of the newest version. What is read is parsed all the same. */
export interface StudySchema extends DBSchema {
  /** The log: a StudyEvent with the concept it is about. */
  events: { key: string; value: { id: string; term: TermId }; indexes: { byTerm: TermId; byTime: number } };
  /** The deck as the log gives it: it can be made again from it. All buckets are there from the beginning. */
  buckets: { key: number; value: Bucket };
  /** Copies of the last events, each written later than the event itself: see `mending.ts`. */
  recent: { key: number; value: { event: unknown } };
  /** Records that could not be read, kept for whoever can. */
  aside: { key: number; value: { record: unknown; reason: string } };
}

export type StudyDatabase = IDBPDatabase<StudySchema>;

export type StoreName = StoreNames<StudySchema>;

export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<StudySchema, StoreName[], Mode>;

export type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;
export type Writing = Transaction<'readwrite'>;
