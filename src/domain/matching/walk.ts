import type { MatchIndex } from './build-index';
import { HYPHEN, SPACE } from './characters';
import { HYPHENATED, SPACED, SUSPENDED } from './form-pattern';
import { BASE_SHIFT, BITS, ENDS, ROOT } from './trie';

/** What one walk through the trie met; made once for a text and used again for every walk in it. */
export type Trail = {
  /** How many ends of forms it met. */
  count: number;
  /** The bits that the values have in common or not: odd where exceptions are among them. */
  bits: number;
  /** The value of the trie at each, shortest form first. */
  readonly values: Int32Array;
  /** Where in the text each ends. */
  readonly ends: Int32Array;
  /** By letter of the form: what the text has in the gap before it; 0 for nothing. */
  readonly gaps: Uint8Array;
  /** The last letter with anything there; 0 where the forms that it met stand without a gap. */
  parted: number;
};

export function newTrail({ longest }: MatchIndex): Trail {
  return {
    count: 0,
    bits: 0,
    values: new Int32Array(longest),
    ends: new Int32Array(longest),
    gaps: new Uint8Array(longest + 1),
    parted: 0,
  };
}

/**
 * Whether the first two letters at `at` begin a form: most words of a text are refused by these few looks. Which of them
 * refuses is as good as chance to a processor, so all are made and asked together: one branch that is hardly ever taken.
 */
export function mayBegin(text: string, at: number, symbols: Uint16Array, cells: Int32Array): boolean {
  const first = ((cells[ROOT] ?? 0) >> BASE_SHIFT) + 2 * (symbols[text.charCodeAt(at)] ?? 0);
  const cell = cells[first] ?? 0;
  const letter = at + 1 < text.length ? (symbols[text.charCodeAt(at + 1)] ?? 0) : 0;
  const second = (cell >> BASE_SHIFT) + 2 * letter;
  // A form of one letter, or one with a gap after it, does not ask for the second.
  const refusal = (cell & BITS) === 0 ? (cells[second + 1] ?? 0) ^ first : 0;
  return ((cells[first + 1] ?? 0) | refusal) === ROOT;
}

/**
 * Follows the text from `from` through the trie as far as forms go, past one space or hyphen wherever some form may
 * have a gap. No walk is longer than twice the longest form, so all walks together are linear in the text.
 */
export function walk(text: string, from: number, index: MatchIndex, trail: Trail): void {
  const { symbols, kinds } = index;
  const { cells, values } = index.trie;
  trail.count = 0;
  trail.bits = 0;
  for (; trail.parted > 0; trail.parted--) trail.gaps[trail.parted] = 0;
  let node = ROOT;
  let cell = cells[ROOT] ?? 0;
  let letters = 0;
  let gap = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = (cell >> BASE_SHIFT) + 2 * (symbols[unit] ?? 0);
    if (cells[next + 1] === node) {
      node = next;
      cell = cells[next] ?? 0;
      letters++;
      gap = 0;
      if ((cell & ENDS) !== 0) {
        const value = values[next >> 1] ?? 0;
        trail.values[trail.count] = value;
        trail.bits |= value;
        trail.ends[trail.count] = at + 1;
        trail.count++;
      }
      continue;
    }
    gap = gapAfter(gap, kinds[unit] ?? 0);
    // Only where a form has a gap, which is never before its first letter.
    if ((gap & cell) === 0) return;
    trail.gaps[letters] = gap;
    trail.parted = letters;
  }
}

/** A gap with one more separator in it; two are none but for a hyphen that waits, and its space. */
function gapAfter(gap: number, kind: number): number {
  if ((kind & SPACE) !== 0) return gap === 0 ? SPACED : gap === HYPHENATED ? SUSPENDED : 0;
  return (kind & HYPHEN) !== 0 && gap === 0 ? HYPHENATED : 0;
}
