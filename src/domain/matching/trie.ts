/**
 * A double-array trie (Aoe 1989) as far as words part: the child of `node` by `symbol` is `base + 2 * symbol`, if the
 * check there names `node`. A node is the offset of its two numbers, which lie in one line of the cache: one step is one
 * look at memory whatever the number of forms.
 *
 * - `cells[node]`: the base, shifted by BASE_SHIFT, and what a walk asks of the node as bits
 * - `cells[node + 1]`: the check, the node that this one is a child of
 *
 * Where only one way leads on to the end, the base is the negative of a place in `tails`, as most of the letters of a
 * large glossary are: four bytes each and side by side, and nothing has to be found for them when the trie is built.
 *
 * - `tails[place]`: a symbol, shifted by BASE_SHIFT, and the bits after it; then the two numbers of the value, where a word
 *   ends, so that a walk has them in the line of the cache that it has read; after the last one TAIL_END
 */
export type Trie = {
  readonly cells: Int32Array;
  /** By node: the two numbers of the value of its word, where ENDS is set. */
  readonly values: Int32Array;
  readonly tails: Int32Array;
};

export const ROOT = 0;
/** A word ends at the node. */
export const ENDS = 1;
/** The bits between are those of the gap after the node, over all words through it: SPACED, HYPHENATED, SUSPENDED. */
export const BASE_SHIFT = 4;
export const BITS = (1 << BASE_SHIFT) - 1;
export const GAPS = BITS - ENDS;
/** No symbol. */
export const TAIL_END = -1;
