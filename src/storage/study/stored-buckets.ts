import type { TermId } from '../../domain/glossary';
import { type Bucket, bucketCount, isBucket, type StoredTerm } from './deck-buckets';
import { bucketFrom, type derivedBuckets } from './derived-deck';
import type { Reading, Writing } from './schema';

export const everyBucket: ReadonlySet<number> = new Set(Array(bucketCount).keys());

export const bucketsFrom = (derived: ReturnType<typeof derivedBuckets>): Bucket[] =>
  [...derived].map(([number, terms]) => bucketFrom(number, terms));

/** A bucket; undefined where it is damaged or lost. */
export async function storedBucket(transaction: Reading, number: number): Promise<Bucket | undefined> {
  const record: unknown = await transaction.objectStore('buckets').get(number);
  return isBucket(record, number) ? record : undefined;
}

/** All buckets as they are stored, and the numbers of those that are damaged or lost. */
export async function storedBuckets(
  transaction: Reading,
): Promise<{ buckets: Bucket[]; damaged: ReadonlySet<number> }> {
  const records: unknown[] = await transaction.objectStore('buckets').getAll();
  const buckets: Bucket[] = [];
  const damaged = new Set(everyBucket);
  for (const record of records) {
    const number = Number(Object(record)['bucket']);
    if (isBucket(record, number) && damaged.delete(number)) buckets.push(record);
  }
  return { buckets, damaged };
}

export async function writeBuckets(transaction: Writing, buckets: Iterable<Bucket>): Promise<void> {
  const store = transaction.objectStore('buckets');
  for (const bucket of buckets) await store.put(bucket);
}

/** The concepts that are not the same as they are stored and as the log gives them. */
export function differing(stored: readonly StoredTerm[], derived: readonly StoredTerm[]): TermId[] {
  const sums = (terms: readonly StoredTerm[]) =>
    new Map(terms.map((each) => [each.term, bucketFrom(0, [each]).sum]));
  const [before, after] = [sums(stored), sums(derived)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (term) => before.get(term) !== after.get(term),
  );
}
