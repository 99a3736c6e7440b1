import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import type { Concept, TermId } from '../../src/domain/glossary';
import { inEachLanguage } from '../../src/domain/language';
import type * as searching from '../../src/domain/searching';
import { projectFolder } from '../e2e/browser/cache-folder';
import { medianTime } from './measuring/median-time';

const rounds = 9;

const medianOf = (work: () => unknown) => medianTime(work, rounds);

const queries = [
  'AMR', 'a', 'resistance', 'antimicrobial resistance', 'antibiotcs', 'resistence antimicrobal',
  '항생제', '항생제를', '항새', 'ㅎㅅㅈ', 'gkdtodwp', '믁', '세계보건기구에서의', 'xqzw',
]; // biome-ignore format: a list

/** The search as a build runs it: a test runner reads each import anew at every use. */
async function builtSearch(): Promise<typeof searching> {
  const outDir = join(projectFolder, 'node_modules/.cache/naranhi/bench-search');
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder,
    build: { ssr: 'src/domain/searching/index.ts', outDir, emptyOutDir: true, copyPublicDir: false },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(outDir, 'index.js')).href);
}

/** A glossary of any size: each further round gives every concept other words, of the same shape. */
function glossaryOf(concepts: readonly Concept[], size: number): Concept[] {
  const modifiers = [
    'novel',
    'regional',
    'adaptive',
    'integrated',
    'rapid',
    'clinical',
    'digital',
    'primary',
  ];
  const korean = ['신규', '지역', '적응', '통합', '신속', '임상', '디지털', '일차'];
  return Array.from({ length: size }, (_, i) => {
    const concept = concepts[i % concepts.length];
    const round = Math.floor(i / concepts.length);
    if (concept === undefined) throw new Error('There is no concept to begin with.');
    if (round === 0) return concept;
    const mark = {
      en: `${modifiers[round % 8]} ${String.fromCharCode(97 + (i % 26), 97 + (i % 7), 97 + round)}ine`,
      ko: `${korean[round % 8]}${String.fromCharCode(0xac00 + ((i * 131) % 11172))}`,
    };
    return {
      ...concept,
      id: `${concept.id}-${round}` as TermId,
      entries: inEachLanguage((language) => {
        const entry = concept.entries[language];
        const named = (form: string) => `${mark[language]} ${form}`;
        return {
          ...entry,
          term: named(entry.term),
          variants: entry.variants.map(({ form, status }) => ({ form: named(form), status })),
        };
      }),
    };
  });
}

test('searching terms: size, loading and queries', async () => {
  const { findTerms, openSearch, searchDataOf } = await builtSearch();
  const { concepts } = readLibrary(readFiles(projectFolder, 'locales'));
  for (const size of [concepts.size, 10_000]) {
    const text = JSON.stringify(searchDataOf(glossaryOf([...concepts.values()], size)));
    const load = medianOf(() => openSearch(JSON.parse(text)));
    const search = openSearch(JSON.parse(text));
    const times = queries.map((query) => ({ query, time: medianOf(() => findTerms(search, query)) }));
    const slowest = times.reduce((one, other) => (other.time > one.time ? other : one));
    const mean = times.reduce((sum, { time }) => sum + time, 0) / times.length;
    expect(findTerms(search, 'AMR').length).toBeGreaterThan(0);
    console.info(
      `${size} terms, ${search.forms.length} forms: ${(gzipSync(text).length / 1000).toFixed(1)} kB gzip, loaded in ` +
        `${load.toFixed(0)} ms; a query ${mean.toFixed(1)} ms, the slowest (${slowest.query}) ${slowest.time.toFixed(1)} ms`,
    );
  }
}, 240_000);
