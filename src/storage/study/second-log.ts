import { wrap } from 'idb';
import type { EventId, StudyEvent } from '../../domain/study';
import { readableEvents } from './records';
import { StorageError } from './storage-error';

/*
 * Chromium makes an empty database where it finds the one on the disk damaged, as it may be after the browser was killed
 * (crbug.com/146284). It gives each storage bucket files of its own (developer.chrome.com/docs/web-platform/storage-buckets):
 * what is in two buckets is not damaged at once. Other browsers have neither the buckets nor the trouble.
 */

/** The log once more, where nothing that befalls the database reaches it. */
export type SecondLog = {
  readonly add: (events: readonly StudyEvent[]) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly ids: () => Promise<ReadonlySet<EventId>>;
  readonly events: () => Promise<StudyEvent[]>;
  readonly close: () => void;
  /** What has to live as long as the log. */
  readonly bucket?: unknown;
};

/** A restored log is copied bit by bit, so that a grade in between does not wait for all of it. */
const addedAtOnce = 200;

const bucketName = 'naranhi-study';

type StorageBuckets = {
  delete(name: string): Promise<void>;
  open(name: string, options: object): Promise<{ readonly indexedDB: IDBFactory }>;
};

const bucketsOfBrowser = (): StorageBuckets | undefined =>
  (navigator as { readonly storageBuckets?: StorageBuckets }).storageBuckets;

/** The second log of this browser; undefined where it has no storage buckets. */
export async function openSecondLog(): Promise<SecondLog | undefined> {
  const bucket = await bucketsOfBrowser()?.open(bucketName, { durability: 'strict', persisted: true });
  // With the bucket, if nothing held it, Chromium would let go of its databases as well.
  return bucket && { ...(await secondLogIn(bucket.indexedDB)), bucket };
}

/** To be done before the database is deleted, which would come back from it otherwise. */
export const deleteSecondLog = async (): Promise<void> => bucketsOfBrowser()?.delete(bucketName);

export async function secondLogIn(factory: IDBFactory): Promise<SecondLog> {
  const opening = factory.open('naranhi-study-log', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events', { keyPath: 'id' });
  const database = await wrap(opening);
  if (!database) throw new StorageError('failed');
  database.addEventListener('versionchange', () => database.close());
  return {
    async add(events) {
      for (let start = 0; start < events.length; start += addedAtOnce) {
        const transaction = database.transaction('events', 'readwrite', {
          durability: events.length === 1 ? 'strict' : 'default',
        });
        const ended = transaction.done;
        ended.catch(() => undefined);
        const chunk = events.slice(start, start + addedAtOnce);
        await Promise.all(chunk.map(async (event) => transaction.store.put(event)));
        await ended;
      }
    },
    count: () => database.count('events'),
    ids: async () => new Set((await database.getAllKeys('events')) as EventId[]),
    events: async () => readableEvents(await database.getAll('events')),
    close: () => database.close(),
  };
}
