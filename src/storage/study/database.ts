import { openDB } from 'idb';
import {
  type StoreName,
  type StudyDatabase,
  type StudySchema,
  schemaVersion,
  type Transaction,
} from './schema';
import { upgrade } from './schema-upgrade';
import { asStorageError, StorageError } from './storage-error';

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
    if (opening) return opening;
    const forget = () => {
      if (opening === promise) opening = undefined;
    };
    const promise = new Promise<StudyDatabase>((resolve, reject) => {
      let isBlocked = false;
      let upgradeFailure: unknown;
      openDB<StudySchema>(name, schemaVersion, {
        upgrade(database, oldVersion, _newVersion, transaction) {
          upgrade(database, oldVersion, transaction).catch((error: unknown) => {
            upgradeFailure = error;
            try {
              transaction.abort();
            } catch {
              // It has been aborted by the failure itself.
            }
          });
          transaction.done.catch(() => undefined);
        },
        blocked() {
          isBlocked = true;
          reject(new StorageError('blocked'));
        },
        blocking(_current, _next, event) {
          (event.target as IDBDatabase | null)?.close();
          forget();
          onOutdated();
        },
        terminated: forget,
      }).then(
        (database) => {
          // The other tab has let go after all; whoever waited has been told, and nobody would close this one.
          if (isBlocked) database.close();
          else resolve(database);
        },
        (error: unknown) => reject(asStorageError(upgradeFailure ?? error)),
      );
    });
    opening = promise;
    // A failure is not remembered: the next try opens again.
    promise.catch(forget);
    return promise;
  }

  /**
   * Begins a transaction. Where the connection has died meanwhile, which shows only now, it is opened once more: what
   * could not begin has done nothing.
   */
  async function begin<Mode extends 'readonly' | 'readwrite'>(mode: Mode): Promise<Transaction<Mode>> {
    const start = (database: StudyDatabase) =>
      database.transaction<StoreName[], Mode>(['events', 'buckets', 'recent', 'aside'], mode, {
        durability: mode === 'readwrite' ? 'strict' : 'default',
      });
    if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
    const database = await open();
    try {
      return start(database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opening = undefined;
      return start(await open());
    }
  }

  /**
   * Does some work in one transaction, and resolves when the browser has brought what was written to the disk. If it
   * rejects, nothing has been written.
   * @throws StorageError
   */
  async function work<Mode extends 'readonly' | 'readwrite', Value>(
    mode: Mode,
    task: (transaction: Transaction<Mode>) => Promise<Value>,
  ): Promise<Value> {
    try {
      const transaction = await begin(mode);
      // It is awaited below; where the task has failed first, that is what is told.
      transaction.done.catch(() => undefined);
      try {
        const value = await task(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself: the reason is that of the transaction.
          await transaction.done;
        }
        throw error;
      }
    } catch (error) {
      throw asStorageError(error);
    }
  }

  return {
    read: <Value>(task: (transaction: Transaction<'readonly'>) => Promise<Value>) => work('readonly', task),
    write: <Value>(task: (transaction: Transaction<'readwrite'>) => Promise<Value>) =>
      work('readwrite', task),
    async close(): Promise<void> {
      const database = await opening?.catch(() => undefined);
      opening = undefined;
      database?.close();
    },
  };
}
