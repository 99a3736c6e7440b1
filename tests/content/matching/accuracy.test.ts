import { expect, describe as suite, test } from 'vitest';
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import type { TermId } from '../../../src/domain/glossary';
import { buildIndex, findMatches } from '../../../src/domain/matching';
import { projectFolder } from '../../e2e/browser/cache-folder';
import { accuracyOf, describe, f1, precision, recall } from './accuracy';
import { parseGold, readGold } from './gold-sentences';

suite('the labelled sentences', () => {
  const { concepts } = readLibrary(readFiles(projectFolder, 'locales'));
  const known = new Set<string>(concepts.keys());

  test.each([
    ['ko', 99],
    ['en', 99.5],
  ] as const)('%s: F1 is at least %d', (language, bar) => {
    const lexemes = [...concepts.values()].map(({ id, entries }) => ({ id, entry: entries[language] }));
    const index = buildIndex(lexemes, language);
    const { all, disagreements } = accuracyOf(readGold(language, known), (text) =>
      findMatches(text, language, index),
    );
    expect(f1(all), disagreements.map(describe).join('\n')).toBeGreaterThanOrEqual(bar);
  });
});

suite('accuracy', () => {
  const sentences = parseGold(
    'plain\t[[AMR|amr]] and [[VE|efficacy+effectiveness]]\ncase\twho cares',
    'some.tsv',
    new Set(['amr', 'efficacy', 'effectiveness']),
  );
  const match = (start: number, end: number, ...ids: string[]) => ({
    start,
    end,
    ids: ids as TermId[],
    rules: ['M3'] as const,
  });

  test('a hit has the span and all the ids, in any order', () => {
    const { all } = accuracyOf(sentences, (text) =>
      text.startsWith('AMR') ? [match(0, 3, 'amr'), match(8, 10, 'effectiveness', 'efficacy')] : [],
    );
    expect(all).toEqual({ hits: 2, misses: 0, falseAlarms: 0 });
    expect([precision(all), recall(all), f1(all)]).toEqual([100, 100, 100]);
  });

  test('another span, and one id of two, are a miss and a false alarm each', () => {
    const { all, byClass, byRule, disagreements } = accuracyOf(sentences, (text) =>
      text.startsWith('AMR') ? [match(0, 2, 'amr'), match(8, 10, 'efficacy')] : [match(0, 3, 'who')],
    );
    expect(all).toEqual({ hits: 0, misses: 2, falseAlarms: 3 });
    expect(byClass.get('case')).toEqual({ hits: 0, misses: 0, falseAlarms: 1 });
    expect(byRule.get('M3')).toEqual({ hits: 0, misses: 0, falseAlarms: 3 });
    expect(disagreements.map(describe)).toContain('false alarm [who|who] in some.tsv:2: who cares');
    expect(f1(all)).toBe(0);
  });

  test('F1 weighs misses and false alarms alike', () => {
    const tally = { hits: 3, misses: 1, falseAlarms: 2 };
    expect(precision(tally)).toBe(60);
    expect(recall(tally)).toBe(75);
    expect(f1(tally)).toBeCloseTo(66.67, 2);
  });
});
