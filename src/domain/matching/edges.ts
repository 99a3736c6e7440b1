import { DIGIT, HANGUL, kindAt, WORD } from './characters';
import type { EndingAutomaton } from './korean/automaton';
import { readEnding } from './korean/ending-reader';
import { isOtherWord } from './korean/one-syllable';
import { type RuleSet, ruleBit } from './rules';

const M3 = ruleBit('M3');

const isNumberPoint = (unit: number) => unit === 0x2e || unit === 0x2c;

/** M3 for a form that begins with a digit: 100일 미션 is not in 1,100일 미션. True for any other. */
export function opensNumber(text: string, at: number, kinds: Uint8Array): boolean {
  if (at < 2 || ((kinds[text.charCodeAt(at)] ?? 0) & DIGIT) === 0) return true;
  return !(isNumberPoint(text.charCodeAt(at - 1)) && ((kinds[text.charCodeAt(at - 2)] ?? 0) & DIGIT) !== 0);
}

/**
 * M3 to M6, and M19: the rules by which a word may end at `end`; none, 0, if it may not. Before a letter of the same script it may
 * not, unless that is Hangul and begins a complete chain of endings; then it is the rule of the chain.
 */
export function edgeAfter(
  text: string,
  start: number,
  end: number,
  endings: EndingAutomaton,
  kinds: Uint8Array,
): RuleSet {
  const last = kinds[text.charCodeAt(end - 1)] ?? 0;
  const isShort = end - start === 1 && (last & HANGUL) !== 0;
  // 3위, 2배, 1차: what one syllable says after a number is how many of what.
  if (isShort && (kindAt(text, start - 1) & DIGIT) !== 0) return 0;
  if (end === text.length) return M3;
  const next = kinds[text.charCodeAt(end)] ?? 0;
  if ((last & next & WORD) !== 0) return 0;
  if ((last & DIGIT) !== 0 && isNumberPoint(text.charCodeAt(end)) && (kindAt(text, end + 1) & DIGIT) !== 0) {
    return 0;
  }
  if ((last & next & HANGUL) === 0) return M3;
  // 의의 is a word, not 의 with its particle.
  if (isShort && text.charCodeAt(end) === text.charCodeAt(start)) return 0;
  const rule = readEnding(text, end, endings, kinds);
  if (rule === undefined || (isShort && isOtherWord(text, start, rule, kinds))) return 0;
  return M3 | ruleBit(rule);
}
