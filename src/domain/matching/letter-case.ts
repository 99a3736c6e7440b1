import { DIGIT, folded, HANGUL, HYPHEN, kindAt, LOWER, plain, SPACE, UPPER, WORD } from './characters';
import { ordinaryWords } from './english/ordinary-words';
import type { FormPattern } from './form-pattern';
import { CLOSED, SPACED, SUSPENDED } from './gaps';
import { isLineBreak } from './normalise';

/** Shorter ones are too often something else: Bsl-3, r0. */
const LETTERS_OF_A_NUMBERED_NAME = 4;

/**
 * The letters of an exact form that may stand in either case (M12): the first of a word without capitals, which a
 * sentence or a title may begin with (Phase II, GMP Inspection), and all of a word of four letters or more with a
 * number, which no ordinary word can be (Covid-19).
 */
export function looseLetters(pattern: FormPattern): Uint8Array {
  const {
    letters,
    parting: { written },
  } = pattern;
  const loose = new Uint8Array(letters.length);
  const opensWord = (at: number, separators: (gap: number) => boolean) =>
    at === 0 || separators(written[at] ?? CLOSED);
  for (let start = 0; start < letters.length; start++) {
    if (!opensWord(start, (gap) => gap !== CLOSED)) continue;
    let end = start + 1;
    while (end < letters.length && written[end] === CLOSED) end++;
    if (!hasKind(letters, start, end, UPPER)) loose[start] = 1;
  }
  for (let start = 0; start < letters.length; start++) {
    if (!opensWord(start, (gap) => (gap & (SPACED | SUSPENDED)) !== 0)) continue;
    let end = start + 1;
    while (end < letters.length && ((written[end] ?? 0) & (SPACED | SUSPENDED)) === 0) end++;
    if (hasKind(letters, start, end, DIGIT) && lettersIn(letters, start, end) >= LETTERS_OF_A_NUMBERED_NAME) {
      loose.fill(1, start, end);
    }
  }
  return loose;
}

function hasKind(text: string, start: number, end: number, bit: number): boolean {
  for (let at = start; at < end; at++) if ((kindAt(text, at) & bit) !== 0) return true;
  return false;
}

function lettersIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if ((kindAt(text, at) & (WORD | DIGIT)) === WORD) count++;
  return count;
}

/** What the scan asks of an exact form, found once. */
export type ExactCase = {
  /** By letter: whether it may stand in either case. */
  readonly loose: Uint8Array;
  /** Without a small letter. */
  readonly capitals: boolean;
  /** Its capitals spell a word of `ordinaryWords` (M14). */
  readonly ordinary: boolean;
};

export function exactCase(pattern: FormPattern): ExactCase {
  const { letters, parting } = pattern;
  const capitals = letters.toUpperCase();
  return {
    loose: looseLetters(pattern),
    capitals: letters === capitals,
    ordinary: parting.oneWord && ordinaryWords.has(capitals),
  };
}

/** How the text at `start` writes an exact form: as it is written, wholly in capitals, or otherwise. */
export function caseAt(
  text: string,
  start: number,
  letters: string,
  loose: Uint8Array,
): 'exact' | 'capitals' | 'other' {
  let exact = true;
  let capitals = true;
  let at = start;
  for (let letter = 0; letter < letters.length; letter++, at++) {
    while ((kindAt(text, at) & (SPACE | HYPHEN)) !== 0) at++;
    const unit = text.charCodeAt(at);
    const wanted = letters.charCodeAt(letter);
    if (plain[unit] !== wanted && !(loose[letter] === 1 && folded[unit] === folded[wanted])) exact = false;
    if ((kindAt(text, at) & LOWER) !== 0) capitals = false;
    if (!exact && !capitals) return 'other';
  }
  return exact ? 'exact' : 'capitals';
}

/** Acronyms are shorter as a rule, so a longer word shows that a line is set in capitals. */
const LONG_WORD = 5;

/** What a line says about the capitals in it. */
export type LineOfCapitals = {
  /** No Latin letter of the line is lower case. */
  readonly capitals: boolean;
  /** Nor is there any Hangul: how many words in it are too long for acronyms. */
  readonly longWords: number;
};

const notInCapitals: LineOfCapitals = { capitals: false, longWords: 0 };

/**
 * Answers for the line around an offset; asked from left to right it reads each character once or twice. A small letter
 * tells all there is to know of a line, so the rest of it is left unread: `end` is then where reading stopped.
 */
export function linesOf(text: string, kinds: Uint8Array): (at: number) => LineOfCapitals {
  let end = 0;
  let line: LineOfCapitals = { capitals: false, longWords: 0 };
  return (at) => {
    if (at < end) return line;
    let start = at;
    for (; start > end; start--) {
      const kind = kinds[text.charCodeAt(start - 1)] ?? 0;
      if ((kind & SPACE) !== 0 && isLineBreak(text, start - 1)) break;
      if ((kind & LOWER) !== 0) {
        end = at + 1;
        line = notInCapitals;
        return line;
      }
    }
    if (line === notInCapitals && start === end && !isLineBreak(text, start - 1)) {
      end = at + 1;
      return line;
    }
    let bits = 0;
    let longWords = 0;
    let letters = 0;
    for (end = start; end < text.length; end++) {
      const kind = kinds[text.charCodeAt(end)] ?? 0;
      if ((kind & SPACE) !== 0 && isLineBreak(text, end)) break;
      bits |= kind;
      if ((kind & LOWER) !== 0) {
        end = Math.max(end, at) + 1;
        line = notInCapitals;
        return line;
      }
      letters = (kind & UPPER) === 0 ? 0 : letters + 1;
      if (letters === LONG_WORD) longWords++;
    }
    line = { capitals: true, longWords: (bits & HANGUL) === 0 ? longWords : 0 };
    return line;
  };
}

/** Whether the line has long words besides one form that stands in it: then it is a headline. */
export function isHeadline(line: LineOfCapitals, form: string): boolean {
  return line.longWords > (form.length >= LONG_WORD ? 1 : 0);
}
