import type { MatchIndex } from './build-index';
import { HYPHEN, SPACE } from './characters';
import { HYPHENATED, SPACED, SUSPENDED } from './gaps';
import { BASE_SHIFT, ENDS, ROOT } from './trie';

/** What one walk through the trie met; made once for a text and used again for every walk in it. */
export type Trail = {
  /** How many ends of forms it met. */
  count: number;
  /** The bits that the values have in common or not: odd where exceptions are among them. */
  bits: number;
  /** The value of the trie at each, shortest form first, and its place. */
  readonly values: Int32Array;
  readonly places: Int32Array;
  /** Where in the text each ends. */
  readonly ends: Int32Array;
  /** How many gaps the text has before each. */
  readonly gapCounts: Int32Array;
  /** By letter of the form: what the text has in the gap before it; 0 for nothing. */
  readonly gaps: Uint8Array;
  /** The last letter with anything there; 0 where the walk met no gap. */
  parted: number;
};

export function newTrail({ longest }: MatchIndex): Trail {
  return {
    count: 0,
    bits: 0,
    values: new Int32Array(longest),
    places: new Int32Array(longest),
    ends: new Int32Array(longest),
    gapCounts: new Int32Array(longest),
    gaps: new Uint8Array(longest + 1),
    parted: 0,
  };
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
  let gaps = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = (cell >> BASE_SHIFT) + 2 * (symbols[unit] ?? 0);
    if (cells[next + 1] === node) {
      node = next;
      cell = cells[next] ?? 0;
      letters++;
      gap = 0;
      if ((cell & ENDS) !== 0) meet(values, next, at + 1, gaps, trail);
      if (cell < 0) {
        walkTail(text, at + 1, letters, gaps, cell, index, trail);
        return;
      }
      continue;
    }
    gap = gapAfter(gap, kinds[unit] ?? 0);
    // Only where a form has a gap, which is never before its first letter.
    if ((gap & cell) === 0) return;
    trail.gaps[letters] = gap;
    if (trail.parted !== letters) gaps++;
    trail.parted = letters;
  }
}

/** The same where there is one way: `cell` is the node that leads to it, after so many letters and gaps. */
function walkTail(
  text: string,
  from: number,
  lettersBefore: number,
  gapsBefore: number,
  cell: number,
  { symbols, kinds, trie: { tails } }: MatchIndex,
  trail: Trail,
): void {
  let place = -(cell >> BASE_SHIFT);
  let letters = lettersBefore;
  let gaps = gapsBefore;
  let bits = cell;
  let gap = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = tails[place] ?? 0;
    if (letter >> BASE_SHIFT === symbols[unit]) {
      bits = letter;
      letters++;
      gap = 0;
      place++;
      if ((letter & ENDS) !== 0) {
        meet(tails, place, at + 1, gaps, trail);
        place += 2;
      }
      continue;
    }
    gap = gapAfter(gap, kinds[unit] ?? 0);
    if ((gap & bits) === 0) return;
    trail.gaps[letters] = gap;
    if (trail.parted !== letters) gaps++;
    trail.parted = letters;
  }
}

function meet(numbers: Int32Array, at: number, end: number, gaps: number, trail: Trail): void {
  const value = numbers[at] ?? 0;
  trail.places[trail.count] = numbers[at + 1] ?? 0;
  trail.values[trail.count] = value;
  trail.bits |= value;
  trail.ends[trail.count] = end;
  trail.gapCounts[trail.count] = gaps;
  trail.count++;
}

/** A gap with one more separator in it; two are none but for a hyphen that waits, and its space. */
function gapAfter(gap: number, kind: number): number {
  if ((kind & SPACE) !== 0) return gap === 0 ? SPACED : gap === HYPHENATED ? SUSPENDED : 0;
  return (kind & HYPHEN) !== 0 && gap === 0 ? HYPHENATED : 0;
}
