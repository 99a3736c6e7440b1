/** Stands between the texts of a column, and in none of them. */
const separator = '\n';

/** One text of every form, end to end: one native search over all of them instead of one for each. */
export type TextColumn = { readonly text: string; readonly starts: Int32Array };

export function textColumn(texts: readonly string[]): TextColumn {
  const starts = new Int32Array(texts.length);
  let at = 1;
  for (const [i, { length }] of texts.entries()) {
    starts[i] = at;
    at += length + 1;
  }
  return { text: `${separator}${texts.join(separator)}${separator}`, starts };
}

/** The row at an offset: the last one that does not start after it. */
function rowAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows in which a text stands, in order, each once; `atStart`: with which it begins. */
export function* rowsWith(
  { text, starts }: TextColumn,
  sought: string,
  { atStart = false } = {},
): Generator<number> {
  if (sought === '') return;
  const needle = atStart ? separator + sought : sought;
  for (let found = text.indexOf(needle); found >= 0; ) {
    const row = rowAt(starts, atStart ? found + 1 : found);
    yield row;
    const next = starts[row + 1];
    if (next === undefined) return;
    found = text.indexOf(needle, atStart ? next - 1 : next);
  }
}
