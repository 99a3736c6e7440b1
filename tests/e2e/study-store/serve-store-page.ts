import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { launchOptions } from '../browser/launch-options';

const script = join(import.meta.dirname, 'store-page.ts');

export type StorePage = {
  readonly address: string;
  /** The folder of the reader's browser. */
  readonly profile: string;
  /**
   * A browser that has its data on the disk, in a folder of its own; every time the same, as for one reader. A context of
   * a test would have them in memory.
   */
  readonly launch: () => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
};

/** Builds the page of `store-page.ts` and serves it from this machine, beside a reader's browser. */
export async function serveStorePage(): Promise<StorePage> {
  const folder = await mkdtemp(join(tmpdir(), 'naranhi-study-'));
  const [root, outDir, profile] = [folder, join(folder, 'dist'), join(folder, 'profile')];
  await writeFile(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Store</title><link rel="icon" href="data:,"></head><body><script type="module" src="${script}"></script></body></html>`,
  );
  const site = { configFile: false, logLevel: 'error', root } as const;
  await build({ ...site, build: { outDir, target: 'es2022' } });
  const server = await preview({ ...site, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    profile,
    launch: () => chromium.launchPersistentContext(profile, launchOptions()),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
