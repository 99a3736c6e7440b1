import type { Language } from '../language';
import { DIGIT, folded, HANGUL, HYPHEN, kindAt, kinds, plain, SPACE, UPPER, WORD } from './characters';
import { numbersOf } from './english/number';
import { prefixBoundaries } from './english/prefixes';
import { compoundBoundaries } from './korean/compounds';
import { isSettled, normalise } from './normalise';

/** What may stand between two letters of a form, as bits. */
export const CLOSED = 1;
export const SPACED = 2;
export const HYPHENATED = 4;
/** A hyphen that waits for the rest of its compound: low- and middle-income. */
export const SUSPENDED = 8;

/** A written form without its spaces and hyphens, and where they may stand in a text. */
export type FormPattern = {
  /** The letters in lower case, without separators: what the trie holds. */
  readonly folded: string;
  /** The same letters as written. */
  readonly letters: string;
  /** By position of the letter after it, what may stand in the gap. */
  readonly gaps: Uint8Array;
  /** What the form itself has in the gap. */
  readonly written: Uint8Array;
};

/** Separates a form into letters and gaps, and says what each gap may hold (M7, M8). */
export function formPattern(form: string, language: Language): FormPattern {
  const trimmed = form.trim();
  const text = isSettled(trimmed) ? trimmed : normalise(trimmed).text;
  const units: number[] = [];
  const lowerUnits: number[] = [];
  const seen: number[] = [];
  let gap = CLOSED;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    if ((kind & (SPACE | HYPHEN)) !== 0 && units.length > 0) {
      gap = (kind & HYPHEN) !== 0 ? HYPHENATED : gap === CLOSED ? SPACED : SUSPENDED;
      continue;
    }
    seen.push(gap);
    units.push(plain[unit] ?? 0);
    lowerUnits.push(folded[plain[unit] ?? 0] ?? 0);
    gap = CLOSED;
  }
  const written = new Uint8Array(seen);
  const lower = String.fromCharCode(...lowerUnits);
  const letters = String.fromCharCode(...units);
  const gaps = allowedGaps(lower, written, language);
  // Most forms are written without capitals: one string for both.
  return { letters: letters === lower ? lower : letters, folded: lower, written, gaps };
}

/** Whether nothing stands between the letters of a form as it is written. */
export function isOneWord(written: Uint8Array): boolean {
  for (let at = 0; at < written.length; at++) if (written[at] !== CLOSED) return false;
  return true;
}

function allowedGaps(letters: string, written: Uint8Array, language: Language): Uint8Array {
  const gaps = new Uint8Array(written.length);
  for (let at = 0; at < gaps.length; at++) {
    const gap = written[at] ?? CLOSED;
    gaps[at] = at === 0 || gap === CLOSED ? CLOSED : allowedGap(letters, at, gap, language);
  }
  for (const at of prefixGaps(letters, written)) {
    gaps[at] = (gaps[at] ?? 0) | CLOSED | HYPHENATED;
  }
  for (const at of compoundGaps(letters, written)) gaps[at] = (gaps[at] ?? 0) | SPACED;
  return gaps;
}

function allowedGap(letters: string, at: number, written: number, language: Language): number {
  const before = kindAt(letters, at - 1);
  const after = kindAt(letters, at);
  const hyphen = written === SUSPENDED ? HYPHENATED | SUSPENDED : written === HYPHENATED ? HYPHENATED : 0;
  if (((before | after) & HANGUL) !== 0) return CLOSED | SPACED | hyphen;
  if ((before & after & WORD) === 0) return SPACED | hyphen | (language === 'ko' ? CLOSED : 0);
  const besideDigit = ((before ^ after) & DIGIT) !== 0;
  return SPACED | HYPHENATED | hyphen | (besideDigit ? CLOSED : 0);
}

/** Where a word of the form divides after a prefix, whether it is written closed or not. */
function prefixGaps(letters: string, written: Uint8Array): number[] {
  const found: number[] = [];
  for (let start = 0; start < letters.length; start++) {
    const opens = start === 0 || written[start] !== CLOSED;
    if (!opens || (kindAt(letters, start) & WORD) === 0) continue;
    // Up to the next space: in non-clinical the prefix has a hyphen after it, the stem none.
    let end = start;
    while (end < letters.length && (end === start || written[end] !== SPACED)) end++;
    for (const length of prefixBoundaries(letters.slice(start, end))) {
      const at = start + length;
      if (isOneWord(written.subarray(start + 1, at))) found.push(at);
    }
  }
  return found;
}

/** M18. Where a closed Korean word of the form divides before its heads. */
function compoundGaps(letters: string, written: Uint8Array): number[] {
  const found: number[] = [];
  for (let start = 0; start < letters.length; start++) {
    const opens = start === 0 || written[start] !== CLOSED;
    if (!opens || (kindAt(letters, start) & HANGUL) === 0) continue;
    let end = start;
    while (end < letters.length && (end === start || written[end] === CLOSED)) end++;
    for (const length of compoundBoundaries(letters.slice(start, end))) found.push(start + length);
  }
  return found;
}

/** How many capitals a form has; two make it exact by default (M12). */
export function capitalsIn(letters: string): number {
  let capitals = 0;
  for (let at = 0; at < letters.length; at++) if ((kindAt(letters, at) & UPPER) !== 0) capitals++;
  return capitals;
}

/** The singular of a form that ends in a Latin word, and its plurals (M9); the form alone where it has no number. */
export function numbersOfForm(form: string): {
  readonly singular: string;
  readonly plurals: readonly string[];
} {
  // Asked first, for the expression looks from every letter whether it leads to the end.
  const endsInWord = (kindAt(form, form.length - 1) & WORD) !== 0;
  const last = endsInWord ? /(?<![A-Za-z])[A-Za-z]{2,}$/.exec(form)?.[0] : undefined;
  if (last === undefined) return { singular: form, plurals: [] };
  const head = form.slice(0, form.length - last.length);
  if (capitalsIn(last) >= 2) {
    const singular = /[A-Z]s$/.test(last) ? last.slice(0, -1) : last;
    return { singular: head + singular, plurals: [`${head + singular}s`] };
  }
  const numbers = numbersOf(last.toLowerCase());
  const inCase = (word: string) => head + last.charAt(0) + word.slice(1);
  return { singular: inCase(numbers.singular), plurals: numbers.plurals.map(inCase) };
}

/**
 * M17. The form with its noun before 'of' or 'following' in the other number: 'mechanisms of action', 'adverse events
 * following immunization'. A capital shows a name, which has one number: 'Ministry of Health'.
 */
export function numbersOfHead(form: string): readonly string[] {
  const found = /(?<![A-Za-z])[a-z]{3,}(?= (?:of|following) )/.exec(form);
  if (found === null) return [];
  const [head] = found;
  const { singular, plurals } = numbersOf(head);
  return [singular, ...plurals].map(
    (word) => form.slice(0, found.index) + word + form.slice(found.index + head.length),
  );
}

/** Bits of all units of a text: which scripts a form has. */
export function kindsIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= kinds[text.charCodeAt(at)] ?? 0;
  return bits;
}
