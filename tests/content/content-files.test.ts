import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentErrors } from '../../src/content/content-error';
import { readFiles } from '../../src/content/content-files';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-files-'));
  mkdirSync(join(root, 'locales/ko/glossary'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

test('P2 files are named from the project, without dotfiles and without a byte-order mark', () => {
  writeFileSync(join(root, 'locales/ko/glossary/amr.json'), '\ufeff{}');
  writeFileSync(join(root, 'locales/ko/chrome.json'), '{"a":"가"}');
  writeFileSync(join(root, 'locales/ko/.DS_Store'), 'x');
  expect([...readFiles(root, 'locales')]).toEqual([
    ['locales/ko/chrome.json', '{"a":"가"}'],
    ['locales/ko/glossary/amr.json', '{}'],
  ]);
});

test('P2 a file in another encoding is named instead of read with replacement characters', () => {
  const eucKr = Uint8Array.from([0xc7, 0xd1, 0xb1, 0xdb]);
  writeFileSync(join(root, 'locales/ko/chrome.json'), eucKr);
  const problem = { file: 'locales/ko/chrome.json', value: 'bytes of another encoding', expected: 'UTF-8' };
  expect(problemsOf(() => readFiles(root, 'locales'))).toMatchObject([problem]);
});

test('P2 a link that leads nowhere is named', () => {
  symlinkSync(join(root, 'nowhere.md'), join(root, 'locales/ko/a.md'));
  const problem = { file: 'locales/ko/a.md', value: 'a link that leads nowhere', expected: 'a file' };
  expect(problemsOf(() => readFiles(root, 'locales'))).toMatchObject([problem]);
});

test('P2 a folder that is missing is named', () => {
  expect(problemsOf(() => readFiles(root, 'content'))).toMatchObject([
    { file: 'content', expected: 'a folder' },
  ]);
});

function problemsOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentErrors) return error.problems;
    throw error;
  }
  return [];
}
