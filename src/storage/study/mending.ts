import type { TermId } from '../../domain/glossary';
import { type StudyEvent, termOfEvent } from '../../domain/study';
import { BucketView, bucketOf, type StoredTerm } from './deck-buckets';
import { bucketFrom, derivedBuckets, derivedTerm } from './derived-deck';
import { isBadRecord, parseEvent } from './records';
import type { Writing } from './schema';
import { differing, everyBucket, storedBucket, storedBuckets, writeBuckets } from './stored-buckets';
import { copiedEvents, logOf } from './stored-log';

/** What an integrity check found and did. */
export type IntegrityReport = {
  readonly events: number;
  /** Records that could not be read: they were set aside, none was deleted. */
  readonly setAside: number;
  /** Concepts whose cards were not what the log gives: they were made again. */
  readonly repaired: readonly TermId[];
};

function groupedBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Puts events back that are copied and no longer in the log; says of which concepts. */
async function putBack(transaction: Writing, events: readonly StudyEvent[]): Promise<Set<TermId>> {
  const store = transaction.objectStore('events');
  const touched = new Set<TermId>();
  for (const event of events) {
    if ((await store.getKey(event.id)) !== undefined) continue;
    const term = termOfEvent(event);
    await store.add({ ...event, term });
    touched.add(term);
  }
  return touched;
}

/** Makes those of some concepts again that are not what the log gives; says which. A damaged bucket is left to `load`. */
async function mendTerms(transaction: Writing, terms: Iterable<TermId>): Promise<TermId[]> {
  const mended: TermId[] = [];
  for (const [number, own] of groupedBy(terms, bucketOf)) {
    const bucket = await storedBucket(transaction, number);
    if (!bucket) continue;
    const view = new BucketView(bucket);
    const wrong: StoredTerm[] = [];
    for (const term of own) {
      const [known, derived] = [view.storedTerm(term), derivedTerm(term, await logOf(transaction, term))];
      if (differing(known ? [known] : [], [derived]).length > 0) wrong.push(derived);
    }
    if (wrong.length === 0) continue;
    mended.push(...wrong.map(({ term }) => term));
    const others = view.unpacked().filter(({ term }) => !wrong.some((each) => each.term === term));
    await writeBuckets(transaction, [bucketFrom(number, [...others, ...wrong])]);
  }
  return mended;
}

/**
 * Makes good what is missing of what was done last; says whether anything was. Chromium, when it is killed in the middle
 * of one transaction after another, has been seen to take back an earlier one that it had acknowledged long before. So
 * each event is written once more, with the next: no transaction has both.
 */
export async function mendNewest(transaction: Writing): Promise<boolean> {
  const events = await copiedEvents(transaction);
  const missing = await putBack(transaction, events);
  const mended = await mendTerms(transaction, new Set(events.map(termOfEvent)));
  return missing.size + mended.length > 0;
}

/** The log, without the records that cannot be read, which are set aside. */
async function readableLog(transaction: Writing): Promise<{ log: StudyEvent[]; setAside: number }> {
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
  return { log, setAside: records.length - log.length };
}

/** Sets unreadable records aside and makes every card again that is not what the log gives. */
export async function mendAll(transaction: Writing): Promise<IntegrityReport> {
  const { log, setAside } = await readableLog(transaction);
  const { buckets } = await storedBuckets(transaction);
  const stored = new Map(buckets.map((each) => [each.bucket, each]));
  const repaired: TermId[] = [];
  for (const [number, derived] of derivedBuckets(log, everyBucket)) {
    const [before, after] = [stored.get(number), bucketFrom(number, derived)];
    if (before?.sum === after.sum) continue;
    repaired.push(...differing(before ? new BucketView(before).unpacked() : [], derived));
    await writeBuckets(transaction, [after]);
  }
  return { events: log.length, setAside, repaired };
}
