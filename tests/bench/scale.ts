import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';
import { pageWords } from '../../src/app/build/page-words-plugin';
import { projectFolder } from '../e2e/browser/cache-folder';
import type { BuildFigures } from './scale/measured-build';
import { type SiteWeights, weighSite } from './scale/site-weights';

/** Terms and releases of each site. */
const sizes = [
  [1_000, 200],
  [10_000, 2_000],
] as const;

/** No page may weigh more after gzip, in bytes, whatever the size of the content. */
const heaviestPage = 60_000;
const mostMemory = 2 * 1024 ** 3;
const mostTime = 5 * 60_000;

const program = join(projectFolder, 'node_modules/.cache/naranhi/scale');

beforeAll(async () => {
  // As `vite build` does it: else the pages are made with React's slower development code.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder,
    // The code of the pages asks for their words.
    plugins: [pageWords(projectFolder)],
    build: {
      ssr: 'tests/bench/scale/measured-build.ts',
      outDir: program,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
}, 60_000);

/** Builds a site of some size in a process of its own, whose memory is no other's. */
function measure(terms: number, releases: number): BuildFigures & SiteWeights {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const output = execFileSync(
      process.execPath,
      [join(program, 'measured-build.js'), projectFolder, folder, String(terms), String(releases)],
      { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    return { ...(JSON.parse(output) as BuildFigures), ...weighSite(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test.each(sizes)('a site of %i terms and %i releases', { timeout: 20 * 60_000 }, (terms, releases) => {
  const { reading, writing, processor, peakMemory, pages, files, heaviest } = measure(terms, releases);
  console.info(
    [
      `${terms} terms, ${releases} releases: read in ${seconds(reading)}, ${pages} pages written in ${seconds(writing)}, ${seconds(processor)} of the processor`,
      `peak memory ${(peakMemory / 1024 ** 2).toFixed(0)} MiB, ${files} files; the heaviest of each kind, gzipped:`,
      ...Object.entries(heaviest).map(([kind, weight]) => `  ${kind} ${kilobytes(weight)}`),
    ].join('\n'),
  );
  for (const [kind, weight] of Object.entries(heaviest)) {
    if (kind.includes('page') || kind.includes('list') || kind.includes('overview'))
      expect(weight, kind).toBeLessThan(heaviestPage);
  }
  expect(peakMemory).toBeLessThan(mostMemory);
  // The processor's time, since another program on the machine would make the clock's longer.
  expect(processor).toBeLessThan(mostTime);
});
