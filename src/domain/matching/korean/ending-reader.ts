import { HANGUL, SPACE } from '../characters';
import type { EndingAutomaton, EndingRule } from './automaton';
import { nounsAfterProspective } from './conjugation';
import { soundOf } from './hangul';

const prospectiveNouns = nounsAfterProspective.split(' ');
const PROSPECTIVE = '일'.charCodeAt(0);

/**
 * The rule by which the Hangul from `at` to the next edge is a complete chain of endings of the syllable before
 * `at`; `undefined` if it is none.
 *
 * - 내성|으로부터의 is M4, 내성|이었으며 M5, 감시|하는 M6
 * - 내성|균, 국|가 (after a consonant it would be 이), 백신|다 (이 drops after a vowel only): none
 */
export function readEnding(
  text: string,
  at: number,
  automaton: EndingAutomaton,
  kinds: Uint8Array,
): EndingRule | undefined {
  const sound = soundOf(text.charCodeAt(at - 1));
  if (sound === undefined) return undefined;
  const { columns, width, steps } = automaton;
  let state = automaton.start[sound];
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (((kinds[unit] ?? 0) & HANGUL) === 0) break;
    const next = steps[state * width + (columns[unit] ?? 0)] ?? 0;
    if (next === 0) return undefined;
    state = next - 1;
  }
  const rule = automaton.complete[state];
  if (rule === 'M5' && text.charCodeAt(end - 1) === PROSPECTIVE && !isProspective(text, end, kinds))
    return undefined;
  return rule;
}

/** 백신일 때 is the copula, 접종일 is a day: only a bound noun tells them apart. */
function isProspective(text: string, end: number, kinds: Uint8Array): boolean {
  const next = ((kinds[text.charCodeAt(end)] ?? 0) & SPACE) === 0 ? end : end + 1;
  return prospectiveNouns.some((noun) => text.startsWith(noun, next));
}
