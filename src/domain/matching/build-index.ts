import type { TermId } from '../glossary';
import type { Language } from '../language';
import { folded, HANGUL, kinds } from './characters';
import {
  type FormPattern,
  formPattern,
  isOneWord,
  kindsIn,
  numbersOfForm,
  numbersOfHead,
} from './form-pattern';
import { type Form, formsOf } from './forms';
import { type EndingAutomaton, noEndings } from './korean/automaton';
import { koreanEndings } from './korean/korean-endings';
import { type ExactCase, exactCase } from './letter-case';
import type { Lexeme } from './lexeme';
import { type RuleSet, ruleBit } from './rules';
import { buildTrie, type Trie } from './trie';

/** A form as far as its gaps go. */
export type Parts = Omit<FormPattern, 'folded'> & { readonly oneWord: boolean };

/** One form of one lexeme, as the scan meets it at the end of a walk through the trie. */
export type Candidate = Parts & {
  readonly id: TermId;
  /** What an exact form asks of the case; absent where any may stand. */
  readonly exact: ExactCase | undefined;
  readonly rules: RuleSet;
};

/**
 * The forms and the exceptions that share their letters, in lexeme order, and the parts of the first of them. What most
 * hits ask is in this one object: where forms are many, each that had to be followed further would be a miss in the cache.
 */
export type Candidates = Parts & {
  /** The forms have their gaps alike, no capitals and any case: they stand or fall together. */
  readonly alike: boolean;
  /** Of all forms, each once. */
  readonly ids: readonly TermId[];
  readonly several: boolean;
  readonly rules: RuleSet;
  readonly forms: readonly Candidate[];
  readonly exceptions: readonly Candidate[];
};

/** Candidates while the index is built, with what any of them may have in its gaps. */
type Group = {
  readonly letters: string;
  readonly first: Candidate;
  gaps: Uint8Array;
  forms: Candidate[];
  exceptions: Candidate[];
};

/** Most groups have no exceptions; an array of nothing for each would be megabytes. */
const none: Candidate[] = [];

/** What a scan reads of the terms of one language; its tables are here so that a test can count the looks at them. */
export type MatchIndex = {
  readonly language: Language;
  readonly trie: Trie;
  /** By half of the value of the trie, which is odd where there are exceptions. */
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
  const byLetters = new Map<string, Group>();
  const shared = newSharing();
  const add = ({ pattern, exact, rules }: Form, id: TermId, list: 'forms' | 'exceptions') => {
    const gaps = shared(pattern.gaps);
    const written = shared(pattern.written);
    const candidate: Candidate = {
      id,
      letters: pattern.letters,
      gaps,
      written,
      oneWord: isOneWord(written),
      exact: exact ? exactCase(pattern) : undefined,
      rules: rules.reduce((set, rule) => set | ruleBit(rule), 0),
    };
    const letters = pattern.folded;
    const group = byLetters.get(letters);
    if (group === undefined) {
      const [forms, exceptions] = list === 'forms' ? [[candidate], none] : [none, [candidate]];
      byLetters.set(letters, { letters, first: candidate, gaps, forms, exceptions });
    } else {
      if (group[list] === none) group[list] = [candidate];
      else group[list].push(candidate);
      if (group.gaps !== gaps) group.gaps = group.gaps.map((gap, at) => gap | (gaps[at] ?? 0));
    }
  };
  for (const lexeme of lexemes) {
    for (const form of formsOf(lexeme, language)) add(form, lexeme.id, 'forms');
    for (const form of exceptionsOf(lexeme, language)) add(form, lexeme.id, 'exceptions');
  }

  const groups = [...byLetters.values()].sort((one, other) => (one.letters < other.letters ? -1 : 1));
  const { symbols, alphabet } = symbolTable(groups);
  return {
    language,
    trie: buildTrie(
      groups.map(({ letters, gaps, exceptions }, place) => ({
        letters,
        gaps,
        value: 2 * place + (exceptions === none ? 0 : 1),
      })),
      symbols,
      alphabet,
    ),
    candidates: groups.map(candidatesOf),
    symbols,
    kinds,
    longest: groups.reduce((most, { letters }) => Math.max(most, letters.length), 0),
    endings: groups.some(({ letters }) => (kindsIn(letters) & HANGUL) !== 0) ? koreanEndings : noEndings,
  };
}

function candidatesOf({ letters: folded, first, forms, exceptions }: Group): Candidates {
  const { letters, gaps, written, oneWord } = first;
  const alike =
    forms[0] === first &&
    forms.every(
      (form) =>
        form.exact === undefined && form.letters === folded && form.gaps === gaps && form.written === written,
    );
  // Nearly always one: a set for each would be most of the time that the index takes.
  const ids = forms.length === 1 ? [first.id] : [...new Set(forms.map(({ id }) => id))];
  const rules = forms.reduce((set, form) => set | form.rules, 0);
  const several = ids.length > 1;
  return { exceptions, alike, several, ids, rules, oneWord, gaps, written, letters, forms };
}

/** One for all arrays of the same bytes: forms are a hundred thousand, the ways to part them a few hundred. */
function newSharing(): (bytes: Uint8Array) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (bytes) => {
    let key = '';
    for (let at = 0; at < bytes.length; at++) key += String.fromCharCode(bytes[at] ?? 0);
    const first = known.get(key);
    if (first === undefined) known.set(key, bytes);
    return first ?? bytes;
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
function symbolTable(words: readonly { readonly letters: string }[]): {
  readonly symbols: Uint16Array;
  readonly alphabet: number;
} {
  const counts = new Int32Array(0x10000);
  for (const { letters } of words) {
    for (let at = 0; at < letters.length; at++) {
      const unit = letters.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const used = [...counts.keys()].filter((unit) => counts[unit] !== 0);
  const byUse = used.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  const numbers = new Uint16Array(0x10000);
  byUse.forEach((unit, place) => {
    numbers[unit] = place + 1;
  });
  const symbols = new Uint16Array(0x10000);
  for (let unit = 0; unit < symbols.length; unit++) symbols[unit] = numbers[folded[unit] ?? 0] ?? 0;
  return { symbols, alphabet: byUse.length };
}
