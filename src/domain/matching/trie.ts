/**
 * A double-array trie (Aoe 1989): the child of `node` by `symbol` is `base + 2 * symbol`, if the check there names
 * `node`. A node is the offset of its two numbers, which lie in one line of the cache: one step is one look at memory
 * whatever the number of forms.
 *
 * - `cells[node]`: the base, shifted by BASE_SHIFT, and what a walk asks of the node as bits
 * - `cells[node + 1]`: the check, the node that this one is a child of
 */
export type Trie = {
  readonly cells: Int32Array;
  /** By half of the node: the value of its word, where ENDS is set. */
  readonly values: Int32Array;
};

export const ROOT = 0;
/** A word ends at the node. */
export const ENDS = 1;
/** The bits between are those of the gap after the node, over all words through it: SPACED, HYPHENATED, SUSPENDED. */
export const BASE_SHIFT = 4;
export const BITS = (1 << BASE_SHIFT) - 1;
const GAPS = BITS - ENDS;

const FREE = -1;
const TAKEN = -2;
/** How many free cells may be tried in vain before those are given up: density against time. */
const ATTEMPTS = 32;

export type TrieWord = {
  readonly letters: string;
  /** By position of the letter after it, what may stand in the gap. */
  readonly gaps: Uint8Array;
  readonly value: number;
};

/** Cells of the trie, growing; `freeFrom` finds the next free one in nearly constant time, so building is linear. */
class Cells {
  pairs = new Int32Array(0);
  values = new Int32Array(0);
  /** By cell: itself while it is free, else some later cell (union-find, Tarjan 1975). */
  private later = new Int32Array(0);
  last = 0;
  /** Before it there are hardly any places for more than one cell. */
  worthTrying = 0;

  reserve(cells: number): void {
    const had = this.later.length;
    if (cells <= had) return;
    const room = Math.max(cells, 2 * had);
    this.pairs = widened(this.pairs, 2 * room);
    this.values = widened(this.values, room);
    this.later = widened(this.later, room);
    for (let cell = had; cell < room; cell++) {
      this.pairs[2 * cell + 1] = FREE;
      this.later[cell] = cell;
    }
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

  isFree(cell: number): boolean {
    return this.pairs[2 * cell + 1] === FREE;
  }

  take(cell: number, parent: number): void {
    this.pairs[2 * cell + 1] = parent;
    this.later[cell] = cell + 1;
    if (cell > this.last) this.last = cell;
  }
}

function widened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** What stands below one node: by child its symbol, and where its words begin. Used again for every node. */
class Below {
  /** ENDS and the bits of the gap. */
  bits = 0;
  count = 0;
  readonly symbols: number[] = [];
  readonly starts: number[] = [];

  /** Of the words from `first` up to `end`, which share their first `depth` letters. */
  read(words: readonly TrieWord[], first: number, end: number, depth: number, numbers: Uint16Array): void {
    this.bits = 0;
    this.count = 0;
    let last = -1;
    for (let place = first; place < end; place++) {
      const word = words[place];
      if (word === undefined) continue;
      if (word.letters.length === depth) {
        this.bits |= ENDS;
        continue;
      }
      this.bits |= (word.gaps[depth] ?? 0) & GAPS;
      const unit = word.letters.charCodeAt(depth);
      if (unit === last) continue;
      last = unit;
      this.symbols[this.count] = numbers[unit] ?? 0;
      this.starts[this.count] = place;
      this.count++;
    }
    this.starts[this.count] = end;
  }

  /** Where the children find free cells. */
  placeIn(cells: Cells): number {
    if (this.count === 0) return 0;
    let least = this.symbols[0] ?? 0;
    let greatest = least;
    for (let child = 1; child < this.count; child++) {
      const symbol = this.symbols[child] ?? 0;
      if (symbol < least) least = symbol;
      if (symbol > greatest) greatest = symbol;
    }
    let cell = Math.max(least, cells.worthTrying);
    for (let attempt = 0; ; attempt++) {
      cell = cells.freeFrom(cell);
      // What has been tried so often is nearly full.
      if (attempt === ATTEMPTS) cells.worthTrying = cell;
      const start = cell - least;
      cells.reserve(start + greatest + 2);
      if (this.fitsAt(start, cells)) return start;
      cell++;
    }
  }

