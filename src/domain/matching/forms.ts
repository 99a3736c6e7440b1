import type { Language } from '../language';
import { WORD } from './characters';
import {
  capitalsIn,
  type FormPattern,
  formPattern,
  kindsIn,
  numbersOfForm,
  numbersOfHead,
} from './form-pattern';
import { CLOSED, HYPHENATED, type Partings } from './gaps';
import { looseLetters } from './letter-case';
import { type Lexeme, writtenForms } from './lexeme';
import { type RuleSet, ruleBit } from './rules';

/** A written form of a lexeme, or one that a rule adds to it. */
export type Form = {
  readonly pattern: FormPattern;
  readonly exact: boolean;
  /** Rules that made the form, besides those that the text it is found in asks for. */
  readonly rules: RuleSet;
};

const M9 = ruleBit('M9');
const M17 = ruleBit('M17');

/** All forms of a lexeme, those that are written in the entry first; nothing twice. */
export function formsOf(lexeme: Lexeme, language: Language, partings: Partings): Form[] {
  const written = writtenForms(lexeme.entry);
  const forms: Form[] = [];
  const add = (form: string, exact: boolean, rules: RuleSet) => {
    const pattern = formPattern(form, language, partings);
    if (pattern.letters !== '' && !forms.some((known) => areSame(known, pattern, exact)))
      forms.push({ pattern, exact, rules });
  };
  const areExact = written.map((form) => isExact(form, lexeme));
  for (const [place, form] of written.entries()) add(form, areExact[place] === true, 0);
  for (const [place, form] of written.entries()) {
    const exact = areExact[place] === true;
    const { singular, plurals } = numbersOfForm(form);
    if (singular !== form) add(singular, exact, M9);
    for (const plural of plurals) if (plural !== form) add(plural, exact, M9);
    for (const other of numbersOfHead(form)) add(other, exact, M17);
  }
  return forms;
}

/** M15. Exceptions count in any case and, like forms, in both numbers. */
export function exceptionsOf({ entry }: Lexeme, language: Language, partings: Partings): Form[] {
  if (entry.except === undefined) return [];
  const phrases = entry.except.flatMap((phrase) => {
    const { singular, plurals } = numbersOfForm(phrase);
    return [...new Set([phrase, singular, ...plurals, ...numbersOfHead(phrase)])];
  });
  return phrases
    .map((phrase) => ({ pattern: formPattern(phrase, language, partings), exact: false, rules: 0 }))
    .filter(({ pattern }) => pattern.letters !== '');
}

/** Letters first, since keys are dear: forms of one lexeme hardly ever share theirs. */
function areSame(known: Form, pattern: FormPattern, exact: boolean): boolean {
  return (
    known.pattern.folded === pattern.folded && caseKey(known.pattern, known.exact) === caseKey(pattern, exact)
  );
}

/** M12: what the entry says; else exact if the form has two capitals. Hangul has no case. */
function isExact(form: string, { entry }: Lexeme): boolean {
  if ((kindsIn(form) & WORD) === 0) return false;
  return (entry.case ?? (capitalsIn(form) >= 2 ? 'exact' : 'any')) === 'exact';
}

/** The letters with the gaps that must not be closed, and the case as far as it counts. */
function caseKey(pattern: FormPattern, exact: boolean): string {
  const {
    letters,
    folded,
    parting: { gaps },
  } = pattern;
  const loose = exact ? looseLetters(pattern) : undefined;
  let key = exact ? '=' : '~';
  for (let at = 0; at < letters.length; at++) {
    const gap = gaps[at] ?? CLOSED;
    if ((gap & CLOSED) === 0) key += (gap & HYPHENATED) !== 0 ? '-' : ' ';
    key += (loose === undefined || loose[at] === 1 ? folded : letters).charAt(at);
  }
  return key;
}

/**
 * The key of each written form of a lexeme. Two forms with one key match one text and cannot be told apart:
 * 항생제 내성 and 항생제내성, vaccine and vaccines, non-clinical and nonclinical, p-value and p value. RAPID (exact) and rapid
 * (any case) have two keys: where both could stand, the exact one does.
 */
export function formKeys(
  lexeme: Lexeme,
  language: Language,
): readonly { readonly form: string; readonly key: string }[] {
  return writtenForms(lexeme.entry).map((form) => {
    const { singular } = numbersOfForm(form);
    return { form, key: caseKey(formPattern(singular, language), isExact(form, lexeme)) };
  });
}
