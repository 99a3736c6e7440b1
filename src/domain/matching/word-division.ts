import { gapBefore, unitOf } from './form-table';
import { ENDS, GAPS } from './trie';

/** Words in numbers: the letters of one after those of the other, as in a FormTable. */
export type TrieWords = {
  readonly count: number;
  readonly letters: Int32Array;
  /** Where the letters of a word begin; those of the next one begin where they end. */
  readonly starts: readonly number[];
};

/** Divides words that share a beginning by their next letter. Used again for every node. */
export class WordDivision {
  /** The words by number; those below a node lie side by side, in the order in which they were given. */
  readonly order: Int32Array;
  private readonly words: TrieWords;
  private readonly numbers: Uint16Array;
  private readonly divided: Int32Array;
  /** By symbol: how many words go on with it, then where the next of them belongs. */
  private readonly counts: Int32Array;
  /** ENDS, and the bits of the gaps. */
  bits = 0;
  /** How many ways lead on: by way its symbol, and where its words begin in `order`. */
  count = 0;
  readonly symbols: number[] = [];
  readonly starts: number[] = [];
  /** Where the words begin that do not end here. */
  goOn = 0;

  constructor(words: TrieWords, numbers: Uint16Array, alphabet: number) {
    this.words = words;
    this.numbers = numbers;
    this.order = Int32Array.from({ length: words.count }, (_, word) => word);
    this.divided = new Int32Array(words.count);
    this.counts = new Int32Array(alphabet + 1);
  }

  /** The words from `first` up to `end`, which share their first `depth` letters. */
  divide(first: number, end: number, depth: number): void {
    const { letters, starts } = this.words;
    const { order, counts, numbers } = this;
    this.bits = 0;
    this.count = 0;
    let ended = 0;
    for (let place = first; place < end; place++) {
      const word = order[place] ?? 0;
      const at = (starts[word] ?? 0) + depth;
      if (at === starts[word + 1]) {
        ended++;
        continue;
      }
      const letter = letters[at] ?? 0;
      this.bits |= gapBefore(letter) & GAPS;
      const symbol = numbers[unitOf(letter)] ?? 0;
      const known = counts[symbol] ?? 0;
      if (known === 0) this.symbols[this.count++] = symbol;
      counts[symbol] = known + 1;
    }
    if (ended > 0) this.bits |= ENDS;
    this.goOn = first + ended;
    this.starts[0] = this.goOn;
    if (this.count < 2 && (ended === 0 || this.count === 0)) {
      // Nothing to move.
      if (this.count === 1) counts[this.symbols[0] ?? 0] = 0;
      this.starts[this.count] = end;
      return;
    }
    this.move(first, end, depth);
  }

  private move(first: number, end: number, depth: number): void {
    const { letters, starts } = this.words;
    const { order, divided, counts, numbers } = this;
    let from = this.goOn;
    for (let way = 0; way < this.count; way++) {
      const symbol = this.symbols[way] ?? 0;
      const count = counts[symbol] ?? 0;
      this.starts[way] = from;
      counts[symbol] = from;
      from += count;
    }
    this.starts[this.count] = end;
    let ending = first;
    for (let place = first; place < end; place++) {
      const word = order[place] ?? 0;
      const at = (starts[word] ?? 0) + depth;
      if (at === starts[word + 1]) {
        divided[ending++] = word;
        continue;
      }
      const symbol = numbers[unitOf(letters[at] ?? 0)] ?? 0;
      const to = counts[symbol] ?? 0;
      divided[to] = word;
      counts[symbol] = to + 1;
    }
    for (let way = 0; way < this.count; way++) counts[this.symbols[way] ?? 0] = 0;
    for (let place = first; place < end; place++) order[place] = divided[place] ?? 0;
  }
}
