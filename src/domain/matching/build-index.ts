import type { Language } from '../language';
import { buildOpenings } from './build-openings';
import { buildTrie } from './build-trie';
import { type Candidates, GroupList } from './candidates';
import { folded, HANGUL, kinds } from './characters';
import { FormTable, unitOf } from './form-table';
import { exceptionsOf, formsOf } from './forms';
import { Partings } from './gaps';
import { type EndingAutomaton, noEndings } from './korean/automaton';
import { koreanEndings } from './korean/korean-endings';
import type { Lexeme } from './lexeme';
import type { Openings } from './openings';
import type { Trie } from './trie';

/** What a scan reads of the terms of one language; its tables are here so that a test can count the looks at them. */
export type MatchIndex = {
  readonly language: Language;
  /** Tells the words that may begin a form. */
  readonly openings: Openings;
  readonly trie: Trie;
  readonly candidates: Candidates;
  /** By code unit: its symbol in the trie, 0 if no form has it. */
  readonly symbols: Uint16Array;
  readonly kinds: Uint8Array;
  /** Letters of the longest form. */
  readonly longest: number;
  readonly endings: EndingAutomaton;
};

/** Built once for the terms of a language; time and size grow with the forms. */
export function buildIndex(lexemes: readonly Lexeme[], language: Language): MatchIndex {
  const table = new FormTable();
  const partings = new Partings();
  for (const [place, lexeme] of lexemes.entries()) {
    for (const form of formsOf(lexeme, language, partings)) table.add(form, place, false);
    for (const form of exceptionsOf(lexeme, language, partings)) table.add(form, place, true);
  }
  const { symbols, alphabet, hasHangul } = symbolTable(table);
  const groups = new GroupList(
    table,
    lexemes.map(({ id }) => id),
  );
  const trie = buildTrie(table, symbols, alphabet, groups);
  let longest = 0;
  for (let form = 0; form < table.count; form++) longest = Math.max(longest, table.lengthOf(form));
  return {
    language,
    openings: buildOpenings(table, symbols, alphabet),
    trie,
    candidates: groups.finish(partings.table),
    symbols,
    kinds,
    longest,
    endings: hasHangul ? koreanEndings : noEndings,
  };
}

/** Numbers the letters of the forms, frequent ones first, which keeps the trie dense. */
function symbolTable({ letters, starts, count }: FormTable): {
  readonly symbols: Uint16Array;
  readonly alphabet: number;
  readonly hasHangul: boolean;
} {
  const counts = new Int32Array(0x10000);
  const end = starts[count] ?? 0;
  for (let at = 0; at < end; at++) {
    const unit = unitOf(letters[at] ?? 0);
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  const used = [...counts.keys()].filter((unit) => counts[unit] !== 0);
  const byUse = used.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  const numbers = new Uint16Array(0x10000);
  byUse.forEach((unit, place) => {
    numbers[unit] = place + 1;
  });
  const symbols = new Uint16Array(0x10000);
  for (let unit = 0; unit < symbols.length; unit++) symbols[unit] = numbers[folded[unit] ?? 0] ?? 0;
  return {
    symbols,
    alphabet: byUse.length,
    hasHangul: used.some((unit) => ((kinds[unit] ?? 0) & HANGUL) !== 0),
  };
}
