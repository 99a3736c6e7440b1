import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measureProcess, type ProcessFigures } from './scale/measured-process';
import { type SiteWeights, weighSite } from './scale/site-weights';
import { makeProject } from './scale/synthetic-project';

const terms = 10_000;
/** Numbers of releases, each in two languages; SCALE=1000,3000 builds those alone. */
const sizes = (process.env['SCALE'] ?? '1000,3000,10000').split(',').map(Number);

/** No page may weigh more after gzip, in bytes, whatever the size of the content. */
const heaviestPage = 60_000;
const mostMemory = 2 * 1024 ** 3;
const mostTime = 5 * 60_000;
const processors = 2;
/** How much more the processor may do for a release among many than for one among few. */
const mostGrowth = 1.3;

type Build = ProcessFigures & { readonly pages: number; readonly written: number };

/** `npm run build` of a project, with all programs that it begins. */
async function build(project: string): Promise<Build> {
  const figures = await measureProcess(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: project,
    // As on the command line: Vitest has set both for itself.
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
  });
  const [, pages, written] = /(\d+) pages in dist\/: (\d+) written/.exec(figures.output) ?? [];
  return { ...figures, pages: Number(pages), written: Number(written) };
}

function changeOneRelease(project: string): void {
  const folder = join(project, 'locales/en/releases');
  const names = readdirSync(folder);
  const file = join(folder, names[Math.floor(names.length / 2)] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Researchers met', 'Researchers gathered'));
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
const mebibytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const described = ({ clock, processor, peakMemory, pages, written }: Build) =>
  `${written} of ${pages} pages written, ${seconds(clock)} of the clock, ${seconds(processor)} of the processor, ${mebibytes(peakMemory)} at most`;

const clean = new Map<number, Build>();
const projects: string[] = [];

afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true, force: true });
});

describe.each(sizes)(`a site of ${terms} terms and %i releases`, (releases) => {
  test('is built, and built again after a change', { timeout: 60 * 60_000 }, async () => {
    const project = makeProject(terms, releases);
    projects.push(project);
    const first = await build(project);
    clean.set(releases, first);
    const { files, weights }: SiteWeights = weighSite(join(project, 'dist'));
    changeOneRelease(project);
    const again = await build(project);
    rmSync(project, { recursive: true });
    console.info(
      [
        `${terms} terms, ${releases} releases: ${described(first)}, ${files} files`,
        `  after a change of one release: ${described(again)}`,
        '  gzipped, median and most of each kind:',
        ...Object.entries(weights).map(
          ([kind, { median, most }]) => `    ${kind} ${kilobytes(median)}, ${kilobytes(most)}`,
        ),
      ].join('\n'),
    );
    expect(first.written).toBe(first.pages);
    // The release in two languages, and the entries that show its sentence.
    expect(again.written).toBeGreaterThan(0);
    expect(again.written).toBeLessThan(20);
    for (const [kind, { most }] of Object.entries(weights)) {
      if (/page|overview|feed|worker/.test(kind)) expect(most, kind).toBeLessThan(heaviestPage);
    }
    expect(Math.max(first.peakMemory, again.peakMemory)).toBeLessThan(mostMemory);
    // The time of the processors, since another program on the machine would make the clock's longer.
    expect(first.processor).toBeLessThan(mostTime * processors);
  });
});

test.runIf(sizes.length > 2)('a release costs as much among many as among few', () => {
  const [few = 0, some = 0, many = 0] = sizes;
  const costOf = (from: number, to: number) =>
    ((clean.get(to)?.processor ?? 0) - (clean.get(from)?.processor ?? 0)) / (to - from);
  const [early, late] = [costOf(few, some), costOf(some, many)];
  console.info(
    `a release more: ${early.toFixed(1)} ms of the processor between ${few} and ${some}, ${late.toFixed(1)} ms between ${some} and ${many}`,
  );
  expect(late / early).toBeLessThan(mostGrowth);
});
