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
import { formsNotIn } from './peers-of-matching/forms-not-in';
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

/** Each peer has a process of its own: its memory is its own, and it can be ended. One that breaks off is told with its words. */
function measure(peer: string, file: string): Promise<Measured[]> {
  const script = join(outDir, 'measure-peer.js');
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=6144', script, peer, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Measured[] = [];
  let watch = setTimeout(() => child.kill('SIGKILL'), 2 * patience);
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    clearTimeout(watch);
    watch = setTimeout(() => child.kill('SIGKILL'), patience);
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    complaint += words;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      if (code !== 0 && signal !== 'SIGKILL') {
        const [reason = ''] = /^.*Error.*$/m.exec(complaint) ?? complaint.trim().split('\n').slice(-1);
        console.info(`${peer} broke off (${code ?? signal}): ${reason}`);
      }
      resolve(lines);
    });
  });
}

const library = readLibrary(readFiles(projectFolder, 'locales'));
const textsWith = (forms: readonly string[]) =>
  Object.values(sizes).map((bytes) => mixedText(library, forms, bytes));

function writeTask(name: string, task: Task): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(task));
  return file;
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
  const all = madeForms(library, Math.max(...counts));
  const texts = textsWith(all);
  for (const count of counts) writeTask(`${count}`, { forms: all.slice(0, count), texts });
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

test.each(counts)(
  '%d forms: ours is ahead of every peer, built in a second and held in 100 MB',
  async (count) => {
    const file = join(folder, `${count}.json`);
    const mine = await measure('ours', file);
    console.info(`\n${count} forms\n${head}\n${row('ours', mine)}`);
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

/** Ours with a hundred forms and with a hundred thousand, text by text: a line to print, and how many times the time. */
async function compared(
  few: string,
  many: string,
): Promise<readonly { readonly line: string; readonly times: number }[]> {
  const [ofFew, ofMany] = [await measure('ours', few), await measure('ours', many)].map((lines) =>
    lines.filter((line) => line.kind === 'scan'),
  );
  return (ofFew ?? []).map((one, place) => {
    const other = ofMany?.[place];
    const times = (other?.peer ?? Number.NaN) / one.peer;
    const hits = `${one.found} and ${other?.found} found`;
    return { line: `${one.units} units, ${hits}: ${times.toFixed(2)}×`, times };
  });
}

/** A list that is a thousand times as long finds more, too, and whatever is found takes its time: what each has to take is told apart. */
test('a hundred thousand forms take at most twice the time of a hundred where they find the same', async () => {
  const all = madeForms(library, 1.3 * Math.max(...counts));
  const few = all.slice(0, counts[0]);
  const texts = textsWith(few);
  const others = formsNotIn(texts.join('\n'), all.slice(counts[0])).slice(0, counts[3] - counts[0]);
  const even = await compared(
    writeTask('few', { forms: few, texts }),
    writeTask('few-and-others', { forms: [...few, ...others], texts }),
  );
  const growing = await compared(join(folder, `${counts[0]}.json`), join(folder, `${counts[3]}.json`));
  console.info(
    [
      `100,000 forms against 100, where both find the same:`,
      ...even.map(({ line }) => line),
      'and where the forms of the longer list stand in the text, too:',
      ...growing.map(({ line }) => line),
    ].join('\n'),
  );
  expect(others).toHaveLength(counts[3] - counts[0]);
  expect(even).toHaveLength(Object.keys(sizes).length);
  for (const { times } of even) expect(times).toBeLessThanOrEqual(2);
}, 600_000);
