import type { Page } from '@playwright/test';

/** Something that a page did in one piece, in milliseconds. */
export type Task = {
  /** By the clock: what a reader waits, on a machine that may be busy with other things. */
  readonly time: number;
  /** Of the processor: what the page itself is answerable for. */
  readonly work: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/** Milliseconds: what holds a page longer is a long task (w3.org/TR/longtasks). */
export const longTask = 50;

/** Follows what the main thread of a page does; ends with its tasks, the longest first. */
export async function traceTasks(page: Page): Promise<() => Promise<readonly Task[]>> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
  });
  return async () => {
    // A task is told of when it has ended, which may be after what it did is seen.
    await page.waitForTimeout(200);
    const isComplete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await isComplete;
    await devtools.detach();
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const main = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    );
    return events
      .filter((event) => event.name === 'RunTask' && event.ph === 'X' && main.has(threadOf(event)))
      .map(({ dur = 0, tdur = 0 }) => ({ time: dur / 1000, work: tdur / 1000 }))
      .toSorted((one, other) => other.work - one.work);
  };
}

/** Those of the tasks that were long by the clock, as a line: the six with the most work. */
export const longOnes = (tasks: readonly Task[]): string =>
  tasks
    .filter(({ time }) => time > longTask)
    .slice(0, 6)
    .map(({ time, work }) => `${time.toFixed(0)} ms (${work.toFixed(0)} of the processor)`)
    .join(', ') || 'none';

/** Holds a page on purpose, long enough to be a long task on a busy machine, too: the control of what is measured. */
export const holdPage = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const end = performance.now() + 2_000;
    while (performance.now() < end);
  });
