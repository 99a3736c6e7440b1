import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/domain/language';
import { figureTable } from '../bench/measuring/figure-table';
import { weighPages } from './page-weight';

/*
 * What a reader on a slow line waits for: the first load of a page of each kind in each language, gzipped. Run by
 * `npm run budget`; `npm run budget record` writes the figures down, for the next ones to be compared with.
 */

const project = join(import.meta.dirname, '../..');
const recordFile = join(import.meta.dirname, 'last-figures.json');
const { weigh, heaviestIn } = weighPages(join(project, 'dist'));

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
    of: (home: string) => weigh(`${home}/glossary`),
    scripts: 100,
    others: { en: 39, ko: 18 },
  },
  { kind: 'home', of: weigh, scripts: 100, others: { en: 42, ko: 21 } },
  {
    kind: 'archive',
    of: (home: string) => weigh(`${home}/releases`),
    scripts: 100,
    others: { en: 37, ko: 16 },
  },
  { kind: 'search', of: (home: string) => weigh(`${home}/search`), scripts: 100, others: { en: 34, ko: 13 } },
  { kind: 'study', of: (home: string) => weigh(`${home}/study`), scripts: 125, others: { en: 36, ko: 15 } },
  { kind: 'about', of: (home: string) => weigh(`${home}/about`), scripts: 100, others: { en: 33, ko: 13 } },
] as const;

const figures = languages.flatMap((language) =>
  kinds.flatMap(({ kind, of, scripts, others }) => {
    const weight = of(language);
    return [
      { name: `${kind} ${language}, JavaScript`, bytes: weight.scripts, limit: scripts * 1_000 },
      { name: `${kind} ${language}, all else`, bytes: weight.others, limit: others[language] * 1_000 },
    ];
  }),
);

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
    `${heavy.map(({ name }) => name).join('; ')}: over the limit. Load what is not needed at once by a dynamic import, ` +
      'or, where the page has become worth it, raise the limit in tests/budget/check-budget.ts.',
  );
  process.exitCode = 1;
}
