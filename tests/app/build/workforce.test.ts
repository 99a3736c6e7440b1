import { expect, test } from 'vitest';
import type { SiteContext, SiteJob, WrittenFile } from '../../../src/app/build/site-jobs';
import { onThreads } from '../../../src/app/build/workforce';
import { chrome } from '../../sample-library';

const context: SiteContext = { chrome, origin: '', template: '', folder: '', modified: 0 };
const job = (set: number): SiteJob => ({ kind: 'downloads', set: String(set) });

/** A thread that does this with each message. */
const program = (work: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads';
     parentPort.on('message', ({ id, job }) => { ${work} });`)}`,
  );

const echo = program('parentPort.postMessage({ id, files: [{ path: job.set, size: threadId, time: 0 }] });');

test('every job is done once, by no more threads than may be', async () => {
  const workforce = onThreads(echo, context, 2);
  const files: WrittenFile[] = [];
  for (let i = 0; i < 100; i++) await workforce.take(job(i), (done) => files.push(...done));
  await workforce.finish();
  await workforce.close();
  expect(files.map(({ path }) => Number(path)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, i) => i),
  );
  expect(new Set(files.map(({ size }) => size)).size).toBe(2);
});

test('a thread that is not needed is not begun', async () => {
  const workforce = onThreads(echo, context, 2);
  const threads = new Set<number>();
  for (let i = 0; i < 3; i++) await workforce.take(job(i), (files) => threads.add(files[0]?.size ?? -1));
  await workforce.finish();
  await workforce.close();
  expect(threads.size).toBe(1);
});

test.each([
  ['an error', "parentPort.postMessage({ id, error: new Error('No such page.') });", 'No such page.'],
  ['an error that nobody caught', "throw new Error('No such word.');", 'No such word.'],
  ['an early end', 'process.exit(3);', 'A thread of the build ended with code 3.'],
])('%s of a thread ends the build', async (_what, work, words) => {
  const workforce = onThreads(program(work), context, 2);
  const all = async () => {
    for (let i = 0; i < 100; i++) await workforce.take(job(i), () => undefined);
    await workforce.finish();
  };
  await expect(all()).rejects.toThrow(words);
  await workforce.close();
});