  private fitsAt(start: number, cells: Cells): boolean {
    for (let child = 0; child < this.count; child++) {
      if (!cells.isFree(start + (this.symbols[child] ?? 0))) return false;
    }
    return true;
  }
}

/**
 * The words have to be sorted by code unit, each there once: then the words below a node lie side by side, and the node
 * needs no object of its own while the trie is built. `symbols` numbers their code units from 1 to `alphabet`.
 *
 * Where walks part is placed first and close together: most walks of a text end there, so it had better stay in the
 * cache. What has one way on, such as the rest of a long form, follows in cells side by side.
 */
export function buildTrie(words: readonly TrieWord[], symbols: Uint16Array, alphabet: number): Trie {
  const cells = new Cells();
  cells.reserve(alphabet + 2);
  cells.take(ROOT, TAKEN);
  const below = new Below();
  /** Nodes to be placed, four numbers each: cell, depth, first word, word after the last. */
  const forks: number[] = words.length === 0 ? [] : [ROOT, 0, 0, words.length];
  const chains: number[] = [];

  const read = (cell: number, depth: number, first: number, end: number) => {
    below.read(words, first, end, depth, symbols);
    if ((below.bits & ENDS) !== 0) cells.values[cell] = words[first]?.value ?? 0;
  };
  const link = (cell: number, start: number) => {
    cells.reserve(start + alphabet + 2);
    cells.pairs[2 * cell] = ((2 * start) << BASE_SHIFT) | below.bits;
    for (let child = 0; child < below.count; child++)
      cells.take(start + (below.symbols[child] ?? 0), 2 * cell);
  };
  const placeFork = (cell: number, depth: number, first: number, end: number) => {
    read(cell, depth, first, end);
    if (below.count === 1 && cell !== ROOT) {
      chains.push(cell, depth, first, end);
      return;
    }
    const start = below.placeIn(cells);
    link(cell, start);
    for (let child = 0; child < below.count; child++) {
      const taken = start + (below.symbols[child] ?? 0);
      forks.push(taken, depth + 1, below.starts[child] ?? 0, below.starts[child + 1] ?? 0);
    }
  };
  /** As far as one way leads on. */
  const placeChain = (head: number, depthOfHead: number, from: number, to: number) => {
    let cell = head;
    let first = from;
    let end = to;
    for (let depth = depthOfHead; ; depth++) {
      read(cell, depth, first, end);
      if (below.count > 1) {
        forks.push(cell, depth, first, end);
        return;
      }
      const symbol = below.symbols[0] ?? 0;
      const next = Math.max(cells.last + 1, symbol);
      link(cell, below.count === 0 ? 0 : next - symbol);
      if (below.count === 0) return;
      cell = next;
      first = below.starts[0] ?? 0;
      end = below.starts[1] ?? 0;
    }
  };

  let fork = 0;
  let chain = 0;
  while (fork < forks.length || chain < chains.length) {
    for (; fork < forks.length; fork += 4) {
      placeFork(forks[fork] ?? 0, forks[fork + 1] ?? 0, forks[fork + 2] ?? 0, forks[fork + 3] ?? 0);
    }
    for (; chain < chains.length; chain += 4) {
      placeChain(chains[chain] ?? 0, chains[chain + 1] ?? 0, chains[chain + 2] ?? 0, chains[chain + 3] ?? 0);
    }
  }
  // A step from any node by any symbol stays inside, so that a walk need not ask.
  const size = cells.last + alphabet + 1;
  cells.reserve(size);
  return { cells: cells.pairs.slice(0, 2 * size), values: cells.values.slice(0, size) };
}
