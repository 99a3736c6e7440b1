import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** ASCII and the punctuation of English text. */
const latin = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))} ‘’“”–—…·•©é×≥≤→←↗`;

const isHangul = /[\p{Script=Hangul}\u3000-\u303f]/u;

/**
 * The faces of the site. Latin is cut to the letters of English. Hangul, which only a machine without a
 * Korean font downloads, is cut to the syllables that the content uses.
 */
const faces = [
  {
    file: 'serif-400.woff2',
    source: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
    script: 'latin',
  },
  {
    file: 'serif-600.woff2',
    source: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
    script: 'latin',
  },
  {
    file: 'serif-400-italic.woff2',
    source: '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
    script: 'latin',
  },
  {
    file: 'hangul-400.woff2',
    source: 'pretendard/dist/public/static/alternative/Pretendard-Regular.ttf',
    script: 'hangul',
  },
  {
    file: 'hangul-600.woff2',
    source: 'pretendard/dist/public/static/alternative/Pretendard-SemiBold.ttf',
    script: 'hangul',
  },
] as const;

// Small capitals and old-style figures would come along with the letters they stand for; without them only kerning is of use.
const cut = { targetFormat: 'woff2' as const, noLayoutClosure: true, keepFeatures: ['kern'] };

/** The Hangul letters of all texts under a folder, read one by one: together they may be longer than memory. */
function hangulUnder(folder: string): string {
  const letters = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    for (const letter of new Set(readFileSync(join(entry.parentPath, entry.name), 'utf8'))) {
      if (isHangul.test(letter)) letters.add(letter);
    }
  }
  return [...letters].sort().join('');
}

/** Cuts the faces for the content into a folder. A folder that holds the faces for the same letters stays as it is. */
export async function cutFonts(folder: string, content: string): Promise<void> {
  const letters = { latin, hangul: hangulUnder(content) } as const;
  const state = createHash('sha256')
    .update(JSON.stringify([faces, letters, cut]))
    .digest('hex');
  const stateFile = join(folder, 'state');
  if (existsSync(stateFile) && readFileSync(stateFile, 'utf8') === state) return;
  mkdirSync(folder, { recursive: true });
  for (const { file, source, script } of faces) {
    const face = await subsetFont(readFileSync(require.resolve(source)), letters[script], cut);
    writeFileSync(join(folder, file), face);
  }
  writeFileSync(stateFile, state);
}
