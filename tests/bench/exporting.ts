import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { downloadWriter } from '../../src/app/build/write-downloads';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { ankiCollection, type ConceptSet, csvOf, jsonOf, tbxOf } from '../../src/domain/exporting';
import type { Concept, TermId } from '../../src/domain/glossary';
import type { ReleaseSlug } from '../../src/domain/releases';
import { ankiPacker } from '../../src/features/downloads/pack-anki';
import { projectFolder } from '../e2e/browser/cache-folder';
import { medianTime } from './measuring/median-time';

const size = 10_000;
const rounds = 5;

const medianOf = (work: () => unknown) => medianTime(work, rounds);
/** A long release speaks of so many. */
const ofRelease = 60;
const releases = 500;

const library = readLibrary(readFiles(projectFolder, 'locales'));
const real = [...library.concepts.values()];
const siteAddress = (path: string) => `https://naranhi.example${path}`;
const titles = { en: 'Naranhi glossary', ko: '나란히 용어집' };

/** The real concepts over and over, each time under other ids. */
const concepts = Array.from({ length: size }, (_, i): Concept => {
  const concept = real[i % real.length];
  if (!concept) throw new Error('The glossary is empty.');
  return { ...concept, id: `${concept.id}-${i}` as TermId };
});

test('exporting ten thousand concepts', async () => {
  const packAnki = ankiPacker(await initSqlJs());
  const set: ConceptSet = { name: 'glossary', titles, concepts };
  const formats = {
    csv: () => csvOf(concepts, siteAddress),
    tbx: () => tbxOf(set, siteAddress),
    json: () => jsonOf(set, siteAddress),
    apkg: () => packAnki(ankiCollection(set, { siteAddress, modified: 0 })),
  } as const;
  for (const [format, work] of Object.entries(formats)) {
    const bytes = Buffer.byteLength(work());
    expect(bytes).toBeGreaterThan(size);
    console.info(
      `${format}: ${size} concepts in ${medianOf(work).toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB`,
    );
  }
}, 120_000);

test('writing the files of many releases', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exporting-'));
  const offer = await downloadWriter({ folder, siteAddress, modified: 0 });
  const start = process.cpuUsage();
  for (let i = 0; i < releases; i++) {
    const name = `releases/2026-01-01-${i}` as `releases/${ReleaseSlug}`;
    offer({ name, titles, concepts: concepts.slice(i, i + ofRelease) });
  }
  const { user, system } = process.cpuUsage(start);
  rmSync(folder, { recursive: true });
  console.info(
    `all files of ${releases} releases with ${ofRelease} terms: ${((user + system) / 1000 / releases).toFixed(1)} ms of processor time a release`,
  );
}, 120_000);
