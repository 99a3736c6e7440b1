import { gapBefore, unitOf } from './form-table';
import { BASE_SHIFT, ENDS, GAPS, ROOT, TAIL_END, type Trie } from './trie';
import { TrieCells } from './trie-cells';
import { type TrieWords, WordDivision } from './word-division';

/** Makes the value of words which are one and the same, in two numbers. */
export type WordValues = {
  /** Of the words from `first` up to `end` of `order`. */
  add(order: Int32Array, first: number, end: number): void;
  /** Those of the last one added. */
  readonly value: number;
  readonly place: number;
};

/** Nodes to be placed, four numbers each: cell, depth, first word, word after the last. */
type Nodes = number[];

/**
 * The words need not be sorted: dividing them by their letters is all the sorting that a trie needs, and a node needs no
 * object of its own while it is built. `symbols` numbers their code units from 1 to `alphabet`.
 *
 * Where walks part is placed first and close together: most walks of a text end there, so it had better stay in the
 * cache. What has one way on follows: in cells side by side if it parts again, else in a tail.
 */
export function buildTrie(
  words: TrieWords,
  symbols: Uint16Array,
  alphabet: number,
  wordValues: WordValues,
): Trie {
  const cells = new TrieCells(alphabet);
  const division = new WordDivision(words, symbols, alphabet);
  /** In which forks are looked for, and chains that lead to one. */
  const nodes: Nodes = words.count === 0 ? [] : [ROOT, 0, 0, words.count];
  const chains: Nodes = [];
  // Not at 0, for a base of 0 is that of a node without children.
  const tails: number[] = [TAIL_END];
  /** The ends of the words of a tail, three numbers each: place in `tails`, first word, word after the last. */
  const ends: number[] = [];

  const setValue = (to: Int32Array | number[], at: number, first: number, end: number) => {
    wordValues.add(division.order, first, end);
    to[at] = wordValues.value;
    to[at + 1] = wordValues.place;
  };
  const setCell = (cell: number, base: number, first: number) => {
    cells.pairs[2 * cell] = (base << BASE_SHIFT) | division.bits;
    if ((division.bits & ENDS) !== 0) setValue(cells.values, 2 * cell, first, division.goOn);
  };
  const placeFork = (cell: number, depth: number, first: number) => {
    const start = cells.place(division.symbols, division.count, 2 * cell);
    setCell(cell, 2 * start, first);
    for (let way = 0; way < division.count; way++) {
      const child = start + (division.symbols[way] ?? 0);
      nodes.push(child, depth + 1, division.starts[way] ?? 0, division.starts[way + 1] ?? 0);
    }
  };
  /** The one way that leads on as a tail; whether it leads to the end of all words. */
  const writeTail = (depthOfHead: number, end: number): boolean => {
    const start = tails.length;
    ends.length = 0;
    for (let depth = depthOfHead + 1; division.count > 0; depth++) {
      const symbol = division.symbols[0] ?? 0;
      const first = division.goOn;
      division.divide(first, end, depth);
      if (division.count > 1) {
        tails.length = start;
        return false;
      }
      tails.push((symbol << BASE_SHIFT) | division.bits);
      if ((division.bits & ENDS) !== 0) ends.push(tails.push(0, 0) - 2, first, division.goOn);
    }
    tails.push(TAIL_END);
    for (let at = 0; at < ends.length; at += 3) {
      setValue(tails, ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0);
    }
    return true;
  };
  /** As most nodes are: what is left of one word. */
  const placeRest = (cell: number, depth: number, place: number) => {
    const { letters, starts } = words;
    const word = division.order[place] ?? 0;
    const end = starts[word + 1] ?? 0;
    const bitsBefore = (at: number) => (at === end ? ENDS : gapBefore(letters[at] ?? 0) & GAPS);
    const start = (starts[word] ?? 0) + depth;
    const bits = bitsBefore(start);
    cells.pairs[2 * cell] = ((start === end ? 0 : -tails.length) << BASE_SHIFT) | bits;
    if (start === end) {
      setValue(cells.values, 2 * cell, place, place + 1);
      return;
    }
    for (let at = start; at < end; at++) {
      const symbol = symbols[unitOf(letters[at] ?? 0)] ?? 0;
      tails.push((symbol << BASE_SHIFT) | bitsBefore(at + 1));
    }
    setValue(tails, tails.length, place, place + 1);
    tails.push(TAIL_END);
  };
  const placeNode = (cell: number, depth: number, first: number, end: number) => {
    if (end - first === 1 && cell !== ROOT) {
      placeRest(cell, depth, first);
      return;
    }
    division.divide(first, end, depth);
    const { count, bits, goOn } = division;
    if (count > 1 || cell === ROOT) placeFork(cell, depth, first);
    else if (count === 0) setCell(cell, 0, first);
    else {
      const tail = tails.length;
      if (!writeTail(depth, end)) {
        chains.push(cell, depth, first, end);
        return;
      }
      cells.pairs[2 * cell] = (-tail << BASE_SHIFT) | bits;
      if ((bits & ENDS) !== 0) setValue(cells.values, 2 * cell, first, goOn);
    }
  };
  /** As far as one way leads on: to a fork. */
  const placeChain = (head: number, depthOfHead: number, from: number, end: number) => {
    let cell = head;
    let first = from;
    for (let depth = depthOfHead; ; depth++) {
      division.divide(first, end, depth);
      if (division.count > 1) {
        placeFork(cell, depth, first);
        return;
      }
      const symbol = division.symbols[0] ?? 0;
      const start = cells.placeNext(symbol, 2 * cell);
      setCell(cell, 2 * start, first);
      cell = start + symbol;
      first = division.goOn;
    }
  };

  let node = 0;
  let chain = 0;
  while (node < nodes.length || chain < chains.length) {
    for (; node < nodes.length; node += 4) {
      placeNode(nodes[node] ?? 0, nodes[node + 1] ?? 0, nodes[node + 2] ?? 0, nodes[node + 3] ?? 0);
    }
    for (; chain < chains.length; chain += 4) {
      placeChain(chains[chain] ?? 0, chains[chain + 1] ?? 0, chains[chain + 2] ?? 0, chains[chain + 3] ?? 0);
    }
  }
  return { ...cells.finish(), tails: new Int32Array(tails) };
}
