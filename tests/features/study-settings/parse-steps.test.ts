import { expect, test } from 'vitest';
import { parseSteps, type StepsFault } from '../../../src/features/study-settings/parse-steps';

const cases: readonly (readonly [string, string, readonly number[] | StepsFault])[] = [
  ['numbers and spaces', '1 10', [1, 10]],
  ['commas of both languages', ' 1, 10、30 ', [1, 10, 30]],
  ['units, and digits of full width', '1m, １０분', [1, 10]],
  ['nothing at all', '  ', []],
  ['parts of a minute', '1.5', [1.5]],
  ['a word', '1 ten', { fault: 'notNumber', word: 'ten', place: 2 }],
  ['a sign', '-1', { fault: 'notNumber', word: '-1', place: 1 }],
  ['a step of no time', '1 0', { fault: 'range', word: '0', place: 2 }],
  ['the longest step', '1439', [1439]],
  ['a whole day', '10 1440', { fault: 'range', word: '1440', place: 2 }],
  ['ten steps', '1 2 3 4 5 6 7 8 9 10', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['eleven steps', '1 2 3 4 5 6 7 8 9 10 11', { fault: 'many', found: 11 }],
];

test.each(cases)('steps are read from %s', (_name, text, expected) => {
  expect(parseSteps(text)).toEqual(expected);
});
