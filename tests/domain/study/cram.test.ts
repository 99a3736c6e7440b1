import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { beginCram, type Cram, cramAfter } from '../../../src/domain/study';

const terms = ['a', 'b', 'c'] as TermId[];

describe('S9 a round through a release', () => {
  test('asks every concept in one way, then every one in the other', () => {
    expect(beginCram(terms, ['en-ko', 'ko-en']).waiting).toEqual([
      'a/en-ko',
      'b/en-ko',
      'c/en-ko',
      'a/ko-en',
      'b/ko-en',
      'c/ko-en',
    ]);
  });

  test('brings what was forgotten back when the round is over, until nothing is', () => {
    let cram: Cram = beginCram(terms, ['en-ko']);
    for (const grade of [1, 3, 1] as const) cram = cramAfter(cram, grade, 1000);
    expect(cram.waiting).toEqual(['a/en-ko', 'c/en-ko']);
    for (const grade of [2, 1, 4] as const) cram = cramAfter(cram, grade, 1000);
    expect(cram.waiting).toEqual([]);
    expect(cram.answers.map(({ card, grade }) => `${card} ${grade}`)).toEqual([
      'a/en-ko 1',
      'b/en-ko 3',
      'c/en-ko 1',
      'a/en-ko 2',
      'c/en-ko 1',
      'c/en-ko 4',
    ]);
    expect(cramAfter(cram, 3, 1)).toEqual(cram);
  });
});
