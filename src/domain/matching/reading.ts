import type { Candidate, Parts } from './build-index';
import { CLOSED } from './form-pattern';
import { caseAt, isHeadline, type LineOfCapitals } from './letter-case';
import type { Trail } from './walk';

/** Whether the text has a space or a hyphen only where the form may (M7, M8). */
export function gapsFit({ oneWord, gaps }: Parts, trail: Trail): boolean {
  if (oneWord && trail.parted === 0) return true;
  for (let letter = 1; letter < gaps.length; letter++) {
    if (((gaps[letter] ?? 0) & (trail.gaps[letter] || CLOSED)) === 0) return false;
  }
  return true;
}

/** The rule of case by which a form may be written as it stands at `start` (M11 to M14); `undefined` if by none. */
export function readCase(
  text: string,
  start: number,
  { exact, letters }: Candidate,
  lineAt: (at: number) => LineOfCapitals,
): 'M11' | 'M12' | 'M13' | undefined {
  if (exact === undefined) return 'M11';
  const found = caseAt(text, start, letters, exact.loose);
  if (found === 'other') return undefined;
  if (found === 'capitals') return !exact.ordinary && lineAt(start).capitals ? 'M13' : undefined;
  const hidden = exact.ordinary && exact.capitals && isHeadline(lineAt(start), letters);
  return hidden ? undefined : 'M12';
}
