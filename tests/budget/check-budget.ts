import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import gzippedFiles from '@size-limit/file';
import sizeLimit from 'size-limit';
import * as v from 'valibot';
import { languages } from '../../src/domain/language';
import { figureTable } from '../bench/measuring/figure-table';
import { filesOfPages } from './page-files';

/*
 * What a reader on a slow line waits for: the first load of a page of each kind in each language, gzipped. Run by
 * `npm run budget`; `npm run budget record` writes the figures down, for the next ones to be compared with.
 */

const project = join(import.meta.dirname, '../..');
const recordFile = join(import.meta.dirname, 'last-figures.json');
const { filesOf, heaviestIn } = filesOfPages(join(project, 'dist'));

/**
 * Limits in kB. Of a release, 100 and 60 are the bars of the project; the others stand a little above what was reached, so
 * that a page does not become heavier unseen. English pages bring faces for their text, Korean ones have them.
 */
const kinds = [
  // The archive stands beside the releases, under their years.
  {
    kind: 'release',
    of: (home: string) => heaviestIn(`${home}/releases`, (name) => /^\d{4}-/.test(name)),
    scripts: 100,
    others: { en: 60, ko: 60 },
  },
  {
    kind: 'entry',
    of: (home: string) => heaviestIn(`${home}/glossary`),
    scripts: 100,
    others: { en: 43, ko: 22 },
  },
  {
    kind: 'topic',
    of: (home: string) => heaviestIn(`${home}/glossary/topics`),
    scripts: 100,
    others: { en: 47, ko: 27 },
  },
  {
    kind: 'glossary',
    of: (home: string) => filesOf(`${home}/glossary`),
    scripts: 100,
    others: { en: 39, ko: 18 },
  },
  { kind: 'home', of: filesOf, scripts: 100, others: { en: 42, ko: 21 } },
  {
    kind: 'archive',
    of: (home: string) => filesOf(`${home}/releases`),
    scripts: 100,
    others: { en: 37, ko: 16 },
  },
  {
    kind: 'search',
    of: (home: string) => filesOf(`${home}/search`),
    scripts: 100,
    others: { en: 34, ko: 13 },
  },
  { kind: 'study', of: (home: string) => filesOf(`${home}/study`), scripts: 125, others: { en: 36, ko: 15 } },
  { kind: 'about', of: (home: string) => filesOf(`${home}/about`), scripts: 100, others: { en: 33, ko: 13 } },
] as const;

const budgets = languages.flatMap((language) =>
  kinds.flatMap(({ kind, of, scripts, others }) => {
    const { page, ...files } = of(language);
    return [
      { name: `${kind} ${language}, JavaScript`, page, files: files.scripts, limit: scripts * 1_000 },
      { name: `${kind} ${language}, all else`, page, files: files.others, limit: others[language] * 1_000 },
    ];
  }),
);
const sizes = v.parse(
  v.array(v.object({ size: v.number() })),
  await sizeLimit([gzippedFiles], { checks: budgets.map(({ files }) => ({ files, gzip: true })) }),
);
const figures = budgets.map(({ name, page, limit }, i) => ({
  name,
  page,
  limit,
  bytes: sizes[i]?.size ?? 0,
}));

const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Readonly<Record<string, number>>;
const inKb = (bytes: number) => (bytes / 1_000).toFixed(2);

/** How much a figure has grown since it was written down. */
function trend(name: string, bytes: number): string {
  const before = recorded[name];
  if (before === undefined) return 'new';
  return bytes === before ? '=' : `${bytes > before ? '+' : '−'}${inKb(Math.abs(bytes - before))}`;
}

console.info(
  figureTable([
    ['first load, gzipped, kB', 'now', 'since recorded', 'limit', ''],
    ...figures.map(({ name, bytes, limit }) => [
      name,
      inKb(bytes),
      trend(name, bytes),
      inKb(limit),
      bytes > limit ? 'TOO HEAVY' : '',
    ]),
  ]),
);

if (process.argv.includes('record')) {
  const record = Object.fromEntries(figures.map(({ name, bytes }) => [name, bytes]));
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}

const heavy = figures.filter(({ bytes, limit }) => bytes > limit);
if (heavy.length > 0) {
  console.error(
    `${heavy.map(({ name, page }) => `${name} (${relative(project, page)})`).join('; ')}: over the limit. ` +
      'After a change of content: a release so long, or with so many terms, is read more easily in two. ' +
      'After a change of the program: load what is not needed at once by a dynamic import, or, where the page has become ' +
      'worth it, raise the limit in tests/budget/check-budget.ts.',
  );
  process.exitCode = 1;
}
