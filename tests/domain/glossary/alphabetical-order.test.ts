import { expect, test } from 'vitest';
import { inAlphabeticalOrder } from '../../../src/domain/glossary';

const sorted = (language: 'en' | 'ko', ...words: readonly string[]) =>
  inAlphabeticalOrder(words, language, (word) => word);

test('Korean head words stand from 가 to 하, then Latin', () => {
  expect(sorted('ko', 'mRNA 백신', '하수', '가축', '까치', '나병', '각막', 'AMR')).toEqual([
    '가축',
    '각막',
    '까치',
    '나병',
    '하수',
    'AMR',
    'mRNA 백신',
  ]);
});

test('English head words stand from A to Z, whatever their case', () => {
  expect(sorted('en', 'zoonosis', 'WHO', 'antibiotic', 'One Health', 'éclair')).toEqual([
    'antibiotic',
    'éclair',
    'One Health',
    'WHO',
    'zoonosis',
  ]);
});

test('signs before the first letter do not count, and numbers stand by their value', () => {
  expect(sorted('ko', '전파', '(신종) 감염병', '사람')).toEqual(['사람', '(신종) 감염병', '전파']);
  expect(sorted('en', '100 Days Mission', '2 doses', '(a) test')).toEqual([
    '2 doses',
    '100 Days Mission',
    '(a) test',
  ]);
});

test('the given list stays as it is', () => {
  const words = Object.freeze(['b', 'a']);
  expect(sorted('en', ...words)).toEqual(['a', 'b']);
  expect(words).toEqual(['b', 'a']);
});
