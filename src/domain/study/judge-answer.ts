import type { Entry, Status, TermId } from '../glossary';
import { type Language, otherLanguage } from '../language';
import { buildIndex, findMatches } from '../matching';
import type { Grade } from './card';
import { type DifferencePart, jamoDifference, jamoDistance, letterCount } from './jamo-difference';

/** What an answer is checked against. */
export type Expected = {
  readonly language: Language;
  readonly entry: Pick<Entry, 'term' | 'abbreviation' | 'variants'>;
  /** The form that the card asks for: the head word, or the full form of an abbreviation. */
  readonly form: string;
  /** Forms of the same concept in the other language, which is what the card shows. */
  readonly shown: readonly string[];
};

export type Judgement =
  /** The form that was asked for. */
  | { readonly verdict: 'right' }
  /** Another form of the concept: right, and named with its status. */
  | { readonly verdict: 'variant'; readonly form: string; readonly status: Status }
  /** The abbreviation where the full form was asked for. */
  | { readonly verdict: 'abbreviation'; readonly form: string }
  /** A form of the language that the card shows. */
  | { readonly verdict: 'other-language' }
  /** A slip: what the answer differs in. */
  | { readonly verdict: 'near'; readonly form: string; readonly difference: readonly DifferencePart[] }
  | { readonly verdict: 'wrong' }
  | { readonly verdict: 'empty' };

/** Spacing, case, hyphens, dots and quotation marks are forgiven (S10). */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}\p{Po}\p{Pi}\p{Pf}\p{Cf}´`^]/gu, '');

/** A plural, a possessive or a chain of particles after the form is forgiven: what the matcher knows of the language. */
function isInflected(answer: string, form: string, language: Language): boolean {
  const entry = { term: form, variants: [], case: 'any' } as const;
  const index = buildIndex([{ id: 'asked' as TermId, entry }], language);
  const text = answer
    .normalize('NFC')
    .trim()
    .replace(/(?<![.,!?。])[.,!?。]+$/u, '');
  const [match, ...others] = findMatches(text, language, index);
  if (!match || others.length > 0 || match.start > 0) return false;
  const rest = text.slice(match.end);
  return language === 'ko' ? /^\p{Script=Hangul}*$/u.test(rest) : rest === '' || /^['’]s?$/.test(rest);
}

const isForm = (answer: string, form: string, language: Language): boolean =>
  bare(answer) === bare(form) || isInflected(answer, form, language);

/** How many letters a slip may have: none in up to three, else one in every four, at most four. */
const slipsIn = (form: string): number => Math.min(4, Math.floor((letterCount(form) + 1) / 5));

/** Judges a typed answer that has been composed to its end (S10). */
export function judgeAnswer(answer: string, expected: Expected): Judgement {
  const { language, entry, form, shown } = expected;
  if (bare(answer) === '') return { verdict: 'empty' };
  if (isForm(answer, form, language)) return { verdict: 'right' };
  const { term, abbreviation, variants } = entry;
  if (isForm(answer, term, language)) return { verdict: 'variant', form: term, status: 'preferred' };
  const variant = variants.find((each) => isForm(answer, each.form, language));
  if (variant) return { verdict: 'variant', form: variant.form, status: variant.status };
  if (abbreviation !== undefined && isForm(answer, abbreviation, language)) {
    return { verdict: 'abbreviation', form: abbreviation };
  }
  const other = otherLanguage[language];
  if (shown.some((each) => isForm(answer, each, other))) return { verdict: 'other-language' };
  const [nearest] = [form, term, ...variants.map((each) => each.form)]
    .map((each) => ({ form: each, distance: jamoDistance(bare(answer), bare(each)) }))
    .sort((one, another) => one.distance - another.distance);
  if (nearest && nearest.distance <= slipsIn(bare(nearest.form))) {
    return {
      verdict: 'near',
      form: nearest.form,
      difference: jamoDifference(answer.normalize('NFC').trim(), nearest.form),
    };
  }
  return { verdict: 'wrong' };
}

/** The grade that a typed answer proposes, for the learner to take or to change; an empty one has none (S10). */
export function proposedGrade({ verdict }: Judgement): Grade | undefined {
  switch (verdict) {
    case 'right':
    case 'variant':
      return 3;
    case 'near':
    case 'abbreviation':
      return 2;
    case 'wrong':
    case 'other-language':
      return 1;
    case 'empty':
      return undefined;
  }
}
