import type { Status } from '../glossary';
import { initialsOf, initialsPattern, placeOfPattern } from './jamo';
import type { FoundConcept, SearchForm, TermSearch } from './open-search';
import { type Reading, readingsOf } from './readings';
import { type Relation, relationOf, relations, soughtOf } from './relation';
import type { WrittenForm } from './search-data';
import { rowsWith } from './text-column';
import { formsSpeltLike } from './typos';

/** Why a concept was found: the way that led to it. */
export type Reason = 'exact' | 'prefix' | 'part' | 'particle' | 'layout' | 'initials' | 'typo';

export type TermHit = {
  readonly concept: FoundConcept;
  readonly reason: Reason;
  /** The form that the query led to, as it is written in the glossary. */
  readonly matched: WrittenForm;
};

/** R10. A plain reading goes before every other, and any reading before a typo. */
const groups = { typed: 0, particle: 1, layout: 1, initials: 1, typo: 2 } as const;

const plainReasons = {
  exact: 'exact',
  prefix: 'prefix',
  word: 'part',
  inside: 'part',
} as const satisfies Record<Relation, Reason>;

/** R11. Head words and abbreviations, then variants as far as they are recommended. */
const standings = { preferred: 1, admitted: 2, discouraged: 3 } as const satisfies Record<Status, number>;
const standingOf = ({ written: { role, status } }: SearchForm) =>
  role === 'variant' ? standings[status ?? 'admitted'] : 0;

type Found = { readonly form: SearchForm; readonly reason: Reason; readonly order: readonly number[] };

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [i, value] of one.entries()) {
    const difference = value - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The concepts that a query finds, best first (README.md: R1 to R12); the same query gives the same list.
 *
 * - '항생제를' gives 항생제 by `particle`; 'ㅎㅅㅈ' by `initials`; 'gkdtodwp' by `layout`
 * - 'antibiotcs' gives antibiotic by `typo`; 'resistance' antimicrobial resistance by `part`
 */
export function findTerms(search: TermSearch, query: string): TermHit[] {
  const best = new Map<number, Found>();
  const keep = (form: SearchForm, reason: Reason, order: readonly number[]) => {
    const known = best.get(form.concept);
    const whole = [...order, standingOf(form), form.letters.length];
    if (known === undefined || compare(whole, known.order) < 0)
      best.set(form.concept, { form, reason, order: whole });
  };

  const readings = readingsOf(query);
  for (const reading of readings) keepReading(search, reading, keep);
  const [typed] = readings;
  if (typed) {
    const letters = typed.words.join('');
    keepInitials(search, letters, keep);
    const isExact = [...best.values()].some(({ reason }) => reason === 'exact');
    if (!isExact) {
      for (const [at, slips] of formsSpeltLike(search, typed.words)) {
        const form = search.forms[at];
        if (form) keep(form, 'typo', [groups.typo, slips, Math.abs(form.letters.length - letters.length)]);
      }
    }
  }

  return [...best.entries()]
    .sort(([a, one], [b, other]) => compare(one.order, other.order) || a - b)
    .flatMap(([at, { form, reason }]) => {
      const concept = search.concepts[at];
      return concept ? [{ concept, reason, matched: form.written }] : [];
    });
}

type Keep = (form: SearchForm, reason: Reason, order: readonly number[]) => void;

function keepReading({ forms, columns }: TermSearch, { kind, words }: Reading, keep: Keep): void {
  const sought = soughtOf(words);
  const candidates = new Set<number>([
    ...rowsWith(columns.jamo, sought.jamo, { atStart: true }),
    ...rowsWith(columns.jamo, sought.singularJamo, { atStart: true }),
    ...rowsWith(columns.words, ` ${sought.words[0]}`),
    ...(sought.canBeInside ? rowsWith(columns.letters, sought.letters) : []),
  ]);
  for (const at of candidates) {
    const form = forms[at];
    const relation = form && relationOf(sought, form);
    if (form === undefined || relation === undefined) continue;
    // What another reading than the plain one leaves over may be too short to mean more than itself.
    if (kind !== 'typed' && relation !== 'exact' && !sought.canBeInside) continue;
    keep(form, kind === 'typed' ? plainReasons[relation] : kind, [
      groups[kind],
      relations.indexOf(relation),
      form.letters === sought.letters ? 0 : 1,
    ]);
  }
}

/** R7. Forms by the initials of their syllables: whole forms first, then beginnings, then any part. */
function keepInitials({ forms, columns }: TermSearch, letters: string, keep: Keep): void {
  const pattern = initialsPattern(letters);
  if (pattern === undefined) return;
  for (const row of rowsWith(columns.initials, initialsOf(pattern.join('')))) {
    const form = forms[row];
    const at = form ? placeOfPattern(form.letters, pattern) : -1;
    if (form === undefined || at < 0) continue;
    const relation = at > 0 ? 'inside' : form.letters.length === pattern.length ? 'exact' : 'prefix';
    keep(form, 'initials', [groups.initials, relations.indexOf(relation), 0]);
  }
}
