import type { TermId } from '../glossary';
import type { Language } from '../language';
import { folded, HANGUL, kinds } from './characters';
import { CLOSED, type FormPattern, formPattern, kindsIn, numbersOfForm, numbersOfHead } from './form-pattern';
import { type Form, formsOf } from './forms';
import { type EndingAutomaton, noEndings } from './korean/automaton';
import { koreanEndings } from './korean/korean-endings';
import { looseLetters } from './letter-case';
import type { Lexeme } from './lexeme';
import { type RuleSet, ruleBit } from './rules';
import { buildTrie, type Trie } from './trie';

/** One form of one lexeme, as the scan meets it at the end of a walk through the trie. */
export type Candidate = {
  readonly id: TermId;
  readonly pattern: FormPattern;
  readonly oneWord: boolean;
  /** Which letters may stand in either case; absent where all may. */
  readonly loose?: Uint8Array;
  readonly rules: RuleSet;
};

/** The forms and the exceptions that share their letters, in lexeme order. */
export type Candidates = { readonly forms: Candidate[]; readonly exceptions: Candidate[] };

/** What a scan reads of the terms of one language; its tables are here so that a test can count the looks at them. */
export type MatchIndex = {
  readonly language: Language;
  readonly trie: Trie;
  /** By value of the trie. */
  readonly candidates: readonly Candidates[];
  /** By code unit: its symbol in the trie, 0 if no form has it. */
  readonly symbols: Uint16Array;
  readonly kinds: Uint8Array;
  /** Letters of the longest form. */
  readonly longest: number;
  readonly endings: EndingAutomaton;
};

/** Built once for the terms of a language; time and size grow with the forms. */
export function buildIndex(lexemes: readonly Lexeme[], language: Language): MatchIndex {
  const byLetters = new Map<string, Candidates & { readonly gaps: Uint8Array }>();
  const add = (form: Form, id: TermId, list: keyof Candidates) => {
    const { pattern } = form;
    let group = byLetters.get(pattern.folded);
    if (group === undefined) {
      group = { forms: [], exceptions: [], gaps: new Uint8Array(pattern.gaps.length) };
      byLetters.set(pattern.folded, group);
    }
    for (let at = 0; at < pattern.gaps.length; at++)
      group.gaps[at] = (group.gaps[at] ?? 0) | (pattern.gaps[at] ?? 0);
    group[list].push({
      id,
      pattern,
      oneWord: pattern.written.every((gap) => gap === CLOSED),
      rules: form.rules.reduce((set, rule) => set | ruleBit(rule), 0),
      ...(form.exact ? { loose: looseLetters(pattern) } : {}),
    });
  };
  for (const lexeme of lexemes) {
    for (const form of formsOf(lexeme, language)) add(form, lexeme.id, 'forms');
    for (const form of exceptionsOf(lexeme, language)) add(form, lexeme.id, 'exceptions');
  }

  const words = [...byLetters.keys()];
  const { symbols, alphabet } = symbolTable(words);
  const trie = buildTrie(
    [...byLetters].map(([letters, { gaps }]) => ({ symbols: symbolsOf(letters, symbols), gaps })),
    alphabet,
  );
  return {
    language,
    trie,
    candidates: [...byLetters.values()],
    symbols,
    kinds,
    longest: words.reduce((most, { length }) => Math.max(most, length), 0),
    endings: words.some((word) => (kindsIn(word) & HANGUL) !== 0) ? koreanEndings : noEndings,
  };
}

/** M15. Exceptions count in any case and, like forms, in both numbers. */
function exceptionsOf({ entry }: Lexeme, language: Language): Form[] {
  const phrases = (entry.except ?? []).flatMap((phrase) => {
    const { singular, plurals } = numbersOfForm(phrase);
    return [...new Set([phrase, singular, ...plurals, ...numbersOfHead(phrase)])];
  });
  return phrases
    .map((phrase) => ({ pattern: formPattern(phrase, language), exact: false, rules: [] }))
    .filter(({ pattern }) => pattern.letters !== '');
}

/** Numbers the letters of the forms, frequent ones first, which keeps the trie dense. */
function symbolTable(words: readonly string[]): { readonly symbols: Uint16Array; readonly alphabet: number } {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const byUse = [...counts].sort(([, one], [, other]) => other - one);
  const numbers = new Uint16Array(0x10000);
  byUse.forEach(([unit], place) => {
    numbers[unit] = place + 1;
  });
  const symbols = new Uint16Array(0x10000);
  for (let unit = 0; unit < symbols.length; unit++) symbols[unit] = numbers[folded[unit] ?? 0] ?? 0;
  return { symbols, alphabet: byUse.length };
}

function symbolsOf(word: string, symbols: Uint16Array): number[] {
  return Array.from({ length: word.length }, (_, at) => symbols[word.charCodeAt(at)] ?? 0);
}
