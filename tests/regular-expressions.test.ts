import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceTree } from './architecture/source-tree';
import { expressionsIn, unsafeExpressions } from './security/regular-expressions';

const folder = join(process.cwd(), 'node_modules/.cache/naranhi/regular-expressions');

/** Those that recheck cannot prove or takes for slow, and why they are not. */
const reviewed: Readonly<Record<string, string>> = {
  '/(?<![\\p{L}\\p{N}-])(?=[A-Za-z-]*(?:[A-Z]&?[A-Z]|[A-Z]\\d))[A-Za-z][A-Za-z0-9&-]*[A-Za-z0-9](?!\\$)/gu':
    'A fuzzed guess that changes from run to run: it begins at the start of a word alone, and each of its three parts goes over the word once. It reads the project’s own content, at the build.',
};

const expressions = expressionsIn(readSourceTree(process.cwd()));

describe('the regular expressions of the program', () => {
  test('take no more than linear time, as recheck proves, or are reviewed', {
    timeout: 300_000,
  }, async () => {
    expect(expressions.size).toBeGreaterThan(80);
    const unsafe = await unsafeExpressions(expressions, folder);
    const unexplained = Object.entries(unsafe)
      .filter(([expression]) => !(expression in reviewed))
      .map(([expression, verdict]) => `${expressions.get(expression)}: ${expression}: ${verdict}`);
    expect(unexplained).toEqual([]);
  });

  test('are still there where they were reviewed', () => {
    expect(Object.keys(reviewed).filter((expression) => !expressions.has(expression))).toEqual([]);
  });
});

test('an expression that takes too long is found, and one that is put together is unknown', {
  timeout: 120_000,
}, async () => {
  const code = 'const a = /^(a+)+$/; const b = /a+$/g; const c = /^a+$/; const d = new RegExp(name);';
  const scratch = mkdtempSync(join(tmpdir(), 'expressions-'));
  const unsafe = await unsafeExpressions(expressionsIn([['src/a.ts', code]]), scratch);
  rmSync(scratch, { recursive: true });
  expect(unsafe).toEqual({
    '/^(a+)+$/': expect.stringContaining('exponential'),
    '/a+$/g': expect.stringContaining('2nd degree polynomial'),
    'new RegExp(name)': 'unknown: it is put together at run time',
  });
});
