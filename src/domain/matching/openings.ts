import { HYPHEN, kindAt, SPACE, WORD } from './characters';

/**
 * The words of a text at which forms may begin, as a set of hashes: which of them may not is told by a few looks at
 * tables that stay in the cache, however many the forms. They refuse most words and let few pass for nothing; the trie
 * tells the rest.
 *
 * A word is what stands between changes of script. Where a form ends with its first word, or may be parted there, it
 * has to be one of the text, whole, and the letter after it is the form's (M3). But after the Hangul with which a form
 * ends endings may follow: there the beginning counts, and the length only where it is short.
 */
export type Openings = {
  /** By symbol, whether forms begin with it, and which of them do that are short. */
  readonly firsts: Uint8Array;
  readonly bits: Int32Array;
  /** What is left of a hash when it is shifted by so much is a place in `bits`. */
  readonly shift: number;
};

/** Bits of `firsts`: that of all first letters; that of a form of this letter alone, of two with endings after them. */
export const ANY = 1;
export const ALONE = 2;
const PAIR_SHIFT = 2;
export const PAIR = 1 << PAIR_SHIFT;

/** Letters of a Hangul word that are looked at; longer ones are as long as one another. */
export const HEAD = 3;
/** More than any word has: of a Latin one the last two letters are looked at and all lengths tell. */
const WHOLE_SHIFT = 20;

/** Multilinear hashes, each with factors of its own: all letters tell in the upper bits, and no product waits for another. */
export const hashOfPair = (first: number, second: number): number =>
  Math.imul(first, 0x85ebca6b) + Math.imul(second, 0xc2b2ae35);
/** Of the letters of a word that tell the most, and how long it is. */
export const hashOfWord = (
  first: number,
  second: number,
  third: number,
  beforeLast: number,
  last: number,
  length: number,
): number =>
  Math.imul(first, 0x27d4eb2f) +
  Math.imul(second, 0x165667b1) +
  Math.imul(third, 0x9e3779b1) +
  Math.imul(beforeLast, 0x5851f42d) +
  Math.imul(last, 0xfd7046c5) +
  Math.imul(length, 0xd3a2646d);
/** How many letters from its first the last one is that is looked at, and how long a word is, if not shorter. */
export const reachOf = (script: number): number => ((script & WORD) << WHOLE_SHIFT) | (HEAD - 1);
/** Added to a hash where the form may end with the word; if it is Hangul, with endings. */
export const ENDED = 0x5bd1e995;
/** Added to that of a word after which the form goes on. */
export const hashOfNext = (next: number): number => Math.imul(next, 0x2c1b3c6d) + 0x1b873593;

/** A hash has two bits in one place: by how much it is shifted to tell which, modulo 32. */
export const ONE = 10;
export const OTHER = 5;

function has({ bits, shift }: Openings, hash: number): number {
  const word = bits[hash >>> shift] ?? 0;
  return (word >> (hash >>> ONE)) & (word >> (hash >>> OTHER)) & 1;
}

/** Whether a form may begin with the word from `start` up to `end`, which is of one script, or with the one sign there. */
export function mayOpen(
  text: string,
  start: number,
  end: number,
  script: number,
  openings: Openings,
  symbols: Uint16Array,
): boolean {
  const last = end - 1;
  const first = symbols[text.charCodeAt(start)] ?? 0;
  const flags = openings.firsts[first] ?? 0;
  // Nearly all signs are in no form: spaces, full stops, commas.
  if (flags === 0) return false;
  const reach = reachOf(script);
  const final = Math.min(start + reach, last);
  const second = symbols[text.charCodeAt(Math.min(start + 1, last))] ?? 0;
  const word = hashOfWord(
    first,
    second,
    symbols[text.charCodeAt(Math.min(start + 2, last))] ?? 0,
    symbols[text.charCodeAt(Math.max(final - 1, start))] ?? 0,
    symbols[text.charCodeAt(final)] ?? 0,
    Math.min(last - start, reach + 1),
  );
  // Asked together, whatever the script: which of them accepts is chance, and a branch that the processor guesses
  // wrongly is dear.
  const open = (has(openings, hashOfPair(first, second)) & (flags >> PAIR_SHIFT)) | (flags & ALONE);
  if ((has(openings, word) | open) === 0) return false;
  if ((has(openings, word + ENDED) | open) !== 0) return true;
  const next = afterSeparators(text, end);
  return next < text.length && has(openings, word + hashOfNext(symbols[text.charCodeAt(next)] ?? 0)) !== 0;
}

/** Past a space, a hyphen, or a hyphen that waits and its space. */
function afterSeparators(text: string, end: number): number {
  const isSeparator = (at: number) => (kindAt(text, at) & (SPACE | HYPHEN)) !== 0;
  return isSeparator(end) ? (isSeparator(end + 1) ? end + 2 : end + 1) : end;
}
