/**
 * What a UTF-16 code unit is to the matcher, as bits. A form starts or ends where the bits WORD and HANGUL
 * change: that is all "edges are decided by script" (M3) means.
 */
export const WORD = 1; // letter or digit of an alphabet written with spaces: Latin, Greek, Cyrillic
export const HANGUL = 2;
export const DIGIT = 4; // beside WORD
export const SPACE = 8;
export const HYPHEN = 16;
export const UNSETTLED = 32; // normalise() has to look at it: ignored, or joined to what stands before it
export const LOWER = 64;
export const UPPER = 128;

type Range = readonly [first: number, last: number];

/** Letters by script; the blocks in which Korean and English texts find theirs. */
const letterRanges: readonly Range[] = [
  [0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xb5, 0xb5], [0xba, 0xba], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2af],
  [0x370, 0x373], [0x376, 0x377], [0x37b, 0x37d], [0x386, 0x386], [0x388, 0x3ff], [0x400, 0x481], [0x48a, 0x52f],
  [0x1d00, 0x1dbf], [0x1e00, 0x1fff], [0x2c60, 0x2c7f], [0xa722, 0xa7ff], [0xff21, 0xff3a], [0xff41, 0xff5a],
]; // biome-ignore format: a table reads better in rows

const digitRanges: readonly Range[] = [
  [0x30, 0x39],
  [0x2080, 0x2089],
  [0xff10, 0xff19],
];

/** Syllables and the letters ㄱ–ㆌ; U+318D ㆍ among them is written as a middle dot. */
const hangulRanges: readonly Range[] = [
  [0x3131, 0x3163],
  [0x3165, 0x318c],
  [0x318e, 0x318e],
  [0xac00, 0xd7a3],
];

/** Conjoining Jamo, as macOS writes Hangul in file names (NFD). */
const jamoRanges: readonly Range[] = [
  [0x1100, 0x115e],
  [0x1161, 0x11ff],
  [0xa960, 0xa97c],
  [0xd7b0, 0xd7fb],
];

const combiningRanges: readonly Range[] = [
  [0x300, 0x34e],
  [0x350, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
];

const spaceRanges: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const hyphenRanges: readonly Range[] = [
  [0x2d, 0x2d],
  [0x2010, 0x2015],
  [0x2043, 0x2043],
  [0x2212, 0x2212],
  [0x2e3a, 0x2e3b],
  [0xfe58, 0xfe58],
  [0xfe63, 0xfe63],
  [0xff0d, 0xff0d],
];

/** Soft hyphen, zero-width characters, marks of direction, fillers, variation selectors. */
const ignoredRanges: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

/** Characters that are written for one another, the first for all. */
const sameCharacter = ["'‘’‚‛ʼ′＇`´", '"“”„‟″＂', '·‧・ㆍ•∙⋅･', '&＆'] as const;

const JAMO_DOT = 0x119e; // ᆞ, which Korean keyboards give as a middle dot

function unitKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const mark = (ranges: readonly Range[], bits: number) => {
    for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) kinds[unit] = bits;
  };
  mark(letterRanges, WORD);
  mark(digitRanges, WORD | DIGIT);
  mark(hangulRanges, HANGUL);
  mark(jamoRanges, HANGUL | UNSETTLED);
  mark(combiningRanges, WORD | UNSETTLED);
  mark(spaceRanges, SPACE);
  mark(hyphenRanges, HYPHEN);
  mark(ignoredRanges, UNSETTLED);
  for (const [first, last] of letterRanges) {
    for (let unit = first; unit <= last; unit++) {
      const letter = String.fromCharCode(unit);
      if (letter !== letter.toLowerCase()) kinds[unit] = WORD | UPPER;
      else if (letter !== letter.toUpperCase()) kinds[unit] = WORD | LOWER;
    }
  }
  return kinds;
}

/** One written character for all that stand for it; letters keep their case. */
function plainUnits(): Uint16Array {
  const plain = new Uint16Array(0x10000);
  for (let unit = 0; unit < plain.length; unit++) plain[unit] = unit;
  const write = (ranges: readonly Range[], as: (unit: number) => number) => {
    for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) plain[unit] = as(unit);
  };
  write([[0xff01, 0xff5e]], (unit) => unit - 0xfee0);
  write(spaceRanges, () => 0x20);
  write(hyphenRanges, () => 0x2d);
  for (const [first = '', ...others] of sameCharacter) {
    for (const other of others) plain[other.charCodeAt(0)] = first.charCodeAt(0);
  }
  plain[JAMO_DOT] = 0xb7;
  return plain;
}

function foldedUnits(): Uint16Array {
  const folded = plainUnits();
  for (const [first, last] of letterRanges) {
    for (let unit = first; unit <= last; unit++) {
      const lower = String.fromCharCode(folded[unit] ?? unit).toLowerCase();
      if (lower.length === 1) folded[unit] = lower.charCodeAt(0);
    }
  }
  return folded;
}

/** Bits of every code unit. */
export const kinds: Uint8Array = unitKinds();
/** Width, dashes, quotes, dots made one; case kept. */
export const plain: Uint16Array = plainUnits();
/** As `plain`, in lower case. */
export const folded: Uint16Array = foldedUnits();

/** As bits, whether a unit is written otherwise than in `plain`, and whether that is a capital. */
export const DISGUISED = 1;
export const CAPITAL = 2;
export const altered: Uint8Array = Uint8Array.from(
  plain,
  (unit, given) => (unit === given ? 0 : DISGUISED) | (folded[given] === unit ? 0 : CAPITAL),
);

/** Bits of the code unit at an offset; none outside the text, which is an edge. */
export function kindAt(text: string, at: number): number {
  // Asked first: a look at [NaN] would make every look through here slow in V8.
  return at >= 0 && at < text.length ? (kinds[text.charCodeAt(at)] ?? 0) : 0;
}
