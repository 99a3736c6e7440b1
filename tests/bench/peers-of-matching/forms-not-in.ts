import type { TermId } from '../../../src/domain/glossary';
import { buildIndex, findMatches, type Lexeme } from '../../../src/domain/matching';

export const lexemesOfForms = (forms: readonly string[]): Lexeme[] =>
  forms.map((term, place) => ({ id: `t${place}` as TermId, entry: { term, variants: [] } }));

/** Those of the forms that stand nowhere in a text: a list that is longer by them finds there what it found before. */
export function formsNotIn(text: string, forms: readonly string[]): readonly string[] {
  const found = new Set(
    findMatches(text, 'ko', buildIndex(lexemesOfForms(forms), 'ko')).flatMap(({ ids }) => ids),
  );
  if (found.size === 0) return forms;
  // Again, for a shorter form may stand in what was the place of a longer one.
  return formsNotIn(
    text,
    forms.filter((_, place) => !found.has(`t${place}` as TermId)),
  );
}
