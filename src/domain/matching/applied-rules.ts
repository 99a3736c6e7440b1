import { HANGUL, HYPHEN, kindAt, plain, SPACE, WORD } from './characters';
import { CLOSED, type FormPattern } from './form-pattern';
import type { Reading } from './reading';
import { type RuleId, rules } from './rules';
import type { Trail } from './walk';

const order = Object.keys(rules) as RuleId[];

/** The rules without which a reading would not stand, in their order. */
export function appliedRules(
  text: string,
  start: number,
  end: number,
  readings: readonly Reading[],
  trail: Trail,
  others: readonly RuleId[],
): readonly RuleId[] {
  const used = new Set<RuleId>(['M3', ...others]);
  for (const { candidate, caseRule } of readings) {
    for (const rule of candidate.rules) used.add(rule);
    if (caseRule !== undefined) used.add(caseRule);
    else if (!isWrittenSo(text, start, candidate.pattern.letters)) used.add('M11');
    addGapRules(candidate.pattern, trail, used);
  }
  if (!isPlain(text, start, end)) used.add('M1');
  if (isPossessive(text, end)) used.add('M10');
  return order.filter((rule) => used.has(rule));
}

function isWrittenSo(text: string, start: number, letters: string): boolean {
  let at = start;
  for (let letter = 0; letter < letters.length; letter++, at++) {
    while ((kindAt(text, at) & (SPACE | HYPHEN)) !== 0) at++;
    if (plain[text.charCodeAt(at)] !== letters.charCodeAt(letter)) return false;
  }
  return true;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (plain[text.charCodeAt(at)] !== text.charCodeAt(at)) return false;
  return true;
}

/** M7 beside Hangul, M8 between Latin words, wherever the text parts the form otherwise than it is written. */
function addGapRules({ letters, written }: FormPattern, trail: Trail, used: Set<RuleId>): void {
  for (let letter = 1; letter < letters.length; letter++) {
    if ((trail.gaps[letter] || CLOSED) === written[letter]) continue;
    used.add(((kindAt(letters, letter - 1) | kindAt(letters, letter)) & HANGUL) !== 0 ? 'M7' : 'M8');
  }
}

/** M10: vaccine’s; the ending stays outside the span. */
function isPossessive(text: string, end: number): boolean {
  return (
    (kindAt(text, end - 1) & WORD) !== 0 &&
    plain[text.charCodeAt(end)] === 0x27 &&
    /^[sS]$/.test(text.charAt(end + 1)) &&
    (kindAt(text, end + 2) & WORD) === 0
  );
}
