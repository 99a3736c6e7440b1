/** A thread of the build beside the first one: does the jobs it is sent, and says what was written. */
import { parentPort, workerData } from 'node:worker_threads';
import { type SiteContext, type SiteJob, siteWorker } from './site-jobs';
import type { Answer } from './workforce';

const work = siteWorker(workerData as SiteContext);

parentPort?.on('message', async ({ id, job }: { readonly id: number; readonly job: SiteJob }) => {
  const answer: Answer = await work(job).then(
    (files) => ({ id, files }),
    (error: unknown) => ({ id, error }),
  );
  parentPort?.postMessage(answer);
});
