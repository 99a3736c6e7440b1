import type { Entry, TermId, Variant } from '../glossary';
import type { RuleId } from './rules';

/** What the matcher needs to know of a concept in one language. */
export type Lexeme = {
  readonly id: TermId;
  readonly entry: Pick<Entry, 'term' | 'abbreviation' | 'case' | 'except'> & {
    readonly variants: readonly Pick<Variant, 'form'>[];
  };
};

/** A place where one written form of one or more concepts stands: UTF-16 offsets, end excluded. */
export type TermMatch = {
  readonly start: number;
  readonly end: number;
  /** In lexeme order; more than one where concepts share the form. */
  readonly ids: readonly TermId[];
  /** The rules of README.md without which it would not have matched. */
  readonly rules: readonly RuleId[];
};

/** The forms of an entry as written: head word, abbreviation, variants. */
export function writtenForms(entry: Lexeme['entry']): readonly string[] {
  const { term, abbreviation, variants } = entry;
  return [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...variants.map(({ form }) => form)];
}
