import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type SiteContext, type SiteJob, siteWorker, type WrittenFile } from './site-jobs';

type Done = (files: readonly WrittenFile[]) => void;

/** What a thread answers to a job. */
export type Answer =
  | { readonly id: number; readonly files: readonly WrittenFile[] }
  | { readonly id: number; readonly error: unknown };

export type Workforce = {
  /** Takes a job on, and waits first while there is enough in hand. @throws what an earlier job has thrown */
  readonly take: (job: SiteJob, done: Done) => Promise<void>;
  /** Waits until every job is done. @throws what a job has thrown */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Without threads: for tests, and for sites so small that a thread would take longer to begin. */
export function onThisThread(context: SiteContext): Workforce {
  const work = siteWorker(context);
  return {
    take: async (job, done) => done(await work(job)),
    finish: async () => undefined,
    close: async () => undefined,
  };
}

/** Enough to keep a thread busy while the first one makes the next; few, since each holds a page's data. */
const jobsInHand = 4;

/** Enough for the files of a glossary of tens of thousands of terms. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

type Thread = { readonly worker: Worker; readonly inHand: Map<number, Done> };

/** Shares the jobs among as many threads as there are processors; each is begun when those before it have enough to do. */
export function onThreads(program: URL, context: SiteContext, most = availableParallelism()): Workforce {
  const threads: Thread[] = [];
  let waiting: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | undefined;
  let failure: { readonly reason: unknown } | undefined;
  let count = 0;

  function wake(): void {
    const waker = waiting;
    waiting = undefined;
    if (failure) waker?.reject(failure.reason);
    else waker?.resolve();
  }
  function fail(reason: unknown): void {
    failure ??= { reason };
    wake();
  }
  function begin(): Thread {
    const worker = new Worker(program, { workerData: context, resourceLimits });
    const thread: Thread = { worker, inHand: new Map() };
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) return fail(answer.error);
      thread.inHand.get(answer.id)?.(answer.files);
      thread.inHand.delete(answer.id);
      wake();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0 && thread.inHand.size > 0)
        fail(new Error(`A thread of the build ended with code ${code}.`));
    });
    threads.push(thread);
    return thread;
  }
  const change = (): Promise<void> =>
    failure
      ? Promise.reject(failure.reason)
      : new Promise((resolve, reject) => {
          waiting = { resolve, reject };
        });
  const leastBusy = () => threads.toSorted((one, other) => one.inHand.size - other.inHand.size)[0];

  return {
    async take(job, done) {
      if (failure) throw failure.reason;
      let thread = leastBusy();
      while (!thread || thread.inHand.size >= jobsInHand) {
        if (threads.length < most) thread = begin();
        else {
          await change();
          thread = leastBusy();
        }
      }
      const id = count++;
      thread.inHand.set(id, done);
      thread.worker.postMessage({ id, job });
    },
    async finish() {
      if (failure) throw failure.reason;
      while (threads.some(({ inHand }) => inHand.size > 0)) await change();
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
