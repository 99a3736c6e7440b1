import { jamoOf } from './jamo';
import type { SearchForm } from './open-search';
import { isHangul, singularOf } from './words';

/** How a query stands to a form, the closest first. */
export const relations = ['exact', 'prefix', 'word', 'inside'] as const;
export type Relation = (typeof relations)[number];

/** The words of a query, ready to be compared. */
export type Sought = {
  readonly letters: string;
  readonly singular: string;
  readonly jamo: string;
  readonly singularJamo: string;
  readonly words: readonly string[];
  /** Whether it is long enough to be looked for in the middle of a word. */
  readonly canBeInside: boolean;
};

/** Two syllables or three other letters: less is in too many words to mean one. */
const isLongEnough = (letters: string) => letters.length >= (isHangul(letters) ? 2 : 3);

export function soughtOf(words: readonly string[]): Sought {
  const letters = words.join('');
  const singulars = words.map(singularOf);
  const singular = singulars.join('');
  return {
    letters,
    singular,
    jamo: jamoOf(letters),
    singularJamo: jamoOf(singular),
    words: singulars.map(jamoOf),
    canBeInside: isLongEnough(letters),
  };
}

/** R8. How the words stand to a form; `undefined` where they have nothing in common. */
export function relationOf(sought: Sought, form: SearchForm): Relation | undefined {
  if (form.letters === sought.letters || form.singular === sought.singular) return 'exact';
  if (form.jamo.startsWith(sought.jamo) || form.jamo.startsWith(sought.singularJamo)) return 'prefix';
  if (form.words.includes(` ${sought.words.join(' ')} `)) return 'word';
  if (sought.words.every((word) => form.words.includes(` ${word}`))) return 'inside';
  return sought.canBeInside && form.letters.includes(sought.letters) ? 'inside' : undefined;
}
