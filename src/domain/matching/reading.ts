import type { Candidate } from './build-index';
import { ordinaryWords } from './english/ordinary-words';
import { CLOSED } from './form-pattern';
import { caseAt, isHeadline, type LineOfCapitals } from './letter-case';
import type { Trail } from './walk';

/** Whether the text has a space or a hyphen only where the form may (M7, M8). */
export function gapsFit({ pattern }: Candidate, trail: Trail): boolean {
  const { gaps } = pattern;
  for (let letter = 1; letter < gaps.length; letter++) {
    if (((gaps[letter] ?? 0) & (trail.gaps[letter] || CLOSED)) === 0) return false;
  }
  return true;
}

/** The rule of case by which a form may be written as it stands at `start` (M11 to M14); `undefined` if by none. */
export function readCase(
  text: string,
  start: number,
  { loose, oneWord, pattern }: Candidate,
  lineAt: (at: number) => LineOfCapitals,
): 'M11' | 'M12' | 'M13' | undefined {
  if (loose === undefined) return 'M11';
  const found = caseAt(text, start, pattern.letters, loose);
  if (found === 'other') return undefined;
  const capitals = pattern.letters.toUpperCase();
  const spellsWord = oneWord && ordinaryWords.has(capitals);
  if (found === 'capitals') return !spellsWord && lineAt(start).capitals ? 'M13' : undefined;
  const hidden = spellsWord && pattern.letters === capitals && isHeadline(lineAt(start), capitals);
  return hidden ? undefined : 'M12';
}
