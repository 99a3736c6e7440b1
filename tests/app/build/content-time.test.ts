import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentTime } from '../../../src/app/build/content-time';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-time-'));
  for (const language of ['en', 'ko']) {
    for (const folder of ['glossary', 'releases']) {
      mkdirSync(join(root, 'locales', language, folder), { recursive: true });
      writeFileSync(join(root, 'locales', language, folder, 'a'), '');
    }
  }
});

afterEach(() => rmSync(root, { recursive: true }));

const git = (at: number, ...words: string[]) =>
  spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@naranhi.example', ...words], {
    cwd: root,
    env: { ...process.env, GIT_AUTHOR_DATE: `${at} +0000`, GIT_COMMITTER_DATE: `${at} +0000` },
  });

test('the time that SOURCE_DATE_EPOCH says goes before all others', () => {
  expect(contentTime(root, '1700000000')).toBe(1_700_000_000);
});

test('a time that is none is refused', () => {
  expect(() => contentTime(root, 'yesterday')).toThrow(/^SOURCE_DATE_EPOCH is "yesterday", which is no time/);
});

test('in a repository it is that of the last commit of the glossary, not of other files or of releases', () => {
  git(0, 'init', '-q');
  git(1_600_000_000, 'add', '.');
  git(1_600_000_000, 'commit', '-qm', 'Add content');
  writeFileSync(join(root, 'code.ts'), '');
  writeFileSync(join(root, 'locales/en/releases/b'), '');
  git(1_650_000_000, 'add', '.');
  git(1_650_000_000, 'commit', '-qm', 'Add code and a release');
  expect(contentTime(root, undefined)).toBe(1_600_000_000);
});

test('outside of one it is that of the newest file of the glossary', () => {
  for (const [file, time] of [
    ['en/glossary/a', 1_400_000_000],
    ['ko/glossary/a', 1_500_000_000],
    ['ko/releases/a', 1_550_000_000],
  ] as const) {
    utimesSync(join(root, 'locales', file), time, time);
  }
  expect(contentTime(root, '')).toBe(1_500_000_000);
});
