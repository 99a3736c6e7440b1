import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, firefox, type LaunchOptions, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { noForeignHosts } from '../browser/launch-options';

export type KillableBrowser = {
  readonly newPage: () => Promise<Page>;
  /** Ends all its processes at once, as the end of a battery does: nothing is saved, nothing said. */
  readonly kill: () => Promise<void>;
};

export type LaunchKillable = (profile: string) => Promise<KillableBrowser>;

/** Starts a Chromium that can be killed; Playwright would not say which process is its own. */
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
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  return {
    newPage: () => context.newPage(),
    async kill() {
      process.kill(group, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

/** The same with Firefox, started as the tests of its project start it. */
export const killableFirefox =
  (options: LaunchOptions): LaunchKillable =>
  async (profile) => {
    const groupFile = join(profile, 'group');
    const context = await firefox.launchPersistentContext(profile, {
      ...options,
      env: { ...options.env, NARANHI_FIREFOX_GROUP: groupFile },
    });
    const group = -Number(await readFile(groupFile, 'utf8'));
    return {
      newPage: () => context.newPage(),
      async kill() {
        const ended = context.waitForEvent('close');
        process.kill(group, 'SIGKILL');
        await ended;
      },
    };
  };
