import type { Candidate } from './candidates';
import { caseAt, isHeadline, type LineOfCapitals } from './letter-case';

/** The rule of case by which a form may be written as it stands at `start` (M11 to M14); `undefined` if by none. */
export function readCase(
  text: string,
  start: number,
  { exact, letters }: Candidate,
  lineAt: (at: number) => LineOfCapitals,
): 'M11' | 'M12' | 'M13' | undefined {
  if (exact === undefined) return 'M11';
  // As most stand: asked first, for reading letter by letter takes longer.
  const found = text.startsWith(letters, start) ? 'exact' : caseAt(text, start, letters, exact.loose);
  if (found === 'other') return undefined;
  if (found === 'capitals') return !exact.ordinary && lineAt(start).capitals ? 'M13' : undefined;
  const hidden = exact.ordinary && exact.capitals && isHeadline(lineAt(start), letters);
  return hidden ? undefined : 'M12';
}
