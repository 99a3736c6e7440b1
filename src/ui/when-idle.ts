/** How long the browser may put a task off, in milliseconds. */
const longest = 2_000;

/** Runs a task once the browser has nothing more urgent to do, and before long even if it always has. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: longest });
  // Safari has no idle callback.
  else setTimeout(task, 200);
}
