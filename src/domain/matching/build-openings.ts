import { folded, HANGUL, kinds, WORD } from './characters';
import { type FormTable, gapBefore, unitOf } from './form-table';
import { CLOSED } from './gaps';
import {
  ALONE,
  ANY,
  ENDED,
  HEAD,
  hashOfNext,
  hashOfPair,
  hashOfWord,
  ONE,
  type Openings,
  OTHER,
  PAIR,
  reachOf,
} from './openings';

/** With more bits fewer words pass by chance; with more than these the table would crowd the cache. */
const BITS_OF_A_FORM = 32;
const LEAST = 10;
const MOST = 21;

/** By code unit in lower case, the scripts of all that stand for it: a middle dot may be one of Hangul (ᆞ). */
function scriptsOfFolded(): Uint8Array {
  const scripts = new Uint8Array(0x10000);
  for (let unit = 0; unit < scripts.length; unit++) {
    const as = folded[unit] ?? 0;
    scripts[as] = (scripts[as] ?? 0) | (1 << ((kinds[unit] ?? 0) & (WORD | HANGUL)));
  }
  return scripts;
}

export function buildOpenings(table: FormTable, symbols: Uint16Array, alphabet: number): Openings {
  const wanted = Math.ceil(Math.log2(BITS_OF_A_FORM * (table.count + 1)));
  const size = Math.min(Math.max(wanted, LEAST), MOST);
  const bits = new Int32Array(2 ** (size - 5));
  const shift = 32 + 5 - size;
  const firsts = new Uint8Array(alphabet + 1);
  const scripts = scriptsOfFolded();
  const { letters, starts } = table;

  const add = (hash: number) => {
    const place = hash >>> shift;
    bits[place] = (bits[place] ?? 0) | (1 << (hash >>> ONE)) | (1 << (hash >>> OTHER));
  };
  const mark = (place: number, flag: number) => {
    const symbol = symbolAt(place);
    firsts[symbol] = (firsts[symbol] ?? 0) | flag;
  };
  const symbolAt = (place: number) => symbols[unitOf(letters[place] ?? 0)] ?? 0;
  /** `more` is added for what comes after the word. */
  const addWord = (start: number, length: number, script: number, more: number, lengthOfWord = length) => {
    const last = start + length - 1;
    const reach = reachOf(script);
    const final = Math.min(start + reach, last);
    const hash = hashOfWord(
      symbolAt(start),
      symbolAt(Math.min(start + 1, last)),
      symbolAt(Math.min(start + 2, last)),
      symbolAt(Math.max(final - 1, start)),
      symbolAt(final),
      Math.min(lengthOfWord - 1, reach + 1),
    );
    add(hash);
    add(hash + more);
  };
  /** A word with which the form ends. */
  const addLast = (start: number, length: number, script: number) => {
    addWord(start, length, script, ENDED);
    if (script !== HANGUL) return;
    // Endings may follow.
    if (length === 1) mark(start, ALONE);
    if (length === 2) {
      mark(start, PAIR);
      add(hashOfPair(symbolAt(start), symbolAt(start + 1)));
    }
    if (length === HEAD) addWord(start, length, script, ENDED, HEAD + 1);
  };
  /** The words that the form from `start` up to `end` may begin with, which depends on its gaps. */
  const addForm = (start: number, end: number, script: number) => {
    for (let at = start + 1; at < end; at++) {
      const letter = letters[at] ?? 0;
      const gap = gapBefore(letter);
      const closed = (gap & CLOSED) === 0 ? 0 : (scripts[unitOf(letter)] ?? 0);
      if ((gap & ~CLOSED) !== 0 || (closed & ~(1 << script)) !== 0)
        addWord(start, at - start, script, hashOfNext(symbolAt(at)));
      if ((closed & (1 << script)) === 0) return;
    }
    addLast(start, end - start, script);
  };
  for (let form = 0; form < table.count; form++) {
    const start = starts[form] ?? 0;
    mark(start, ANY);
    const opening = scripts[unitOf(letters[start] ?? 0)] ?? 0;
    for (const script of [0, WORD, HANGUL]) {
      if ((opening & (1 << script)) === 0) continue;
      if (script === 0) addLast(start, 1, script);
      else addForm(start, starts[form + 1] ?? 0, script);
    }
  }
  return { firsts, bits, shift };
}
