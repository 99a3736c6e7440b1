import { unwrap } from 'idb';
import type { TermId } from '../../domain/glossary';
import {
  type Deck,
  type Happening,
  type MetIn,
  metIn,
  type StudyEvent,
  termOfEvent,
} from '../../domain/study';
import { connection } from './database';
import { type Bucket, BucketView, bucketOf } from './deck-buckets';
import { bucketFrom, deckOf, derivedBuckets, derivedTerm, stateOf, type TermState } from './derived-deck';
import { type IntegrityReport, mendAll, mendNewest } from './mending';
import { isBadRecord, parseEvent, readableEvents } from './records';
import type { Reading } from './schema';
import { secondCopy } from './second-copy';
import { idsBitByBit, type SecondLog } from './second-log';
import { StorageError } from './storage-error';
import { bucketsFrom, storedBucket, storedBuckets, writeBuckets } from './stored-buckets';
import { copyEvents, type LogPart, logOf, logPart, newestEvents, wholeLog } from './stored-log';

export type { TermState } from './derived-deck';

export type StudyStoreOptions = {
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** A newer version of the site has taken the data over in another tab: this page has to be loaded again. */
  readonly onOutdated: () => void;
  /** Where the log is kept once more, in browsers that lose databases. */
  readonly secondLog?: () => Promise<SecondLog | undefined>;
};

/**
 * The learner's data: a log of events, and the deck that follows from it. Whatever is written is written in one
 * transaction that the browser has brought to the disk before the promise resolves; if it rejects, nothing has changed.
 * Several tabs may write at once: each transaction reads what it changes.
 * Every method rejects with a StorageError.
 */
export function studyStore({
  name = 'naranhi-study',
  now,
  newId,
  onOutdated,
  secondLog = async () => undefined,
}: StudyStoreOptions) {
  const { read, write, close } = connection({ name, onOutdated });
  const second = secondCopy(secondLog);
  /** Events of this visit that are not yet there twice; undefined before the first. */
  let uncopied: readonly StudyEvent[] | undefined;

  /** All buckets, the damaged ones as the log gives them: written where that is possible, so that they last. */
  async function healed(): Promise<Bucket[]> {
    const heal = async (transaction: Reading) => {
      const { buckets, damaged } = await storedBuckets(transaction);
      return { buckets, made: bucketsFrom(derivedBuckets(await wholeLog(transaction), damaged)) };
    };
    const all = ({ buckets, made }: Awaited<ReturnType<typeof heal>>) => [...buckets, ...made];
    try {
      return await write(async (transaction) => {
        const found = await heal(transaction);
        await writeBuckets(transaction, found.made);
        return all(found);
      });
    } catch {
      return all(await read(heal));
    }
  }

  const mergeIntoFirst = (events: readonly StudyEvent[]): Promise<number> =>
    write(async (transaction) => {
      const store = transaction.objectStore('events');
      const known = new Set(await store.getAllKeys());
      const fresh = new Map(events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
      const affected = new Set([...fresh.values()].map((event) => bucketOf(termOfEvent(event))));
      const log = affected.size > 0 ? await wholeLog(transaction) : [];
      // A promise for each of 100,000 costs more than the writing; what fails ends the transaction and is told by it.
      const requests = unwrap(store);
      for (const event of fresh.values()) requests.add({ ...event, term: termOfEvent(event) });
      await writeBuckets(transaction, bucketsFrom(derivedBuckets([...log, ...fresh.values()], affected)));
      return fresh.size;
    });

  const part = (since: IDBValidKey): Promise<LogPart> => read((transaction) => logPart(transaction, since));

  const firstLog = {
    ids: () =>
      idsBitByBit((range, count) =>
        read((transaction) => transaction.objectStore('events').getAllKeys(range, count)),
      ),
    part,
    merge: mergeIntoFirst,
  };

  return {
    async close(): Promise<void> {
      await second.close();
      await close();
    },

    /** The deck and, for whoever wants to know, how many records were damaged and made again from the log. */
    async load(): Promise<{ readonly deck: Deck; readonly unreadable: number }> {
      const { buckets, damaged } = await read(storedBuckets);
      return { deck: deckOf(damaged.size > 0 ? await healed() : buckets), unreadable: damaged.size };
    },

    /** One concept, for a tab that hears of a change in another. */
    loadTerm: (term: TermId): Promise<TermState> =>
      read(async (transaction) => {
        const bucket = await storedBucket(transaction, bucketOf(term));
        if (!bucket) return stateOf(derivedTerm(term, await logOf(transaction, term)));
        return stateOf(new BucketView(bucket).storedTerm(term) ?? { term, deckTerm: undefined, cards: [] });
      }),

    /** The sentences in which a concept was met: only the log has them. */
    metIn: (term: TermId): Promise<readonly MetIn[]> =>
      read(async (transaction) => metIn(term, await logOf(transaction, term))),

    /** Writes what the learner did. Its moment is never before an earlier event of the concept (S4). */
    async record(happening: Happening): Promise<{ readonly event: StudyEvent; readonly state: TermState }> {
      let copied: readonly StudyEvent[] = [];
      const written = await write(async (transaction) => {
        const term = termOfEvent(happening);
        const number = bucketOf(term);
        const log = await logOf(transaction, term);
        const bucket = await storedBucket(transaction, number);
        const latest = log.reduce((last, { at }) => Math.max(last, at), -1);
        const event = parseEvent({ ...happening, id: newId(), at: Math.max(now(), latest + 1) });
        // It would be stored, and could never be read: better to fail while the learner is there.
        if (isBadRecord(event)) throw new StorageError('failed', event);
        copied = uncopied ?? (await newestEvents(transaction));
        await copyEvents(transaction, copied);
        await transaction.objectStore('events').add({ ...event, term });
        const derived = derivedTerm(term, [...log, event]);
        const made = bucket
          ? [...new BucketView(bucket).unpacked().filter((each) => each.term !== term), derived]
          : derivedBuckets(await wholeLog(transaction), new Set([number])).get(number);
        await writeBuckets(transaction, [bucketFrom(number, made ?? [])]);
        return { event, state: stateOf(derived) };
      });
      await second.add([written.event]);
      uncopied = [...(uncopied ?? []).filter((event) => !copied.includes(event)), written.event];
      return written;
    },

    /** Looks again at what was done last, and makes good what is missing; says whether anything was. */
    settle: async (): Promise<boolean> =>
      (await write(mendNewest)) || (await second.compareWith(firstLog).catch(() => 0)) > 0,

    /** The log since a moment, or all of it; records that cannot be read are left out. */
    events: (since = 0): Promise<StudyEvent[]> =>
      read(async (transaction) =>
        readableEvents(
          await transaction.objectStore('events').index('byTime').getAll(IDBKeyRange.lowerBound(since)),
        ),
      ),

    /** The beginning of the log since a moment, and where the next part of it begins. */
    part,

    /** Takes up the events of another device or of a backup, each once. Returns how many were new. */
    async merge(events: readonly StudyEvent[]): Promise<number> {
      const added = await mergeIntoFirst(events);
      if (added > 0) await second.add(events);
      return added;
    },

    /** Sets unreadable records aside and makes every card again that is not what the log gives. */
    check: (): Promise<IntegrityReport> => write(mendAll),

    /** What was set aside, for a backup. */
    aside: (): Promise<unknown[]> =>
      read(async (transaction) =>
        (await transaction.objectStore('aside').getAll()).map(({ record }) => record),
      ),
  };
}

export type StudyStore = ReturnType<typeof studyStore>;
