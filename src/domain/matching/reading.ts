import type { Candidate } from './build-index';
import { ordinaryWords } from './english/ordinary-words';
import { CLOSED } from './form-pattern';
import { caseAt, type LineOfCapitals } from './letter-case';
import type { Trail } from './walk';

/** A form that the letters of the text allow, and the rule of case that lets it; none for a common term. */
export type Reading = { readonly candidate: Candidate; readonly caseRule: 'M12' | 'M13' | undefined };

/** Whether the text has a space or a hyphen only where the form may (M7, M8). */
export function gapsFit({ pattern }: Candidate, trail: Trail): boolean {
  const { gaps } = pattern;
  for (let letter = 1; letter < gaps.length; letter++) {
    if (((gaps[letter] ?? 0) & (trail.gaps[letter] || CLOSED)) === 0) return false;
  }
  return true;
}

/** M12 to M14: how an exact form may be written where it stands; any way for a common term. */
export function readCase(
  text: string,
  start: number,
  candidate: Candidate,
  lineAt: (at: number) => LineOfCapitals,
): Reading | undefined {
  const { loose, oneWord, pattern } = candidate;
  if (loose === undefined) return { candidate, caseRule: undefined };
  const found = caseAt(text, start, pattern.letters, loose);
  if (found === 'other') return undefined;
  const capitals = pattern.letters.toUpperCase();
  const spellsWord = oneWord && ordinaryWords.has(capitals);
  if (found === 'capitals') {
    return !spellsWord && lineAt(start).capitals ? { candidate, caseRule: 'M13' } : undefined;
  }
  const hidden = spellsWord && pattern.letters === capitals && lineAt(start).headline;
  return hidden ? undefined : { candidate, caseRule: 'M12' };
}
