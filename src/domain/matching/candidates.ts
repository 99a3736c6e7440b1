import type { TermId } from '../glossary';
import type { FormTable } from './form-table';
import type { ExactCase } from './letter-case';
import type { RuleSet } from './rules';

/** One form of one lexeme that is judged by itself. */
export type Candidate = {
  /** The lexeme's, in a list of its own. */
  readonly ids: readonly TermId[];
  readonly id: TermId;
  readonly letters: string;
  /** Its place in `partings`. */
  readonly parting: number;
  /** What an exact form asks of the case; absent where any may stand. */
  readonly exact: ExactCase | undefined;
  readonly rules: RuleSet;
};

/** The forms and the exceptions that share their letters, in lexeme order. */
export type Mixed = { readonly forms: readonly Candidate[]; readonly exceptions: readonly Candidate[] };

/**
 * What stands at the end of a walk: groups of forms that share their letters. Forms that share gaps and have no capitals
 * and any case besides stand or fall together: all that a hit asks of those is four numbers, two of which are the value
 * of the trie and two are the same for thousands of groups. For where forms are many, each object that had to be
 * followed would be a miss in the cache.
 *
 * - the value: the row in `traits`, shifted by one, and HAS_EXCEPTIONS
 * - its place: that in `ids` if the forms stand or fall together, else in `mixed`
 */
export type Candidates = {
  /** By row: the facts of a group, and its place in `partings`. */
  readonly traits: Int32Array;
  readonly ids: readonly (readonly TermId[])[];
  /** The table of Partings. */
  readonly partings: Int32Array;
  readonly mixed: readonly Mixed[];
};

/** Facts, beside the bits of the rules, which are M1 and up: the forms stand or fall together; they are of several concepts. */
export const ALIKE = 1;
export const SEVERAL = 1 << 30;
export const RULES = ~(ALIKE | SEVERAL);

/** Of a value of the trie: whether there are exceptions. */
export const HAS_EXCEPTIONS = 1;

/** Gathers groups while the trie is built. */
export class GroupList {
  private readonly table: FormTable;
  value = 0;
  place = 0;
  /** The first row is of groups that are judged one by one. */
  private readonly traits: number[] = [0, 0];
  /** By facts and place in `partings`: the row. */
  private readonly rows = new Map<number, Map<number, number>>();
  private readonly ids: (readonly TermId[])[];
  private readonly mixed: Mixed[] = [];

  constructor(table: FormTable, terms: readonly TermId[]) {
    this.table = table;
    this.ids = terms.map((id) => [id]);
  }

  /** The value of the trie for some forms of the table, which share their letters: from `first` up to `end` of `order`. */
  add(order: Int32Array, first: number, end: number): void {
    if (this.areAlike(order, first, end)) {
      this.addAlike(order, first, end);
      return;
    }
    const { isException } = this.table;
    const forms: Candidate[] = [];
    const exceptions: Candidate[] = [];
    for (const member of order.subarray(first, end)) {
      (isException[member] ? exceptions : forms).push(this.candidateOf(member));
    }
    this.value = exceptions.length > 0 ? HAS_EXCEPTIONS : 0;
    this.place = this.mixed.push({ forms, exceptions }) - 1;
  }

  finish(partings: readonly number[]): Candidates {
    return {
      traits: new Int32Array(this.traits),
      ids: this.ids,
      partings: new Int32Array(partings),
      mixed: this.mixed,
    };
  }

  private areAlike(order: Int32Array, first: number, end: number): boolean {
    const { isException, exact, written, partings, lexemes, rules } = this.table;
    const one = order[first] ?? 0;
    for (let place = first; place < end; place++) {
      const member = order[place] ?? 0;
      if (isException[member] || exact[member] !== undefined || written[member] !== undefined) return false;
      if (partings[member] !== partings[one]) return false;
      // Of these only some may be excepted, which would leave the others with fewer rules.
      if (lexemes[member] !== lexemes[one] && rules[member] !== rules[one]) return false;
    }
    return true;
  }

  private addAlike(order: Int32Array, first: number, end: number): void {
    const { lexemes, partings, rules } = this.table;
    const member = order[first] ?? 0;
    let ids = lexemes[member] ?? 0;
    let facts = ALIKE | (rules[member] ?? 0);
    // Nearly always one: a set for each would be most of the time that the index takes.
    if (end - first > 1) {
      const members = [...order.subarray(first, end)];
      for (const other of members) facts |= rules[other] ?? 0;
      const distinct = [...new Set(members.flatMap((other) => this.idsOf(other)))];
      if (distinct.length > 1) {
        facts |= SEVERAL;
        ids = this.ids.push(distinct) - 1;
      }
    }
    this.value = this.rowOf(facts, partings[member]?.place ?? 0) << 1;
    this.place = ids;
  }

  private rowOf(facts: number, parting: number): number {
    const rows = this.rows.get(facts) ?? new Map<number, number>();
    this.rows.set(facts, rows);
    const known = rows.get(parting);
    if (known !== undefined) return known;
    const row = this.traits.push(facts, parting) / 2 - 1;
    rows.set(parting, row);
    return row;
  }

  private idsOf(member: number): readonly TermId[] {
    return this.ids[this.table.lexemes[member] ?? 0] ?? [];
  }

  private candidateOf(member: number): Candidate {
    const { partings, exact, rules } = this.table;
    const parting = partings[member];
    const ids = this.idsOf(member);
    const [id] = ids;
    if (parting === undefined || id === undefined) throw new RangeError(`There is no form ${member}.`);
    return {
      ids,
      id,
      letters: this.table.textOf(member),
      parting: parting.place,
      exact: exact[member],
      rules: rules[member] ?? 0,
    };
  }
}
