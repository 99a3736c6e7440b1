import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pageWords } from './src/app/build/page-words-plugin.ts';
import { precacheList } from './src/app/build/service-worker-plugin.ts';
import { naranhiSite } from './src/app/build/site-plugin.ts';
import { siteOrigin } from './src/app/site-origin.ts';

const root = import.meta.dirname;
const { homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  homepage: string;
};

/** Tests over the whole content take seconds on a busy machine; none of them measures time. */
const testTimeout = 30_000;

export default defineConfig({
  root,
  plugins: [
    react(),
    pageWords(root),
    precacheList(join(root, 'dist')),
    naranhiSite({ root, origin: siteOrigin(process.env['SITE_URL'], homepage) }),
  ],
  json: { stringify: true },
  build: { target: 'es2022', modulePreload: false, reportCompressedSize: false },
  preview: { port: 4173, strictPort: true },
  server: { port: 5173, strictPort: true },
  test: {
    projects: [
      {
        plugins: [pageWords(root)],
        test: {
          name: 'rules',
          testTimeout,
          environment: 'node',
          include: [
            'tests/*.test.ts',
            'tests/{domain,content}/**/*.test.ts',
            'tests/app/{build,site}/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [pageWords(root)],
        test: {
          name: 'components',
          testTimeout,
          environment: 'jsdom',
          include: ['tests/{features,pages,ui,i18n,storage,app}/**/*.test.{ts,tsx}'],
          exclude: ['tests/app/{build,site}/**'],
          setupFiles: ['tests/setup-components.ts'],
        },
      },
      {
        plugins: [pageWords(root)],
        test: { name: 'bench', environment: 'node', include: ['tests/bench/*.ts'] },
      },
    ],
  },
});
