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
const TAKEN = -2;

export type TrieWord = {
  /** Symbols from 1 up; 0 is no symbol. */
  readonly symbols: readonly number[];
  readonly gaps: Uint8Array;
};

type Branch = { readonly children: Map<number, Branch>; value: number; gaps: number };

const branch = (): Branch => ({ children: new Map(), value: 0, gaps: 0 });

function grow(words: readonly TrieWord[]): { readonly root: Branch; readonly count: number } {
  const root = branch();
  let count = 1;
  words.forEach(({ symbols, gaps }, place) => {
    let at = root;
    symbols.forEach((symbol, position) => {
      let child = at.children.get(symbol);
      if (child === undefined) {
        child = branch();
        count++;
        at.children.set(symbol, child);
      }
      at = child;
      at.gaps |= gaps[position + 1] ?? 0;
    });
    at.value = place + 1;
  });
  return { root, count };
}

/** Each word must be there once; `alphabet` is the greatest symbol. */
export function buildTrie(words: readonly TrieWord[], alphabet: number): Trie {
  const { root, count } = grow(words);
  let room = 2 * (count + alphabet + 1);
  let check = new Int32Array(room).fill(-1);
  let base = new Int32Array(room);
  let values = new Int32Array(room);
  let gaps = new Uint8Array(room);
  let firstFree = 1;
  let last = 0;

  const reserve = (needed: number) => {
    if (needed < room) return;
    const more = 2 * needed;
    const widen = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    check = widen(check, new Int32Array(more).fill(-1));
    base = widen(base, new Int32Array(more));
    values = widen(values, new Int32Array(more));
    gaps = widen(gaps, new Uint8Array(more));
    room = more;
  };
  const placeFor = (symbols: readonly number[]): number => {
    const first = symbols[0] ?? 0;
    while (check[firstFree] !== -1) firstFree++;
    for (let start = Math.max(firstFree - first, 0); ; start++) {
      reserve(start + alphabet + 1);
      if (symbols.every((symbol) => check[start + symbol] === -1)) return start;
    }
  };

  check[ROOT] = TAKEN;
  const waiting: [number, Branch][] = [[ROOT, root]];
  for (let turn = 0; turn < waiting.length; turn++) {
    const [node, { children, value, gaps: gap }] = waiting[turn] ?? [ROOT, root];
    values[node] = value;
    gaps[node] = gap;
    if (children.size === 0) {
      // Its steps lead to 0 + symbol, which belongs to others: they never name this node.
      continue;
    }
    const symbols = [...children.keys()].sort((one, other) => one - other);
    const start = placeFor(symbols);
    base[node] = start;
    for (const [symbol, child] of children) {
      check[start + symbol] = node;
      last = Math.max(last, start + symbol);
      waiting.push([start + symbol, child]);
    }
  }
  const size = last + alphabet + 1;
  return {
    base: base.slice(0, size),
    check: check.slice(0, size),
    values: values.slice(0, size),
    gaps: gaps.slice(0, size),
  };
}
