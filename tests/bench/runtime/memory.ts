import type { CDPSession } from '@playwright/test';

/** What a page holds after all rubbish is collected. */
export type Held = {
  /** Kilobytes of JavaScript objects. */
  readonly heap: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
};

const kinds = {
  heap: 'JSHeapUsedSize',
  documents: 'Documents',
  nodes: 'Nodes',
  listeners: 'JSEventListeners',
} as const;

export async function heldNow(devtools: CDPSession): Promise<Held> {
  await devtools.send('Performance.enable');
  // What a finaliser lets go of is collected by the next round.
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    heap: Math.round(metric(kinds.heap) / 1024),
    documents: metric(kinds.documents),
    nodes: metric(kinds.nodes),
    listeners: metric(kinds.listeners),
  };
}

export const growth = (before: Held, after: Held): Held => ({
  heap: after.heap - before.heap,
  documents: after.documents - before.documents,
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
});
