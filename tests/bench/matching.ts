import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { languages } from '../../src/domain/language';
import type * as matching from '../../src/domain/matching';
import { projectFolder } from '../e2e/browser/cache-folder';
import { medianTime } from './measuring/median-time';

const million = 1_000_000;
const rounds = 9;

const medianOf = (work: () => unknown) => medianTime(work, rounds);

/** The matcher as a build runs it: a test runner reads each import anew at every use, which a scan feels. */
async function builtMatcher(): Promise<typeof matching> {
  const outDir = join(projectFolder, 'node_modules/.cache/naranhi/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder,
    build: { ssr: 'src/domain/matching/index.ts', outDir, emptyOutDir: true, copyPublicDir: false },
  });
  return import(pathToFileURL(join(outDir, 'index.js')).href);
}

/** The least that reading a text can cost. */
function barePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

test('matching a million characters of the releases, and building the index', async () => {
  const { buildIndex, findMatches } = await builtMatcher();
  const { concepts, releases } = readLibrary(readFiles(projectFolder, 'locales'));
  for (const language of languages) {
    const lexemes = [...concepts.values()].map(({ id, entries }) => ({ id, entry: entries[language] }));
    const source = releases
      .flatMap(({ versions }) => versions[language].blocks)
      .flatMap((block) =>
        block.kind === 'list' ? block.items : block.kind === 'quotation' ? block.paragraphs : [block.text],
      )
      .map(({ text }) => text)
      .join('\n');
    const text = source.repeat(Math.ceil(million / source.length)).slice(0, million);
    const index = buildIndex(lexemes, language);
    const { length: matches } = findMatches(text, language, index);
    expect(matches).toBeGreaterThan(0);
    const scan = medianOf(() => findMatches(text, language, index));
    const bare = medianOf(() => barePass(text));
    const indexing = medianOf(() => buildIndex(lexemes, language));
    console.info(
      `${language}: ${lexemes.length} terms, index ${indexing.toFixed(0)} ms; 1,000,000 characters, ${matches} matches: ` +
        `${scan.toFixed(0)} ms, a bare pass ${bare.toFixed(1)} ms`,
    );
  }
}, 120_000);
