import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { projectFolder } from '../e2e/browser/cache-folder';
import { madeForms } from './peers-of-matching/made-forms';
import type { Measured, Task } from './peers-of-matching/measure-peer';
import { mixedText } from './peers-of-matching/mixed-text';
import { peers } from './peers-of-matching/peers';

const counts = [100, 1000, 10_000, 100_000] as const;
const sizes = { '10 KB': 10_000, '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
/** Who says nothing for so long did not finish. */
const patience = 20_000;

const outDir = join(projectFolder, 'node_modules/.cache/naranhi/bench-peers');
const folder = mkdtempSync(join(tmpdir(), 'naranhi-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each peer has a process of its own: its memory is its own, and it can be ended. */
function measure(peer: string, file: string): Promise<Measured[]> {
  const script = join(outDir, 'measure-peer.js');
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=6144', script, peer, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: Measured[] = [];
  let watch = setTimeout(() => child.kill('SIGKILL'), 2 * patience);
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    clearTimeout(watch);
    watch = setTimeout(() => child.kill('SIGKILL'), patience);
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(watch);
      resolve(lines);
    });
  });
}

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder,
    build: {
      ssr: 'tests/bench/peers-of-matching/measure-peer.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
  const library = readLibrary(readFiles(projectFolder, 'locales'));
  const all = madeForms(library, Math.max(...counts));
  const texts = Object.values(sizes).map((bytes) => mixedText(library, all, bytes));
  for (const count of counts) {
    const task: Task = { forms: all.slice(0, count), texts };
    writeFileSync(join(folder, `${count}.json`), JSON.stringify(task));
  }
}, 120_000);

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8);

/** A row a peer: what it takes to build, and by text the time, how many times ours, how many times the bare pass. */
function row(peer: string, lines: readonly Measured[]): string {
  const built = lines.find((line) => line.kind === 'build');
  const cells = Object.keys(sizes).map((_, place) => {
    const line = lines.filter(({ kind }) => kind === 'scan')[place];
    return line?.kind === 'scan'
      ? `${figure(line.peer)} ${figure(line.peer / line.ours)} ${figure(line.peer / line.bare)}`
      : 'DNF'.padStart(26);
  });
  const start =
    built?.kind === 'build' ? `${figure(built.time)} ${figure(built.megabytes)}` : 'DNF'.padStart(17);
  return [peer.padEnd(27), start, ...cells].join(' |');
}

const head = [
  ''.padEnd(27),
  'build ms       MB',
  ...Object.keys(sizes).map((size) => `${size.padStart(5)} ms   × ours   × bare`.padStart(26)),
].join(' |');

/** Scan times of ours by number of forms, in the order of the sizes. */
const scans = new Map<number, readonly number[]>();

test.each(counts)(
  '%d forms: ours is ahead of every peer, built in a second and held in 100 MB',
  async (count) => {
    const file = join(folder, `${count}.json`);
    const mine = await measure('ours', file);
    console.info(`\n${count} forms\n${head}\n${row('ours', mine)}`);
    scans.set(
      count,
      mine.flatMap((line) => (line.kind === 'scan' ? [line.peer] : [])),
    );
    const behind: string[] = [];
    for (const peer of Object.keys(peers)) {
      const lines = await measure(peer, file);
      console.info(row(peer, lines));
      for (const line of lines) {
        if (line.kind === 'scan' && line.peer <= line.ours) behind.push(`${peer} over ${line.units} units`);
      }
    }
    expect(behind).toEqual([]);
    expect(mine).toHaveLength(1 + Object.keys(sizes).length);
    const [built] = mine;
    if (built?.kind !== 'build') throw new Error('The first line has to be of the index.');
    expect(built.time).toBeLessThanOrEqual(1000);
    expect(built.megabytes).toBeLessThanOrEqual(100);
  },
  3_600_000,
);

test('a hundred thousand forms take at most twice the time of a hundred', () => {
  const few = scans.get(counts[0]) ?? [];
  const many = scans.get(counts[3]) ?? [];
  expect(few).toHaveLength(Object.keys(sizes).length);
  const times = many.map((time, place) => time / (few[place] ?? Number.NaN));
  console.info(`100,000 forms against 100: ${times.map((ratio) => `${ratio.toFixed(2)}×`).join(', ')}`);
  for (const ratio of times) expect(ratio).toBeLessThanOrEqual(2);
});
