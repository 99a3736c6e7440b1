import { deleteDB } from 'idb';
import { deleteSecondLog } from './second-log';
import { asStorageError } from './storage-error';

/** What study keeps beside its database. */
const keys = ['naranhi:study-settings', 'naranhi:last-backup', 'naranhi:asked-to-persist'];

/**
 * Deletes everything that study has stored in this browser. The connection of this page has to be closed before; other tabs
 * let go of theirs when they hear of it, and the browser waits for them.
 * @throws StorageError
 */
export async function deleteStudy(name = 'naranhi-study'): Promise<void> {
  try {
    // First, for a database that is gone would be made again from it.
    await deleteSecondLog();
    await deleteDB(name);
    for (const key of keys) localStorage.removeItem(key);
  } catch (error) {
    throw asStorageError(error);
  }
}
