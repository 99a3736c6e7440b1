import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { noForeignHosts } from '../browser/launch-options';

export type KillableBrowser = {
  readonly browser: Browser;
  /** Ends all its processes at once, as the end of a battery does: nothing is saved, nothing said. */
  readonly kill: () => Promise<void>;
};

/** Starts a browser that can be killed; Playwright would not say which process is its own. */
export async function launchKillable(profile: string): Promise<KillableBrowser> {
  const { executablePath, environment } = findBrowser();
  const child = spawn(
    executablePath,
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      noForeignHosts,
      'about:blank',
    ],
    // A group of its own, so that its renderers go with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } },
  );
  const ended = once(child, 'exit');
  let address: string | undefined;
  for await (const line of createInterface(child.stderr)) {
    address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) break;
  }
  if (!address || child.pid === undefined) throw new Error('The browser did not start.');
  child.stderr.resume();
  const group = -child.pid;
  const browser = await chromium.connectOverCDP(address);
  return {
    browser,
    async kill() {
      process.kill(group, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
}
