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
import { type Bucket, BucketView, bucketCount, bucketOf, isBucket, type StoredTerm } from './deck-buckets';
import { bucketFrom, deckOf, derivedBuckets, derivedTerm, stateOf, type TermState } from './derived-deck';
import { isBadRecord, parseEvent, readableEvents } from './records';
import type { Transaction } from './schema';
import { idsBitByBit, type SecondLog } from './second-log';
import { StorageError } from './storage-error';

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

/** What an integrity check found and did. */
export type IntegrityReport = {
  readonly events: number;
  /** Records that could not be read: they were set aside, none was deleted. */
  readonly setAside: number;
  /** Concepts whose cards were not what the log gives: they were made again. */
  readonly repaired: readonly TermId[];
};

/** Some of the log, in its order; `next` is undefined where it ends. */
export type LogPart = { readonly events: readonly StudyEvent[]; readonly next: IDBValidKey | undefined };

type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;
type Writing = Transaction<'readwrite'>;
/** What the log gives, by the number of the bucket. */
type Derived = ReturnType<typeof derivedBuckets>;

/** So many events are kept twice. */
const keptTwice = 256;

/** How many events are read at once where a long log comes in parts: they hold a page for some 6 ms, a slow phone's for 30. */
const readAtOnce = 1_000;

/** How many of the events of earlier visits are copied with the first of this one. */
const copiedAtFirst = 8;

/** Milliseconds after which nobody waits for the second log any longer. */
const secondPatience = 1_000;

/** Milliseconds that the reading of its ids may take, which an empty deck waits for. */
const comparedWithin = 10_000;

/** What comes of some work, or undefined where it takes too long. */
async function inTime<Value>(work: Promise<Value>, patience = secondPatience): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const logOf = async (transaction: Reading, term: TermId): Promise<StudyEvent[]> =>
  readableEvents(await transaction.objectStore('events').index('byTerm').getAll(term));

/** What the index has of a record, which may be one that cannot be read. */
const momentOf = (record: unknown): IDBValidKey => Object(record)['at'];

const wholeLog = async (transaction: Reading): Promise<StudyEvent[]> =>
  readableEvents(await transaction.objectStore('events').getAll());

async function writeBuckets(transaction: Writing, buckets: Iterable<Bucket>): Promise<void> {
  const store = transaction.objectStore('buckets');
  for (const bucket of buckets) await store.put(bucket);
}

const bucketsFrom = (derived: Derived): Bucket[] =>
  [...derived].map(([number, terms]) => bucketFrom(number, terms));

/** All buckets as they are stored, and the numbers of those that are damaged or lost. */
async function storedBuckets(transaction: Reading): Promise<{ buckets: Bucket[]; damaged: Set<number> }> {
  const records: unknown[] = await transaction.objectStore('buckets').getAll();
  const buckets: Bucket[] = [];
  const damaged = new Set(Array(bucketCount).keys());
  for (const record of records) {
    const number = Number(Object(record)['bucket']);
    if (isBucket(record, number) && damaged.delete(number)) buckets.push(record);
  }
  return { buckets, damaged };
}

