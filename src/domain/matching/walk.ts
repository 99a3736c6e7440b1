import type { MatchIndex } from './build-index';
import { HYPHEN, SPACE } from './characters';
import { HYPHENATED, SPACED, SUSPENDED } from './form-pattern';
import { ROOT } from './trie';

/** What one walk through the trie met; made once for a text and used again for every walk in it. */
export type Trail = {
  /** How many ends of forms it met. */
  count: number;
  /** The value of the trie at each, shortest form first. */
  readonly values: Int32Array;
  /** Where in the text each ends. */
  readonly ends: Int32Array;
  /** By letter of the form: what the text has in the gap before it; 0 for nothing. */
  readonly gaps: Uint8Array;
};

export function newTrail({ longest }: MatchIndex): Trail {
  return {
    count: 0,
    values: new Int32Array(longest),
    ends: new Int32Array(longest),
    gaps: new Uint8Array(longest + 1),
  };
}

/**
 * Follows the text from `from` through the trie as far as forms go, past one space or hyphen wherever some form may
 * have a gap. No walk is longer than twice the longest form, so all walks together are linear in the text.
 */
export function walk(text: string, from: number, index: MatchIndex, trail: Trail): void {
  const { symbols, kinds } = index;
  const { base, check, values, gaps } = index.trie;
  trail.count = 0;
  let node = ROOT;
  let letters = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = (base[node] ?? 0) + (symbols[unit] ?? 0);
    if (check[next] === node) {
      node = next;
      letters++;
      trail.gaps[letters] = 0;
      const value = values[node] ?? 0;
      if (value !== 0) {
        trail.values[trail.count] = value - 1;
        trail.ends[trail.count] = at + 1;
        trail.count++;
      }
      continue;
    }
    const gap = gapAfter(trail.gaps[letters] ?? 0, kinds[unit] ?? 0);
    // Only where a form has a gap, which is never before its first letter.
    if ((gap & (gaps[node] ?? 0)) === 0) return;
    trail.gaps[letters] = gap;
  }
}

/** A gap with one more separator in it; two are none but for a hyphen that waits, and its space. */
function gapAfter(gap: number, kind: number): number {
  if ((kind & SPACE) !== 0) return gap === 0 ? SPACED : gap === HYPHENATED ? SUSPENDED : 0;
  return (kind & HYPHEN) !== 0 && gap === 0 ? HYPHENATED : 0;
}
