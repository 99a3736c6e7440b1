import type { TermId } from '../glossary';
import { appliedRules } from './applied-rules';
import type { Candidate, MatchIndex } from './build-index';
import { kindAt, WORD } from './characters';
import { edgeAfter } from './edges';
import { linesOf } from './letter-case';
import type { TermMatch } from './lexeme';
import { gapsFit, type Reading, readCase } from './reading';
import type { RuleId } from './rules';
import type { Trail } from './walk';

/** The match of one walk, if any of the forms it met stands there; none before `taken`, none beyond `limit`. */
export type Judge = (start: number, trail: Trail, taken: number, limit: number) => TermMatch | undefined;

/** Judges the walks of one text, which have to come in the order of their starts. */
export function newJudge(text: string, index: MatchIndex): Judge {
  const { candidates, kinds, endings } = index;
  const lineAt = linesOf(text);
  /** By term, how far the exceptions reach that were met so far (M15). */
  const exceptedTo = new Map<TermId, number>();

  const noteExceptions = (trail: Trail) => {
    for (let place = 0; place < trail.count; place++) {
      const exceptions = candidates[trail.values[place] ?? 0]?.exceptions ?? [];
      const end = trail.ends[place] ?? 0;
      if (exceptions.length === 0 || (kindAt(text, end - 1) & kindAt(text, end) & WORD) !== 0) continue;
      for (const exception of exceptions) {
        if (gapsFit(exception, trail))
          exceptedTo.set(exception.id, Math.max(end, exceptedTo.get(exception.id) ?? 0));
      }
    }
  };

  /** What stands letter for letter is preferred to what any case allows: AIDS to aids. */
  const readingsOf = (
    forms: readonly Candidate[],
    start: number,
    end: number,
    trail: Trail,
  ): readonly Reading[] => {
    const readings: Reading[] = [];
    for (const candidate of forms) {
      if (!gapsFit(candidate, trail) || (exceptedTo.get(candidate.id) ?? 0) >= end) continue;
      const reading = readCase(text, start, candidate, lineAt);
      if (reading !== undefined) readings.push(reading);
    }
    const exact = readings.filter(({ caseRule }) => caseRule === 'M12');
    return exact.length > 0 ? exact : readings;
  };

  return (start, trail, taken, limit) => {
    noteExceptions(trail);
    if (start < taken) return undefined;
    for (let place = trail.count - 1; place >= 0; place--) {
      const end = trail.ends[place] ?? 0;
      if (end > limit) continue;
      const readings = readingsOf(candidates[trail.values[place] ?? 0]?.forms ?? [], start, end, trail);
      if (readings.length === 0) continue;
      const edge = edgeAfter(text, start, end, endings, kinds);
      if (edge === 'none') continue;
      const ids = [...new Set(readings.map(({ candidate }) => candidate.id))];
      const others: RuleId[] = edge === 'edge' ? [] : [edge];
      if (place > 0 || ids.length > 1) others.push('M2');
      return { start, end, ids, rules: appliedRules(text, start, end, readings, trail, others) };
    }
    return undefined;
  };
}
