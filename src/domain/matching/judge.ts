import type { TermId } from '../glossary';
import { rulesOfCase, rulesOfSpan } from './applied-rules';
import type { MatchIndex } from './build-index';
import { ALIKE, type Candidate, HAS_EXCEPTIONS, RULES, SEVERAL } from './candidates';
import { kindAt, WORD } from './characters';
import { edgeAfter } from './edges';
import { MISFIT, rulesOfGaps } from './gaps';
import { linesOf } from './letter-case';
import type { TermMatch } from './lexeme';
import { readCase } from './reading';
import { type RuleId, type RuleSet, ruleBit, rulesIn } from './rules';
import type { Trail } from './walk';

/** The match of one walk, if any of the forms it met stands there; none before `taken`, none beyond `limit`. */
export type Judge = (start: number, trail: Trail, taken: number, limit: number) => TermMatch | undefined;

const M2 = ruleBit('M2');
const bitOf = { M12: ruleBit('M12'), M13: ruleBit('M13') } as const;

const noIds: readonly TermId[] = [];

/** Judges the walks of one text, which have to come in the order of their starts. */
export function newJudge(text: string, index: MatchIndex): Judge {
  const { kinds, endings } = index;
  const { traits, ids, partings, mixed } = index.candidates;
  const lineAt = linesOf(text, kinds);
  /** By term, how far the exceptions reach that were met so far (M15), and how far any does. */
  const exceptedTo = new Map<TermId, number>();
  let anyExceptedTo = 0;
  const ruleLists = new Map<RuleSet, readonly RuleId[]>();

  const listOf = (set: RuleSet): readonly RuleId[] => {
    const known = ruleLists.get(set);
    if (known !== undefined) return known;
    const list = rulesIn(set);
    ruleLists.set(set, list);
    return list;
  };

  const gapsAt = (parting: number, trail: Trail, place: number) =>
    rulesOfGaps(partings, parting, trail.gaps, trail.gapCounts[place] ?? 0);

  const noteExceptions = (trail: Trail) => {
    for (let place = 0; place < trail.count; place++) {
      const value = trail.values[place] ?? 0;
      if ((value & HAS_EXCEPTIONS) === 0) continue;
      const end = trail.ends[place] ?? 0;
      if ((kindAt(text, end - 1) & kindAt(text, end) & WORD) !== 0) continue;
      for (const exception of mixed[trail.places[place] ?? 0]?.exceptions ?? []) {
        if (gapsAt(exception.parting, trail, place) === MISFIT) continue;
        exceptedTo.set(exception.id, Math.max(end, exceptedTo.get(exception.id) ?? 0));
        anyExceptedTo = Math.max(anyExceptedTo, end);
      }
    }
  };

  const isExcepted = (id: TermId, end: number) => anyExceptedTo >= end && (exceptedTo.get(id) ?? 0) >= end;

  /** Of forms that are judged one by one: the terms that count, and the rules that they ask for. */
  const standing = { ids: noIds, rules: 0 };
  const judgeEach = (
    forms: readonly Candidate[],
    start: number,
    end: number,
    trail: Trail,
    place: number,
  ) => {
    standing.ids = noIds;
    standing.rules = 0;
    let exact = false;
    for (const candidate of forms) {
      const { id, letters, parting } = candidate;
      const gaps = gapsAt(parting, trail, place);
      if (gaps === MISFIT || isExcepted(id, end)) continue;
      const caseRule = readCase(text, start, candidate, lineAt);
      // What stands letter for letter goes before what any case allows: AIDS before aids.
      if (caseRule === undefined || (exact && caseRule !== 'M12')) continue;
      if (!exact && caseRule === 'M12') {
        exact = true;
        standing.ids = noIds;
        standing.rules = 0;
      }
      if (standing.ids === noIds) standing.ids = candidate.ids;
      else if (!standing.ids.includes(id)) standing.ids = [...standing.ids, id];
      standing.rules |= candidate.rules | gaps;
      standing.rules |= caseRule === 'M11' ? rulesOfCase(text, start, letters) : bitOf[caseRule];
    }
  };

  /** Of forms that stand or fall together. */
  const judgeAlike = (row: number, end: number, trail: Trail, place: number) => {
    const gaps = gapsAt(traits[row + 1] ?? 0, trail, place);
    standing.ids = noIds;
    if (gaps === MISFIT) return;
    const all = ids[trail.places[place] ?? 0] ?? noIds;
    standing.ids = anyExceptedTo >= end ? all.filter((id) => !isExcepted(id, end)) : all;
    standing.rules = ((traits[row] ?? 0) & RULES) | gaps;
  };

  const judgeForms = (start: number, end: number, trail: Trail, place: number): TermMatch | undefined => {
    const edge = edgeAfter(text, start, end, endings, kinds);
    if (edge === 0) return undefined;
    const row = (trail.values[place] ?? 0) & ~HAS_EXCEPTIONS;
    const facts = traits[row] ?? 0;
    const alike = (facts & ALIKE) !== 0;
    if (alike) judgeAlike(row, end, trail, place);
    else judgeEach(mixed[trail.places[place] ?? 0]?.forms ?? [], start, end, trail, place);
    // That all of them are excepted is rare; so is that they are of several concepts.
    const single = alike && (facts & SEVERAL) === 0 && anyExceptedTo < end;
    if (standing.ids === noIds || (!single && standing.ids.length === 0)) return undefined;
    let set = edge | standing.rules | rulesOfSpan(text, start, end, alike);
    if ((!single && standing.ids.length > 1) || end > (trail.ends[0] ?? end)) set |= M2;
    return { start, end, ids: standing.ids, rules: listOf(set) };
  };

  return (start, trail, taken, limit) => {
    if ((trail.bits & HAS_EXCEPTIONS) !== 0) noteExceptions(trail);
    if (start < taken) return undefined;
    for (let place = trail.count - 1; place >= 0; place--) {
      const end = trail.ends[place] ?? 0;
      if (end > limit) continue;
      const match = judgeForms(start, end, trail, place);
      if (match !== undefined) return match;
    }
    return undefined;
  };
}
