import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/content/content-error';
import { parseJson } from '../../../src/content/parsing/json-document';

function read(text: string) {
  const problems: Problem[] = [];
  const document = parseJson('locales/a.json', text, (problem) => problems.push(problem));
  return { document, problems };
}

describe('P2 JSON is read as JSON.parse reads it', () => {
  test('every value that JSON can write', () => {
    // Left out: keys that are refused, and -0, which JSON.stringify writes as 0.
    const refused = ['__proto__', 'constructor', 'prototype'];
    const keyed = fc
      .jsonValue({ maxDepth: 6 })
      .filter((value) => !refused.some((key) => namesKey(value, key)));
    fc.assert(
      fc.property(keyed, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { document, problems } = read(text);
        expect(problems).toEqual([]);
        expect(document?.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('and refuses what JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"b',
      '"',
      '1',
      '01',
      '-',
      '1.',
      '2e',
      'true',
      'nul',
      ' ',
      '\n',
    ];
    const strings = ['"\\x"', '"\\u12"', '"\t"', "'a'", '"\u007f"', '"\\ud800"', '// a', '\ufeff', '\u00a0'];
    const texts = fc
      .array(fc.constantFrom(...pieces, ...strings), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { document, problems } = read(text);
        const duplicate = problems.some(({ expected }) => expected.startsWith('each key once'));
        expect(document !== undefined).toBe(isJson(text));
        if (!duplicate) expect(problems.length).toBe(isJson(text) ? 0 : 1);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['{\n  "a": 1,\n  "b" 2\n}', 3, 'column 7', '2', '":"'],
  ['{\n  "a": nil\n}', 2, 'column 8', 'nil', 'a key, a value or a bracket of JSON'],
  ['{\n  "a": [1, 2\n', 3, 'column 1', undefined, '"," or "]"'],
  ['', 1, 'column 1', undefined, 'a value'],
  ['{} {}', 1, 'column 4', '{}', 'the end of the file'],
  ["{ 'a': 1 }", 1, 'column 3', "'a': 1 }", 'a key, a value or a bracket of JSON'],
])('P2 a syntax error in %j has its line and column', (text, line, path, value, expected) => {
  expect(read(text).problems).toMatchObject([{ file: 'locales/a.json', line, path, value, expected }]);
});

test('P2 nesting without end is a problem, not a crash', () => {
  expect(read('['.repeat(100_000)).problems).toMatchObject([{ expected: 'at most 32 levels of nesting' }]);
});

test('P2 a value knows its line, and one that is missing the line of its parent', () => {
  const { document } = read('{\n  "a": {\n    "b": [\n      1,\n      2\n    ]\n  }\n}');
  expect(document?.at('a', 'b', 1)).toEqual({ file: 'locales/a.json', line: 5, path: 'a.b[1]' });
  expect(document?.at('a', 'missing')).toEqual({ file: 'locales/a.json', line: 2, path: 'a.missing' });
  expect(document?.at()).toEqual({ file: 'locales/a.json', line: 1, path: '' });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function namesKey(value: unknown, key: string): boolean {
  return JSON.stringify(value).includes(`"${key}":`);
}
