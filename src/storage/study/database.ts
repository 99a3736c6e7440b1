import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TermId } from '../../domain/glossary';
import { asStorageError, StorageError } from './storage-error';

/** Shapes of the newest version. What is read is parsed all the same (records.ts). */
export interface StudySchema extends DBSchema {
  /** The log: a StudyEvent with the concept it is about. */
  events: { key: string; value: { id: string; term: TermId }; indexes: { byTerm: TermId; byTime: number } };
  /** Cards and concepts as the log gives them: they can be made again from it. */
  cards: { key: string; value: { id: string } };
  terms: { key: TermId; value: { term: TermId } };
  /** Records that could not be read, kept for whoever can. */
  aside: { key: number; value: { record: unknown; reason: string } };
}

export type StudyDatabase = IDBPDatabase<StudySchema>;

export const schemaVersion = 1;

type ConnectionOptions = {
  readonly name: string;
  /** Another tab wants to bring the database to a newer version: this one has let go of it. */
  readonly onOutdated: () => void;
};

/**
 * A connection that opens itself when it is needed and again when it has been lost: browsers close connections of pages
 * in the background, under pressure, and when the data are cleared.
 */
export function connection({ name, onOutdated }: ConnectionOptions) {
  let opening: Promise<StudyDatabase> | undefined;

  function open(): Promise<StudyDatabase> {
    opening ??= new Promise<StudyDatabase>((resolve, reject) => {
      const forget = () => {
        opening = undefined;
      };
      openDB<StudySchema>(name, schemaVersion, {
        upgrade(database, oldVersion) {
          if (oldVersion < 1) {
            const events = database.createObjectStore('events', { keyPath: 'id' });
            events.createIndex('byTerm', 'term');
            events.createIndex('byTime', 'at');
            database.createObjectStore('cards', { keyPath: 'id' });
            database.createObjectStore('terms', { keyPath: 'term' });
            database.createObjectStore('aside', { autoIncrement: true });
          }
        },
        blocked: () => reject(new StorageError('blocked')),
        blocking: (_current, _next, event) => {
          (event.target as IDBDatabase | null)?.close();
          forget();
          onOutdated();
        },
        terminated: forget,
      }).then(resolve, (error: unknown) => reject(asStorageError(error)));
    });
    // A failure is not remembered: the next try opens again.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  }

  return {
    /**
     * Does some work on the database. Where the connection has died meanwhile, it is opened and the work done once more:
     * a transaction that could not begin has done nothing.
     * @throws StorageError
     */
    async use<Value>(work: (database: StudyDatabase) => Promise<Value>): Promise<Value> {
      try {
        if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
        try {
          return await work(await open());
        } catch (error) {
          if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
          opening = undefined;
          return await work(await open());
        }
      } catch (error) {
        throw asStorageError(error);
      }
    },
    async close(): Promise<void> {
      const database = await opening?.catch(() => undefined);
      opening = undefined;
      database?.close();
    },
  };
}
