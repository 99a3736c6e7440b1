/** Up to so many entries, a copy costs no more than what it saves. */
const copiedUpTo = 1_000;

/**
 * A map that is another one with a few changes. A copy of a map of 50,000 cards takes longer than a picture on the screen
 * may: each grade would be felt.
 */
class OverlaidMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;
  readonly base: ReadonlyMap<Key, Value>;
  /** What differs from the base; `undefined` for what is gone. */
  readonly changes: ReadonlyMap<Key, Value | undefined>;

  constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined>) {
    this.base = base;
    this.changes = changes;
    let size = base.size;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: Key): Value | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  /** In the order of a map: what is changed stays where it is, what is new comes last. */
  *entries(): Generator<[Key, Value], undefined> {
    for (const [key, known] of this.base) {
      const value = this.changes.has(key) ? this.changes.get(key) : known;
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.changes) {
      if (value !== undefined && !this.base.has(key)) yield [key, value];
    }
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** The map with some entries changed, or gone where they are `undefined`. The map that is given stays as it is. */
export function withChanges<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const { base, changes: earlier } =
    map instanceof OverlaidMap
      ? (map as OverlaidMap<Key, Value>)
      : { base: map, changes: new Map<Key, Value | undefined>() };
  const all = new Map([...earlier, ...changes]);
  const overlaid = new OverlaidMap(base, all);
  return base.size <= copiedUpTo || all.size > base.size / 2 ? new Map(overlaid) : overlaid;
}
