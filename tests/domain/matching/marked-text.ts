import { expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import { buildIndex, findMatches, type Lexeme, type TermMatch } from '../../../src/domain/matching';

/** An entry as tests write it: a form alone, or what matters of an entry. */
export type Term =
  | string
  | (Omit<Partial<Lexeme['entry']>, 'variants'> & {
      readonly id?: string;
      readonly term: string;
      readonly variants?: readonly string[];
    });

export function lexemesOf(terms: readonly Term[]): Lexeme[] {
  return terms.map((given) => {
    const {
      id,
      variants = [],
      ...entry
    } = typeof given === 'string' ? { id: given, term: given } : { id: given.term, ...given };
    return {
      id: (id ?? entry.term) as TermId,
      entry: { ...entry, variants: variants.map((form) => ({ form })) },
    };
  });
}

/** The text with its matches in brackets: 'WHO가' with a match of WHO is '[WHO]가'. */
export function mark(text: string, matches: readonly TermMatch[]): string {
  let marked = '';
  let done = 0;
  for (const { start, end } of matches) {
    marked += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return marked + text.slice(done);
}

export function matchesOf(text: string, language: Language, terms: readonly Term[]): TermMatch[] {
  return findMatches(text, language, buildIndex(lexemesOf(terms), language));
}

/** What is expected, as marked text, and why. */
export type Row = readonly [expected: string, why: string];

/** One test a row; the text is the expectation without its brackets. */
export function testRows(
  rule: string,
  language: Language,
  terms: readonly Term[],
  rows: readonly Row[],
): void {
  test.each(rows)(`${rule} %j: %s`, (expected) => {
    const text = expected.replaceAll(/[[\]]/g, '');
    expect(mark(text, matchesOf(text, language, terms))).toBe(expected);
  });
}
