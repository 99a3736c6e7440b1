import { disassemble } from 'es-hangul';

/** A stretch of letters: in both texts, only expected, or only given. */
export type DifferencePart = { readonly text: string; readonly kind: 'same' | 'missing' | 'extra' };

/** Hangul as the keys that type it (닭: ㄷㅏㄹㄱ), everything else letter by letter. */
const lettersOf = (text: string): string[] => [...disassemble(text)];

/** The cost of turning the first letters of one text into those of the other, by insertions and deletions (LCS). */
function costs(given: readonly string[], expected: readonly string[]): number[][] {
  const table = Array.from({ length: given.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= expected.length; j++) (table[0] ?? [])[j] = j;
  for (let i = 1; i <= given.length; i++) {
    for (let j = 1; j <= expected.length; j++) {
      const [above = [], row = []] = [table[i - 1], table[i]];
      row[j] =
        given[i - 1] === expected[j - 1] ? (above[j - 1] ?? 0) : 1 + Math.min(above[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return table;
}

/** How many characters two texts begin with alike. */
function sharedStart(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, at) => character !== other[at]);
  return end < 0 ? one.length : end;
}

/**
 * What stands between an answer and the form that was expected (S10): whole syllables where they agree and where one has what the
 * other lacks, and jamo between, so that a slip of one key shows as one jamo and not as a wrong syllable.
 *
 * - 항생재 for 항생제: 항생ㅈ, then ㅐ extra and ㅔ missing
 * - 세계보건기 for 세계보건기구: 세계보건기, then 구 missing
 */
export function jamoDifference(given: string, expected: string): DifferencePart[] {
  const [one, other] = [[...given], [...expected]];
  const start = sharedStart(one, other);
  const [oneLeft, otherLeft] = [one.slice(start), other.slice(start)];
  const end = sharedStart(oneLeft.toReversed(), otherLeft.toReversed());
  return joined([
    { text: one.slice(0, start).join(''), kind: 'same' },
    ...differenceBetween(
      oneLeft.slice(0, oneLeft.length - end).join(''),
      otherLeft.slice(0, otherLeft.length - end).join(''),
    ),
    { text: one.slice(one.length - end).join(''), kind: 'same' },
  ]);
}

/** Of texts that begin and end differently: what one has and the other has not is whole. */
function differenceBetween(given: string, expected: string): DifferencePart[] {
  if (given === '') return [{ text: expected, kind: 'missing' }];
  return expected === '' ? [{ text: given, kind: 'extra' }] : letterDifference(given, expected);
}

/** Without empty parts; parts of one kind beside one another are one. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const done: DifferencePart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = done.at(-1);
    if (last?.kind === part.kind) done[done.length - 1] = { ...last, text: last.text + part.text };
    else done.push(part);
  }
  return done;
}

/** Letter by letter, in Hangul jamo by jamo. */
function letterDifference(given: string, expected: string): DifferencePart[] {
  const [one, other] = [lettersOf(given), lettersOf(expected)];
  const table = costs(one, other);
  const parts: { text: string; kind: DifferencePart['kind'] }[] = [];
  const add = (text: string, kind: DifferencePart['kind']) => {
    const first = parts[0];
    if (first?.kind === kind) first.text = text + first.text;
    else parts.unshift({ text, kind });
  };
  let [i, j] = [one.length, other.length];
  while (i > 0 || j > 0) {
    const [a, b] = [one[i - 1], other[j - 1]];
    if (a !== undefined && a === b) {
      add(a, 'same');
      i--;
      j--;
    } else if (a !== undefined && (j === 0 || (table[i - 1]?.[j] ?? 0) <= (table[i]?.[j - 1] ?? 0))) {
      add(a, 'extra');
      i--;
    } else if (b !== undefined) {
      add(b, 'missing');
      j--;
    }
  }
  return parts;
}

/** How many letters two texts differ in: a letter in the place of another counts once. */
export function jamoDistance(given: string, expected: string): number {
  const parts = letterDifference(given, expected);
  const count = (kind: DifferencePart['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);
  return Math.max(count('missing'), count('extra'));
}

export const letterCount = (text: string): number => lettersOf(text).length;
