import { HANGUL, kindAt } from './characters';
import { type RuleSet, ruleBit } from './rules';

/** What may stand between two letters of a form, as bits. */
export const CLOSED = 1;
export const SPACED = 2;
export const HYPHENATED = 4;
/** A hyphen that waits for the rest of its compound: low- and middle-income. */
export const SUSPENDED = 8;

/** One place where a form is parted, or may be: before its letter `at`. */
export type Gap = {
  readonly at: number;
  /** What it may have there. */
  allowed: number;
  /** What the form itself has there. */
  readonly written: number;
};

/** How a form is parted. Forms that are parted alike share one: they are a hundred thousand, the ways some thousands. */
export type Parting = {
  /** Nothing stands between its letters as it is written. */
  readonly oneWord: boolean;
  /** By position of the letter after it, what may stand in the gap. */
  readonly gaps: Uint8Array;
  /** What the form itself has in the gap. */
  readonly written: Uint8Array;
  /** Where a table of Partings has it in numbers. */
  readonly place: number;
};

const M7 = ruleBit('M7');
const M8 = ruleBit('M8');
const M18 = ruleBit('M18');

const isBesideHangul = (letters: string, at: number) =>
  ((kindAt(letters, at - 1) | kindAt(letters, at)) & HANGUL) !== 0;

/** Fields of a gap in the table, below the letter after it. */
const ALLOWED_SHIFT = 4;
const AT_SHIFT = 8;
const WRITTEN = (1 << ALLOWED_SHIFT) - 1;

/** Keeps one parting for all forms that are parted alike. */
export class Partings {
  /**
   * In numbers, for a scan: how many gaps there are, then for each the letter after it with what it may have and what it
   * has as written, and the rule that a text owes which parts the form otherwise: M7 or M18 beside Hangul, M8 between
   * Latin words. Forms without gaps share the first, which is empty.
   */
  readonly table: number[] = [0];
  private readonly known = new Map<string | number, Parting>();

  /** `parted` in the order of the places. */
  of(letters: string, parted: readonly Gap[]): Parting {
    // A place has to fit into one unit of the key.
    if (letters.length > 0xffff) return this.add(letters, parted);
    const key = parted.length === 0 ? letters.length : keyOf(letters, parted);
    const same = this.known.get(key);
    if (same !== undefined) return same;
    const parting = this.add(letters, parted);
    this.known.set(key, parting);
    return parting;
  }

  private add(letters: string, parted: readonly Gap[]): Parting {
    const gaps = new Uint8Array(letters.length).fill(CLOSED);
    const written = new Uint8Array(letters.length).fill(CLOSED);
    const place = parted.length === 0 ? 0 : this.table.push(parted.length) - 1;
    for (const gap of parted) {
      gaps[gap.at] = gap.allowed;
      written[gap.at] = gap.written;
      const rule = isBesideHangul(letters, gap.at) ? (gap.written === CLOSED ? M18 : M7) : M8;
      this.table.push((gap.at << AT_SHIFT) | (gap.allowed << ALLOWED_SHIFT) | gap.written, rule);
    }
    return { oneWord: parted.every((gap) => gap.written === CLOSED), gaps, written, place };
  }
}

/** No set of rules: the text is parted where the form must not be. */
export const MISFIT = -1;

/**
 * The rules that the gaps of a text ask of the form at `place` of the table (M7, M8, M18). `found` is by letter what the
 * text has before it, 0 for nothing; `count`, how many of those up to the end of the form are something.
 */
export function rulesOfGaps(table: Int32Array, place: number, found: Uint8Array, count: number): RuleSet {
  let rules = 0;
  let met = 0;
  const end = place + 2 * (table[place] ?? 0);
  for (let at = place + 1; at < end; at += 2) {
    const gap = table[at] ?? 0;
    const has = found[gap >> AT_SHIFT] || CLOSED;
    if (((gap >> ALLOWED_SHIFT) & has) === 0) return MISFIT;
    if (has !== (gap & WRITTEN)) rules |= table[at + 1] ?? 0;
    if (has !== CLOSED) met++;
  }
  return met === count ? rules : MISFIT;
}

function keyOf(letters: string, parted: readonly Gap[]): string {
  let key = String.fromCharCode(letters.length);
  for (const { at, allowed, written } of parted) {
    const hangul = isBesideHangul(letters, at) ? 0x100 : 0;
    key += String.fromCharCode(at, allowed | (written << 4) | hangul);
  }
  return key;
}
