import type { TermId } from '../glossary';
import { rulesOfCase, rulesOfGaps, rulesOfSpan } from './applied-rules';
import type { Candidate, MatchIndex } from './build-index';
import { kindAt, WORD } from './characters';
import { edgeAfter } from './edges';
import { linesOf } from './letter-case';
import type { TermMatch } from './lexeme';
import { gapsFit, readCase } from './reading';
import { type RuleId, type RuleSet, ruleBit, rulesIn } from './rules';
import type { Trail } from './walk';

/** The match of one walk, if any of the forms it met stands there; none before `taken`, none beyond `limit`. */
export type Judge = (start: number, trail: Trail, taken: number, limit: number) => TermMatch | undefined;

/** Judges the walks of one text, which have to come in the order of their starts. */
export function newJudge(text: string, index: MatchIndex): Judge {
  const { candidates, kinds, endings } = index;
  const lineAt = linesOf(text, kinds);
  /** By term, how far the exceptions reach that were met so far (M15). */
  const exceptedTo = new Map<TermId, number>();
  const ruleLists = new Map<RuleSet, readonly RuleId[]>();

  const listOf = (set: RuleSet): readonly RuleId[] => {
    const list = ruleLists.get(set) ?? rulesIn(set);
    ruleLists.set(set, list);
    return list;
  };

  const noteExceptions = (trail: Trail) => {
    for (let place = 0; place < trail.count; place++) {
      const exceptions = candidates[trail.values[place] ?? 0]?.exceptions;
      if (exceptions === undefined || exceptions.length === 0) continue;
      const end = trail.ends[place] ?? 0;
      if ((kindAt(text, end - 1) & kindAt(text, end) & WORD) !== 0) continue;
      for (const exception of exceptions) {
        if (gapsFit(exception, trail))
          exceptedTo.set(exception.id, Math.max(end, exceptedTo.get(exception.id) ?? 0));
      }
    }
  };

  const judgeForms = (
    forms: readonly Candidate[],
    start: number,
    end: number,
    trail: Trail,
  ): TermMatch | undefined => {
    const edge = edgeAfter(text, start, end, endings, kinds);
    if (edge === 'none') return undefined;
    let ids: TermId[] = [];
    let set = 0;
    let exact = false;
    for (const candidate of forms) {
      if (!gapsFit(candidate, trail) || (exceptedTo.size > 0 && (exceptedTo.get(candidate.id) ?? 0) >= end))
        continue;
      const caseRule = readCase(text, start, candidate, lineAt);
      // What stands letter for letter goes before what any case allows: AIDS before aids.
      if (caseRule === undefined || (exact && caseRule !== 'M12')) continue;
      if (!exact && caseRule === 'M12') {
        exact = true;
        ids = [];
        set = 0;
      }
      if (!ids.includes(candidate.id)) ids.push(candidate.id);
      set |= candidate.rules | rulesOfGaps(candidate.pattern, trail);
      set |= caseRule === 'M11' ? rulesOfCase(text, start, candidate.pattern) : ruleBit(caseRule);
    }
    if (ids.length === 0) return undefined;
    set |= rulesOfSpan(text, start, end) | ruleBit('M3');
    if (edge !== 'edge') set |= ruleBit(edge);
    if (ids.length > 1 || end > (trail.ends[0] ?? end)) set |= ruleBit('M2');
    return { start, end, ids, rules: listOf(set) };
  };

  return (start, trail, taken, limit) => {
    noteExceptions(trail);
    if (start < taken) return undefined;
    for (let place = trail.count - 1; place >= 0; place--) {
      const end = trail.ends[place] ?? 0;
      const forms = candidates[trail.values[place] ?? 0]?.forms;
      if (end > limit || forms === undefined || forms.length === 0) continue;
      const match = judgeForms(forms, start, end, trail);
      if (match !== undefined) return match;
    }
    return undefined;
  };
}
