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

const readAtOnce = 5_000;

/** All keys of a log, in portions: a page that is in use stops for none of them. */
export async function idsBitByBit(
  read: (range: IDBKeyRange | null, count: number) => Promise<readonly IDBValidKey[]>,
): Promise<ReadonlySet<EventId>> {
  const ids = new Set<EventId>();
  let range: IDBKeyRange | null = null;
  for (;;) {
    const keys: readonly IDBValidKey[] = await read(range, readAtOnce);
    for (const key of keys) ids.add(key as EventId);
    if (keys.length < readAtOnce) return ids;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

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
    ids: () => idsBitByBit((range, count) => database.getAllKeys('events', range, count)),
    events: async () => readableEvents(await database.getAll('events')),
    close: () => database.close(),
  };
}
