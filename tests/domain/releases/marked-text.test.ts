import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import type { TermMatch } from '../../../src/domain/matching';
import { type Mark, markText, type RichText, type Run } from '../../../src/domain/releases';
import { richText } from '../../sample-library';

const id = (name: string) => name as TermId;

/** A match at the first place of a form in a text, as the matcher would report it. */
function matchOf(text: string, form: string, ...names: readonly string[]): TermMatch {
  const start = text.indexOf(form);
  if (start < 0) throw new Error(`"${form}" does not stand in "${text}"`);
  return { start, end: start + form.length, ids: names.map(id), rules: [] };
}

const joined = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

const text = 'WHO speaks of AMR, of RAPID and of One Health.';
const amr = matchOf(text, 'AMR', 'amr');

describe('a text is cut at the edges of its terms and marks', () => {
  test('a plain text is one run', () => {
    expect(markText(richText(text), 'en', [])).toEqual([{ text }]);
  });

  test('an empty text has no run', () => {
    expect(markText(richText(''), 'en', [])).toEqual([]);
  });

  test('a term is a run of its own', () => {
    expect(markText(richText(text), 'en', [amr])).toEqual([
      { text: 'WHO speaks of ' },
      { text: 'AMR', terms: ['amr'] },
      { text: ', of RAPID and of One Health.' },
    ]);
  });

  test('a form of two concepts carries both, in their order', () => {
    const homograph = matchOf('AI', 'AI', 'avian-influenza', 'artificial-intelligence');
    expect(markText(richText('AI'), 'en', [homograph])).toEqual([
      { text: 'AI', terms: ['avian-influenza', 'artificial-intelligence'] },
    ]);
  });

  test('terms at the very edges of the text leave no empty runs', () => {
    const both = 'AMR and AI';
    expect(markText(richText(both), 'en', [matchOf(both, 'AMR', 'amr'), matchOf(both, 'AI', 'ai')])).toEqual([
      { text: 'AMR', terms: ['amr'] },
      { text: ' and ' },
      { text: 'AI', terms: ['ai'] },
    ]);
  });

  test('terms that touch stay two runs', () => {
    const touching = '항생제내성';
    expect(
      markText(richText(touching), 'ko', [matchOf(touching, '항생제', 'a'), matchOf(touching, '내성', 'b')]),
    ).toEqual([
      { text: '항생제', terms: ['a'] },
      { text: '내성', terms: ['b'] },
    ]);
  });

  test('nested marks add up', () => {
    const source = richText('a b c', { kind: 'emphasis', over: 'a b c' }, { kind: 'strong', over: 'b' });
    expect(markText(source, 'en', [])).toEqual([
      { text: 'a ', emphasis: true },
      { text: 'b', emphasis: true, strong: true },
      { text: ' c', emphasis: true },
    ]);
  });

  test('a link carries its address', () => {
    const source = richText('see WHO', { kind: 'link', over: 'WHO', href: 'https://www.who.int/' });
    expect(markText(source, 'en', [])).toEqual([
      { text: 'see ' },
      { text: 'WHO', href: 'https://www.who.int/' },
    ]);
  });
});

describe('a term and a mark', () => {
  const termsIn = (source: RichText, match: TermMatch) =>
    markText(source, 'en', [match]).filter((run) => run.terms !== undefined);

  test.each([
    ['the whole mark', 'AMR'],
    ['the beginning of the mark', 'AMR, of RAPID'],
    ['the end of the mark', 'speaks of AMR'],
    ['the middle of the mark', 'of AMR, of'],
  ])('a term may be %s', (_place, over) => {
    const source = richText(text, { kind: 'strong', over });
    expect(termsIn(source, amr)).toEqual([{ text: 'AMR', strong: true, terms: ['amr'] }]);
  });

  test.each([
    ['begins in it', 'of AM'],
    ['ends in it', 'MR, of'],
    ['lies in it', 'M'],
  ])('a term is no term where the edge of a mark %s', (_place, over) => {
    const source = richText(text, { kind: 'emphasis', over });
    const runs = markText(source, 'en', [amr]);
    expect(runs.filter((run) => run.terms)).toEqual([]);
    expect(runs.find((run) => run.emphasis)).toEqual({ text: over, emphasis: true });
    expect(joined(runs)).toBe(text);
  });

  test('a mark beside a term does not touch it', () => {
    const source = richText(text, { kind: 'strong', over: 'of ' }, { kind: 'emphasis', over: ', of' });
    expect(termsIn(source, amr)).toEqual([{ text: 'AMR', terms: ['amr'] }]);
  });

  test.each(['code', 'link'] as const)('there is no term in a text of the kind "%s"', (kind) => {
    const source = richText(text, { kind, over: 'of AMR,', href: 'https://www.who.int/' });
    expect(termsIn(source, amr)).toEqual([]);
  });

  test('there is no term in emphasis inside a link', () => {
    const source = richText(
      text,
      { kind: 'link', over: 'of AMR,', href: 'https://www.who.int/' },
      { kind: 'emphasis', over: 'AMR' },
    );
    expect(termsIn(source, amr)).toEqual([]);
  });
});

/** A text, marks over it that nest but never cross, and matches that do not overlap. */
const markedTexts = fc.string({ unit: 'grapheme', maxLength: 40 }).chain((words) =>
  fc
    .array(fc.nat(words.length), { maxLength: 8 })
    .map((cuts) => [...cuts].sort((a, b) => a - b))
    .chain((cuts) =>
      fc.record({
        words: fc.constant(words),
        matches: fc.constant(
          cuts.flatMap((start, i): TermMatch[] => {
            const end = cuts[i + 1];
            return i % 2 === 0 && end !== undefined && end > start
              ? [{ start, end, ids: [id(`t${i}`)], rules: [] }]
              : [];
          }),
        ),
        marks: fc
          .array(
            fc.tuple(fc.nat(words.length), fc.nat(words.length), fc.constantFrom('code', 'strong', 'link')),
            {
              maxLength: 4,
            },
          )
          .map((spans) =>
            spans
              .map(([a, b, kind]): Mark => {
                const span = { start: Math.min(a, b), end: Math.max(a, b) };
                return kind === 'link' ? { ...span, kind, href: '/' } : { ...span, kind };
              })
              .filter(({ start, end }) => start < end),
          ),
      }),
    ),
);

test('whatever the terms and marks are, the runs joined give the text', () => {
  fc.assert(
    fc.property(markedTexts, ({ words, marks, matches }) => {
      const runs = markText({ text: words, marks }, 'en', matches);
      expect(joined(runs)).toBe(words);
      expect(runs.every((run) => run.text.length > 0)).toBe(true);
      expect(runs.filter((run) => run.terms && (run.code || run.href))).toEqual([]);
      const found = runs.filter((run) => run.terms);
      expect(found.length).toBeLessThanOrEqual(matches.length);
      for (const run of found) {
        const match = matches.find(({ ids }) => ids === run.terms);
        expect(run.text).toBe(words.slice(match?.start, match?.end));
      }
    }),
  );
});
