/**
 * A double-array trie (Aoe 1989): the child of `node` by `symbol` is `base[node] + symbol`, if `check` there names
 * `node`. One step is two look-ups in typed arrays whatever the number of forms.
 */
export type Trie = {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** By node: 0, or 1 + the place of its value in the list that `buildTrie` was given. */
  readonly values: Int32Array;
  /** By node: what may stand in the gap after it, over all words through it. */
  readonly gaps: Uint8Array;
};

export const ROOT = 0;
const FREE = -1;
const TAKEN = -2;
/** How many free cells to try before new ones are used: density against time. */
const ATTEMPTS = 32;

export type TrieWord = {
  /** Symbols from 1 up; 0 is no symbol. */
  readonly symbols: readonly number[];
  readonly gaps: Uint8Array;
};

type Branch = { readonly children: Map<number, Branch>; value: number; gaps: number };

const branch = (): Branch => ({ children: new Map(), value: 0, gaps: 0 });

function grow(words: readonly TrieWord[]): Branch {
  const root = branch();
  words.forEach(({ symbols, gaps }, place) => {
    let at = root;
    symbols.forEach((symbol, position) => {
      const child = at.children.get(symbol) ?? branch();
      at.children.set(symbol, child);
      at = child;
      at.gaps |= gaps[position + 1] ?? 0;
    });
    at.value = place + 1;
  });
  return root;
}

/** Cells of the trie, growing; `freeFrom` finds the next free one in nearly constant time, so building is linear. */
class Cells {
  base = new Int32Array(0);
  check = new Int32Array(0);
  values = new Int32Array(0);
  gaps = new Uint8Array(0);
  /** By cell: itself while it is free, else some later cell (union-find, Tarjan 1975). */
  private later = new Int32Array(0);
  last = 0;

  reserve(cells: number): void {
    const had = this.check.length;
    if (cells <= had) return;
    const room = Math.max(cells, 2 * had);
    this.base = widened(this.base, new Int32Array(room));
    this.check = widened(this.check, new Int32Array(room).fill(FREE));
    this.values = widened(this.values, new Int32Array(room));
    this.gaps = widened(this.gaps, new Uint8Array(room));
    this.later = widened(
      this.later,
      new Int32Array(room).map((_, cell) => cell),
    );
  }

  freeFrom(cell: number): number {
    let at = cell;
    for (;;) {
      this.reserve(at + 2);
      const next = this.later[at] ?? at;
      if (next === at) return at;
      this.reserve(next + 2);
      this.later[at] = this.later[next] ?? next;
      at = next;
    }
  }

  take(cell: number, parent: number): void {
    this.check[cell] = parent;
    this.later[cell] = cell + 1;
    this.last = Math.max(this.last, cell);
  }
}

function widened<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Where children of these symbols, ascending, find free cells. */
function placeFor(symbols: readonly number[], cells: Cells): number {
  const first = symbols[0] ?? 0;
  let cell = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    cell = cells.freeFrom(cell);
    const start = cell - first;
    cells.reserve(start + (symbols.at(-1) ?? 0) + 2);
    if (symbols.every((symbol) => cells.check[start + symbol] === FREE)) return start;
    cell++;
  }
  return cells.last + 1;
}

/** Each word must be there once; `alphabet` is the greatest symbol. */
export function buildTrie(words: readonly TrieWord[], alphabet: number): Trie {
  const cells = new Cells();
  cells.reserve(alphabet + 2);
  cells.take(ROOT, TAKEN);
  const waiting: { readonly node: number; readonly branch: Branch }[] = [{ node: ROOT, branch: grow(words) }];
  for (const { node, branch } of waiting) {
    cells.values[node] = branch.value;
    cells.gaps[node] = branch.gaps;
    if (branch.children.size === 0) continue;
    const symbols = [...branch.children.keys()].sort((one, other) => one - other);
    const start = placeFor(symbols, cells);
    cells.reserve(start + alphabet + 2);
    cells.base[node] = start;
    for (const [symbol, child] of branch.children) {
      cells.take(start + symbol, node);
      waiting.push({ node: start + symbol, branch: child });
    }
  }
  // A step from any node by any symbol stays inside, so that a walk need not ask.
  const size = cells.last + alphabet + 1;
  cells.reserve(size);
  return {
    base: cells.base.slice(0, size),
    check: cells.check.slice(0, size),
    values: cells.values.slice(0, size),
    gaps: cells.gaps.slice(0, size),
  };
}