/** The last events that were stored, by their time. */
async function newestEvents(transaction: Reading): Promise<StudyEvent[]> {
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
async function copyEvents(transaction: Writing, events: readonly StudyEvent[]): Promise<void> {
  const store = transaction.objectStore('recent');
  let key = (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
  for (const event of events) await store.put({ event }, ++key);
  if (key > keptTwice) await store.delete(IDBKeyRange.upperBound(key - keptTwice));
}

/** The concepts that are not the same as they are stored and as the log gives them. */
function differing(stored: readonly StoredTerm[], derived: readonly StoredTerm[]): TermId[] {
  const sums = (terms: readonly StoredTerm[]) =>
    new Map(terms.map((each) => [each.term, bucketFrom(0, [each]).sum]));
  const [before, after] = [sums(stored), sums(derived)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (term) => before.get(term) !== after.get(term),
  );
}

function groupedBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

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
  let second: Promise<SecondLog | undefined> | undefined;
  const openedSecond = () => {
    second ??= secondLog().catch(() => undefined);
    return inTime(second);
  };
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

  /**
   * Writes events that are stored into the second log as well. What fails or takes long there is no trouble of the
   * learner's: it is made good when the two are compared.
   */
  function writeSecond(events: readonly StudyEvent[]): Promise<unknown> {
    const adding = openedSecond()
      .then((log) => log?.add(events))
      .catch(() => undefined);
    return inTime(adding);
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

  async function merge(events: readonly StudyEvent[]): Promise<number> {
    const added = await mergeIntoFirst(events);
    if (added > 0) await writeSecond(events);
    return added;
  }

  /**
   * The beginning of the log since a moment, and the moment at which the next part begins; records that cannot be read are
   * left out. What happened at one moment is in one part.
   */
  const part = (since: IDBValidKey): Promise<LogPart> =>
    read(async (transaction) => {
      const index = transaction.objectStore('events').index('byTime');
      for (let count = readAtOnce; ; count *= 2) {
        const records: unknown[] = await index.getAll(IDBKeyRange.lowerBound(since), count);
        if (records.length < count) return { events: readableEvents(records), next: undefined };
        const next = momentOf(records.at(-1));
        const end = records.findIndex((record) => indexedDB.cmp(momentOf(record), next) === 0);
        if (end > 0) return { events: readableEvents(records.slice(0, end)), next };
      }
    });

  /** Takes what one log lacks from the other; says how many events had been lost. */
  async function compareLogs(): Promise<number> {
    const log = await openedSecond();
    if (!log) return 0;
    const copied = await inTime(log.ids(), comparedWithin);
    if (!copied) return 0;
    const known = await idsBitByBit((range, count) =>
      read((transaction) => transaction.objectStore('events').getAllKeys(range, count)),
    );
    const isLost = [...copied].some((id) => !known.has(id));
    const added = isLost ? await mergeIntoFirst(await log.events()) : 0;
    if ([...known].some((id) => !copied.has(id))) {
      let next: IDBValidKey | undefined = 0;
      while (next !== undefined) {
        const found: LogPart = await part(next);
        await log.add(found.events.filter(({ id }) => !copied.has(id)));
        next = found.next;
      }
    }
    return added;
  }

  return {
    async close(): Promise<void> {
      if (second) (await inTime(second))?.close();
      second = undefined;
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
        const number = bucketOf(term);
        const bucket: unknown = await transaction.objectStore('buckets').get(number);
        if (!isBucket(bucket, number)) return stateOf(derivedTerm(term, await logOf(transaction, term)));
        const stored = new BucketView(bucket).storedTerm(term);
        return stateOf(stored ?? { term, deckTerm: undefined, cards: [] });
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
        const bucket: unknown = await transaction.objectStore('buckets').get(number);
        const latest = log.reduce((last, { at }) => Math.max(last, at), -1);
        const event = parseEvent({ ...happening, id: newId(), at: Math.max(now(), latest + 1) });
        // It would be stored, and could never be read: better to fail while the learner is there.
        if (isBadRecord(event)) throw new StorageError('failed', event);
        copied = uncopied ?? (await newestEvents(transaction));
        await copyEvents(transaction, copied);
        await transaction.objectStore('events').add({ ...event, term });
        const derived = derivedTerm(term, [...log, event]);
        const made = isBucket(bucket, number)
          ? [...new BucketView(bucket).unpacked().filter((each) => each.term !== term), derived]
          : derivedBuckets(await wholeLog(transaction), new Set([number])).get(number);
        await writeBuckets(transaction, [bucketFrom(number, made ?? [])]);
        return { event, state: stateOf(derived) };
      });
      await writeSecond([written.event]);
      uncopied = [...(uncopied ?? []).filter((event) => !copied.includes(event)), written.event];
      return written;
    },

    /**
     * Looks again at what was done last, and makes good what is missing; says whether anything was. Chromium, when
     * it is killed in the middle of one transaction after another, has been seen to take back an earlier one that it had
     * acknowledged long before. So each event is written once more, with the next: no transaction has both.
     */
    async settle(): Promise<boolean> {
      const touched = await write(async (transaction) => {
        const store = transaction.objectStore('events');
        const copies = await transaction.objectStore('recent').getAll();
        const events = readableEvents(copies.map(({ event }) => event));
        const touched = new Set<TermId>();
        for (const event of events) {
          if ((await store.getKey(event.id)) !== undefined) continue;
          const term = termOfEvent(event);
          await store.add({ ...event, term });
          touched.add(term);
        }
        const terms = [...new Set(events.map(termOfEvent))];
        for (const [number, own] of groupedBy(terms, bucketOf)) {
          const bucket: unknown = await transaction.objectStore('buckets').get(number);
          if (!isBucket(bucket, number)) continue;
          const view = new BucketView(bucket);
          const wrong: StoredTerm[] = [];
          for (const term of own) {
            const [known, derived] = [
              view.storedTerm(term),
              derivedTerm(term, await logOf(transaction, term)),
            ];
            if (differing(known ? [known] : [], [derived]).length > 0) wrong.push(derived);
          }
          if (wrong.length === 0) continue;
          for (const { term } of wrong) touched.add(term);
          const others = view.unpacked().filter(({ term }) => !wrong.some((each) => each.term === term));
          await writeBuckets(transaction, [bucketFrom(number, [...others, ...wrong])]);
        }
        return touched.size;
      });
      return touched > 0 || (await compareLogs().catch(() => 0)) > 0;
    },

    /** The log since a moment, or all of it; records that cannot be read are left out. */
    events: (since = 0): Promise<StudyEvent[]> =>
      read(async (transaction) =>
        readableEvents(
          await transaction.objectStore('events').index('byTime').getAll(IDBKeyRange.lowerBound(since)),
        ),
      ),

    part,

    /** Takes up the events of another device or of a backup, each once. Returns how many were new. */
    merge,

    /** Sets unreadable records aside and makes every card again that is not what the log gives. */
    check: (): Promise<IntegrityReport> =>
      write(async (transaction) => {
        const store = transaction.objectStore('events');
        const [records, keys]: [unknown[], string[]] = [await store.getAll(), await store.getAllKeys()];
        const log: StudyEvent[] = [];
        for (const [index, record] of records.entries()) {
          const parsed = parseEvent(record);
          const key = keys[index];
          if (!isBadRecord(parsed)) log.push(parsed);
          else if (key !== undefined) {
            await transaction.objectStore('aside').add({ record, reason: 'events' });
            await store.delete(key);
          }
        }
        const stored = new Map((await storedBuckets(transaction)).buckets.map((each) => [each.bucket, each]));
        const repaired: TermId[] = [];
        for (const [number, derived] of derivedBuckets(log, new Set(Array(bucketCount).keys()))) {
          const [before, after] = [stored.get(number), bucketFrom(number, derived)];
          if (before?.sum === after.sum) continue;
          repaired.push(...differing(before ? new BucketView(before).unpacked() : [], derived));
          await writeBuckets(transaction, [after]);
        }
        return { events: log.length, setAside: records.length - log.length, repaired };
      }),

    /** What was set aside, for a backup. */
    aside: (): Promise<unknown[]> =>
      read(async (transaction) =>
        (await transaction.objectStore('aside').getAll()).map(({ record }) => record),
      ),
  };
}

export type StudyStore = ReturnType<typeof studyStore>;
