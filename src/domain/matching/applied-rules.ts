import type { Parts } from './build-index';
import { altered, CAPITAL, DISGUISED, HANGUL, HYPHEN, kindAt, plain, SPACE, WORD } from './characters';
import { CLOSED } from './form-pattern';
import { type RuleSet, ruleBit } from './rules';
import type { Trail } from './walk';

const M1 = ruleBit('M1');
const M7 = ruleBit('M7');
const M8 = ruleBit('M8');
const M10 = ruleBit('M10');
const M11 = ruleBit('M11');
const M18 = ruleBit('M18');
const APOSTROPHE = 0x27;

/**
 * M1 where the text writes a character otherwise than the form may; M10 before a possessive ending; M11 for a form
 * without capitals where the text has one.
 */
export function rulesOfSpan(text: string, start: number, end: number, withoutCapitals: boolean): RuleSet {
  let bits = 0;
  for (let at = start; at < end; at++) bits |= altered[text.charCodeAt(at)] ?? 0;
  return (
    (isPossessive(text, end) ? M10 : 0) |
    ((bits & DISGUISED) !== 0 ? M1 : 0) |
    (withoutCapitals && (bits & CAPITAL) !== 0 ? M11 : 0)
  );
}

/** M11 where the case differs from the form's. */
export function rulesOfCase(text: string, start: number, { letters }: Parts): RuleSet {
  let at = start;
  for (let letter = 0; letter < letters.length; letter++, at++) {
    while ((kindAt(text, at) & (SPACE | HYPHEN)) !== 0) at++;
    if (plain[text.charCodeAt(at)] !== letters.charCodeAt(letter)) return M11;
  }
  return 0;
}

/** M7 or M18 beside Hangul, M8 between Latin words, wherever the text parts the form otherwise than it is written. */
export function rulesOfGaps({ oneWord, letters, written }: Parts, trail: Trail): RuleSet {
  if (oneWord && trail.parted === 0) return 0;
  let set = 0;
  for (let letter = 1; letter < letters.length; letter++) {
    if ((trail.gaps[letter] || CLOSED) === written[letter]) continue;
    const besideHangul = ((kindAt(letters, letter - 1) | kindAt(letters, letter)) & HANGUL) !== 0;
    set |= besideHangul ? (written[letter] === CLOSED ? M18 : M7) : M8;
  }
  return set;
}

/** vaccine’s; the ending stays outside the span. */
function isPossessive(text: string, end: number): boolean {
  return (
    end + 1 < text.length &&
    plain[text.charCodeAt(end)] === APOSTROPHE &&
    (kindAt(text, end - 1) & WORD) !== 0 &&
    /^[sS]$/.test(text.charAt(end + 1)) &&
    (kindAt(text, end + 2) & WORD) === 0
  );
}
