import { HANGUL, kinds, SPACE, UNSETTLED } from './characters';

/** A text to search in, and where each of its code units came from. */
export type Normalised = {
  readonly text: string;
  /** Offset into the text as given of the first code unit that unit `i` stands for. */
  readonly starts: Int32Array;
  /** Offset after the last one. */
  readonly ends: Int32Array;
};

/** NFC never makes more than three code units of one (Unicode FAQ, Normalization). */
const LONGEST_NFC = 3;

const isTrailingJamo = (unit: number) => unit > 0x1160 && !(unit >= 0xa960 && unit <= 0xa97c);

/** Whether a unit belongs to the one before it: a combining mark, or the vowel or final of a Hangul syllable. */
function continues(unit: number): boolean {
  const kind = kinds[unit] ?? 0;
  if ((kind & UNSETTLED) === 0 || kind === UNSETTLED) return false;
  return (kind & HANGUL) === 0 || isTrailingJamo(unit);
}

/**
 * M1. NFC; runs of space as one (a line break if there is one in the run, since a headline ends there); soft
 * hyphens and zero-width characters dropped. Width, dashes, quotes and dots need no copy: the tables of
 * characters.ts see to them one for one. `normalize('NFC')` of the whole text would lose the offsets, so it is
 * asked only about one character and its marks at a time.
 */
export function normalise(given: string): Normalised {
  const parts: string[] = [];
  const starts = new Int32Array(given.length * LONGEST_NFC);
  const ends = new Int32Array(given.length * LONGEST_NFC);
  let length = 0;
  const emit = (units: string, start: number, end: number) => {
    parts.push(units);
    for (let unit = 0; unit < units.length; unit++) {
      starts[length] = start;
      ends[length] = end;
      length++;
    }
  };

  let at = 0;
  while (at < given.length) {
    const start = at;
    const kind = kinds[given.charCodeAt(at++)] ?? 0;
    if (kind === UNSETTLED) continue;
    if (kind === SPACE) {
      let broken = isLineBreak(given, start);
      let end = at;
      for (; at < given.length; at++) {
        const following = kinds[given.charCodeAt(at)] ?? 0;
        if (following !== SPACE && following !== UNSETTLED) break;
        end = at + 1;
        broken ||= isLineBreak(given, at);
      }
      emit(broken ? '\n' : ' ', start, end);
      continue;
    }
    while (at < given.length && continues(given.charCodeAt(at))) at++;
    const cluster = given.slice(start, at);
    const composed = at - start === 1 ? cluster : cluster.normalize('NFC');
    emit(composed, start, at);
  }
  return { text: parts.join(''), starts, ends };
}

/** Whether a text can be read as it is: all that `normalise` would do is to write one space for another. */
export function isSettled(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if ((kind & UNSETTLED) !== 0 || (kind & before & SPACE) !== 0) return false;
    before = kind;
  }
  return true;
}

/** LF, VT, FF, CR, NEL, LS, PS. */
export function isLineBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
