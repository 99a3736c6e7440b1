const FREE = -1;
const TAKEN = -2;
/** How many free cells may be tried in vain before those are given up: density against time. */
const ATTEMPTS = 32;

function widened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** Cells of a double array, growing; `freeFrom` finds the next free one in nearly constant time, so building is linear. */
export class TrieCells {
  /** By cell: two numbers each, as the trie has them. */
  pairs = new Int32Array(0);
  values = new Int32Array(0);
  last = 0;
  /** By cell: itself while it is free, else some later cell (union-find, Tarjan 1975). */
  private later = new Int32Array(0);
  /** Before it there are hardly any places for more than one cell. */
  private worthTrying = 0;
  private readonly alphabet: number;

  constructor(alphabet: number) {
    this.alphabet = alphabet;
    this.reserve(alphabet + 2);
    this.take(0, TAKEN);
  }

  /** The start from which `count` symbols find free cells; they are taken as children of `parent`. */
  place(symbols: readonly number[], count: number, parent: number): number {
    let least = symbols[0] ?? 0;
    for (let child = 1; child < count; child++) least = Math.min(least, symbols[child] ?? 0);
    let cell = Math.max(least, this.worthTrying);
    for (let attempt = 0; ; attempt++) {
      cell = this.freeFrom(cell);
      // What has been tried so often is nearly full.
      if (attempt === ATTEMPTS) this.worthTrying = cell;
      const start = cell - least;
      this.reserve(start + this.alphabet + 2);
      if (this.fits(symbols, count, start)) {
        for (let child = 0; child < count; child++) this.take(start + (symbols[child] ?? 0), parent);
        return start;
      }
      cell++;
    }
  }

  /** As `place` for one symbol: the cell after the last one taken, so that what has one way on lies side by side. */
  placeNext(symbol: number, parent: number): number {
    const cell = Math.max(this.last + 1, symbol);
    this.reserve(cell + 2);
    this.take(cell, parent);
    return cell - symbol;
  }

  /** So long that a step from any node by any symbol stays inside: a walk need not ask. */
  finish(): { readonly cells: Int32Array; readonly values: Int32Array } {
    const size = this.last + this.alphabet + 1;
    this.reserve(size);
    return { cells: this.pairs.slice(0, 2 * size), values: this.values.slice(0, 2 * size) };
  }

  private fits(symbols: readonly number[], count: number, start: number): boolean {
    for (let child = 0; child < count; child++) {
      if (this.pairs[2 * (start + (symbols[child] ?? 0)) + 1] !== FREE) return false;
    }
    return true;
  }

  private take(cell: number, parent: number): void {
    this.pairs[2 * cell + 1] = parent;
    this.later[cell] = cell + 1;
    if (cell > this.last) this.last = cell;
  }

  private freeFrom(cell: number): number {
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

  private reserve(cells: number): void {
    const had = this.later.length;
    if (cells <= had) return;
    const room = Math.max(cells, 2 * had);
    this.pairs = widened(this.pairs, 2 * room);
    this.values = widened(this.values, 2 * room);
    this.later = widened(this.later, room);
    for (let cell = had; cell < room; cell++) {
      this.pairs[2 * cell + 1] = FREE;
      this.later[cell] = cell;
    }
  }
}
