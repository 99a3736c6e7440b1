import type { TermId } from '../glossary';
import { rulesOfCase, rulesOfGaps, rulesOfSpan } from './applied-rules';
import type { Candidate, Candidates, MatchIndex } from './build-index';
import { kindAt, WORD } from './characters';
import { edgeAfter } from './edges';
import { linesOf } from './letter-case';
import type { TermMatch } from './lexeme';
import { gapsFit, readCase } from './reading';
import { type RuleId, type RuleSet, ruleBit, rulesIn } from './rules';
import type { Trail } from './walk';

/** The match of one walk, if any of the forms it met stands there; none before `taken`, none beyond `limit`. */
export type Judge = (start: number, trail: Trail, taken: number, limit: number) => TermMatch | undefined;

const M2 = ruleBit('M2');
const bitOf = {
  edge: ruleBit('M3'),
  M4: ruleBit('M3') | ruleBit('M4'),
  M5: ruleBit('M3') | ruleBit('M5'),
  M6: ruleBit('M3') | ruleBit('M6'),
  M12: ruleBit('M12'),
  M13: ruleBit('M13'),
} as const;

/** Terms as far as they count at one place, and the rules that this asks for. */
type Standing = Pick<Candidates, 'ids' | 'several' | 'rules'>;

const none: readonly TermId[] = [];

/** Judges the walks of one text, which have to come in the order of their starts. */
export function newJudge(text: string, index: MatchIndex): Judge {
  const { candidates, kinds, endings } = index;
  const lineAt = linesOf(text, kinds);
  /** By term, how far the exceptions reach that were met so far (M15), and how far any does. */
  const exceptedTo = new Map<TermId, number>();
  let anyExceptedTo = 0;
  const ruleLists = new Map<RuleSet, readonly RuleId[]>();

  const listOf = (set: RuleSet): readonly RuleId[] => {
    const list = ruleLists.get(set) ?? rulesIn(set);
    ruleLists.set(set, list);
    return list;
  };

  const noteExceptions = (trail: Trail) => {
    for (let place = 0; place < trail.count; place++) {
      const exceptions = candidates[(trail.values[place] ?? 0) >> 1]?.exceptions;
      if (exceptions === undefined || exceptions.length === 0) continue;
      const end = trail.ends[place] ?? 0;
      if ((kindAt(text, end - 1) & kindAt(text, end) & WORD) !== 0) continue;
      for (const exception of exceptions) {
        if (!gapsFit(exception, trail)) continue;
        exceptedTo.set(exception.id, Math.max(end, exceptedTo.get(exception.id) ?? 0));
        anyExceptedTo = Math.max(anyExceptedTo, end);
      }
    }
  };

  const standing = (forms: readonly Candidate[], start: number, end: number, trail: Trail): Standing => {
    const ids: TermId[] = [];
    let rules = 0;
    let exact = false;
    for (const candidate of forms) {
      if (!gapsFit(candidate, trail) || (anyExceptedTo >= end && (exceptedTo.get(candidate.id) ?? 0) >= end))
        continue;
      const caseRule = readCase(text, start, candidate, lineAt);
      // What stands letter for letter goes before what any case allows: AIDS before aids.
      if (caseRule === undefined || (exact && caseRule !== 'M12')) continue;
      if (!exact && caseRule === 'M12') {
        exact = true;
        if (ids.length > 0) ids.length = 0;
        rules = 0;
      }
      if (!ids.includes(candidate.id)) ids.push(candidate.id);
      rules |= candidate.rules | rulesOfGaps(candidate, trail);
      rules |= caseRule === 'M11' ? rulesOfCase(text, start, candidate) : bitOf[caseRule];
    }
    return { ids: ids.length === 0 ? none : ids, several: ids.length > 1, rules };
  };

  const judgeForms = (met: Candidates, start: number, end: number, trail: Trail): TermMatch | undefined => {
    const edge = edgeAfter(text, start, end, endings, kinds);
    if (edge === 'none') return undefined;
    const together = met.alike && anyExceptedTo < end;
    if (together && !gapsFit(met, trail)) return undefined;
    const { ids, rules, several } = together ? met : standing(met.forms, start, end, trail);
    if (ids === none) return undefined;
    let set = rules | bitOf[edge] | rulesOfSpan(text, start, end, together);
    if (together) set |= rulesOfGaps(met, trail);
    if (several || end > (trail.ends[0] ?? end)) set |= M2;
    return { start, end, ids, rules: listOf(set) };
  };

  return (start, trail, taken, limit) => {
    if ((trail.bits & 1) !== 0) noteExceptions(trail);
    if (start < taken) return undefined;
    for (let place = trail.count - 1; place >= 0; place--) {
      const end = trail.ends[place] ?? 0;
      const met = candidates[(trail.values[place] ?? 0) >> 1];
      if (end > limit || met === undefined) continue;
      const match = judgeForms(met, start, end, trail);
      if (match !== undefined) return match;
    }
    return undefined;
  };
}
