import { folded, HANGUL, kinds, WORD } from './characters';
import { type FormTable, gapBefore, unitOf } from './form-table';
import { CLOSED } from './gaps';
import {
  ALONE,
  ANY,
  HEAD,
  hashOfHead,
  hashOfNext,
  hashOfPair,
  hashOfWhole,
  OPEN,
  type Openings,
  PAIR,
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
  const bits = new Uint8Array(2 ** (size - 3));
  const shift = 32 - size;
  const firsts = new Uint8Array(alphabet + 1);
  const scripts = scriptsOfFolded();
  const { letters, starts } = table;

  const add = (hash: number) => {
    const bit = hash >>> shift;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  };
  const mark = (place: number, flag: number) => {
    const symbol = symbolAt(place);
    firsts[symbol] = (firsts[symbol] ?? 0) | flag;
  };
  const symbolAt = (place: number) => symbols[unitOf(letters[place] ?? 0)] ?? 0;
  const addHead = (start: number, length: number, lengthOfWord: number, open: boolean) => {
    const last = start + length - 1;
    const third = symbolAt(Math.min(start + 2, last));
    const head = hashOfHead(symbolAt(start), symbolAt(Math.min(start + 1, last)), third, lengthOfWord);
    add(head);
    if (open) add(head + OPEN);
  };
  /** A word with which the form ends, and after which endings may follow. */
  const addOpen = (start: number, length: number, script: number) => {
    addHead(start, length, length, true);
    if (script !== HANGUL) return;
    if (length === 1) mark(start, ALONE);
    if (length === 2) {
      mark(start, PAIR);
      add(hashOfPair(symbolAt(start), symbolAt(start + 1)));
    }
    if (length === HEAD) addHead(start, length, HEAD + 1, true);
  };
  /** A word that has to be one of the text; `next` is the hash of the letter after it. */
  const addWhole = (start: number, length: number, next: number) => {
    addHead(start, length, length, false);
    const last = start + length - 1;
    const beforeLast = symbolAt(Math.max(last - 1, start));
    add(hashOfWhole(symbolAt(start), beforeLast, symbolAt(last), length) + next);
  };
  /** The words that the form from `start` up to `end` may begin with, which depends on its gaps. */
  const addForm = (start: number, end: number, script: number) => {
    for (let at = start + 1; at < end; at++) {
      const letter = letters[at] ?? 0;
      const gap = gapBefore(letter);
      const closed = (gap & CLOSED) === 0 ? 0 : (scripts[unitOf(letter)] ?? 0);
      if ((gap & ~CLOSED) !== 0 || (closed & ~(1 << script)) !== 0)
        addWhole(start, at - start, hashOfNext(symbolAt(at)));
      if ((closed & (1 << script)) === 0) return;
    }
    if (script === HANGUL) addOpen(start, end - start, script);
    else addWhole(start, end - start, 0);
  };
  for (let form = 0; form < table.count; form++) {
    const start = starts[form] ?? 0;
    mark(start, ANY);
    const opening = scripts[unitOf(letters[start] ?? 0)] ?? 0;
    for (const script of [0, WORD, HANGUL]) {
      if ((opening & (1 << script)) === 0) continue;
      if (script === 0) addOpen(start, 1, script);
      else addForm(start, starts[form + 1] ?? 0, script);
    }
  }
  return { firsts, bits, shift };
}
