import { join } from 'node:path';
import type { EnvironmentOptions, Plugin } from 'vite';
import { workerPath } from '../../features/offline/offline-files.ts';
import { precacheOf, precacheSummary } from './service-worker-files.ts';

const list = 'virtual:precache';

/**
 * The build of the service worker: one classic script at the root of the site, since a worker rules the folder it stands in
 * and not every browser knows workers made of modules. It is built last, around the list of the finished site.
 */
export const workerEnvironment = (root: string, dist: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: dist,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: join(root, 'src/app/service-worker/service-worker.ts'),
      output: { format: 'iife', entryFileNames: workerPath.slice(1) },
    },
  },
});

/** `virtual:precache`: what the site in dist/ is made of, read when the worker is built. */
export function precacheList(dist: string): Plugin {
  return {
    name: 'naranhi-precache-list',
    resolveId: (id) => (id === list ? `\0${list}` : undefined),
    load(id) {
      if (id !== `\0${list}`) return undefined;
      const precache = precacheOf(dist);
      console.info(precacheSummary(precache));
      const { version, files } = precache;
      return `export const precache = JSON.parse(${JSON.stringify(JSON.stringify({ version, files }))});`;
    },
  };
}
