import { readFileSync } from 'node:fs';
import { buildIndex, findMatches } from '../../../src/domain/matching';
import { lexemesOfForms } from './forms-not-in';
import { type Peer, peers } from './peers';

/** What the process is given to read, as JSON. */
export type Task = { readonly forms: readonly string[]; readonly texts: readonly string[] };

/** One line that it prints: of the index, then of each text. Times are milliseconds. */
export type Measured =
  | { readonly kind: 'build'; readonly time: number; readonly megabytes: number }
  | {
      readonly kind: 'scan';
      readonly units: number;
      readonly found: number;
      readonly peer: number;
      readonly ours: number;
      readonly bare: number;
    };

const ours: Peer = (forms) => {
  const index = buildIndex(lexemesOfForms(forms), 'ko');
  return (text) => findMatches(text, 'ko', index);
};

/** The least that reading a text can cost. */
function barePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** By the clock or by the processor's time, whichever is less: other work on the machine lengthens the one, other threads of V8 the other. */
function timeOf(work: () => unknown): number {
  const usage = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(usage);
  return Math.min(clock, (user + system) / 1000);
}

function heldMegabytes(): number {
  // The second time frees what the first had to ask about.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const enoughTime = 2000;
/** The first text is short, and all three are warm after so many. */
const mostRounds = 300;
const fewestRounds = 3;

/** The least of some rounds in which the three take turns, so that all of them meet the machine alike. */
function race(works: readonly (() => unknown)[]): number[] {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  const begun = performance.now();
  for (
    let round = 0;
    round < mostRounds && (round < fewestRounds || performance.now() - begun < enoughTime);
    round++
  ) {
    works.forEach((work, place) => {
      least[place] = Math.min(least[place] ?? 0, timeOf(work));
    });
  }
  return least;
}

/** In a function, so that the text of the file is garbage before memory is looked at. */
function readTask(file: string): Task {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const report = (measured: Measured) => process.stdout.write(`${JSON.stringify(measured)}\n`);

const [name = '', file = ''] = process.argv.slice(2);
const { forms, texts } = readTask(file);
const peer = name === 'ours' ? ours : peers[name as keyof typeof peers];

const held = heldMegabytes();
const built: { find: ReturnType<Peer> | undefined } = { find: undefined };
// The least of two: half of a first building is V8 warming up.
const builds = [0, 1].map(() => {
  built.find = undefined;
  return timeOf(() => {
    built.find = peer(forms);
  });
});
report({ kind: 'build', time: Math.min(...builds), megabytes: heldMegabytes() - held });

const findOurs = ours(forms);
for (const text of texts) {
  let found = 0;
  const [least = 0, leastOfOurs = 0, bare = 0] = race([
    () => {
      found = built.find?.(text).length ?? 0;
    },
    () => findOurs(text),
    () => barePass(text),
  ]);
  report({ kind: 'scan', units: text.length, found, peer: least, ours: leastOfOurs, bare });
}
