import { altered, CAPITAL, DISGUISED, HYPHEN, kindAt, plain, SPACE, WORD } from './characters';
import { type RuleSet, ruleBit } from './rules';

const M1 = ruleBit('M1');
const M10 = ruleBit('M10');
const M11 = ruleBit('M11');
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
export function rulesOfCase(text: string, start: number, letters: string): RuleSet {
  let at = start;
  for (let letter = 0; letter < letters.length; letter++, at++) {
    while ((kindAt(text, at) & (SPACE | HYPHEN)) !== 0) at++;
    if (plain[text.charCodeAt(at)] !== letters.charCodeAt(letter)) return M11;
  }
  return 0;
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
