import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { cutText, firstSentence, type Run, textsInSentences } from '../../../src/domain/releases';

const amr = 'antimicrobial-resistance' as TermId;

const runs: readonly Run[] = [
  { text: 'It is slow. Yet ' },
  { text: 'AMR', terms: [amr] },
  { text: ' spreads, and ' },
  { text: 'AMR', terms: [amr] },
  { text: ' kills. ' },
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a text cut into sentences', () => {
  test('has each sentence that mentions a concept once, cut at its first mention', () => {
    const { sentences, starts, mentions } = cutText(runs, 'en');
    expect(sentences).toEqual(['It is slow.', 'Yet AMR spreads, and AMR kills.']);
    expect(starts).toEqual([0, 12]);
    expect([...(mentions.get(amr) ?? [])]).toEqual([
      [1, { before: 'Yet ', form: 'AMR', after: ' spreads, and AMR kills.' }],
    ]);
  });

  test('is one sentence where the browser cannot tell them', () => {
    vi.stubGlobal('Intl', {});
    expect(firstSentence('It is slow. It is bad.', 'en')).toBe('It is slow. It is bad.');
    expect([...(cutText(runs, 'en').mentions.get(amr) ?? [])]).toEqual([
      [0, { before: 'It is slow. Yet ', form: 'AMR', after: ' spreads, and AMR kills.' }],
    ]);
  });

  test('is no heading, in which a term stands without a sentence', () => {
    expect(textsInSentences({ kind: 'heading', level: 2, runs })).toEqual([]);
    expect(textsInSentences({ kind: 'list', ordered: false, items: [runs, []] })).toEqual([runs, []]);
    expect(textsInSentences(undefined)).toEqual([]);
  });
});
