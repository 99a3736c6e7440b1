import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagesFolder, projectFolder } from '../../e2e/browser/cache-folder';
import { syntheticContent } from './synthetic-content';

const copied = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts'];

/**
 * A copy of the project with a made-up content and with caches of its own, in a folder for the time being; its packages are
 * those of this project.
 */
export function makeProject(terms: number, releases: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'naranhi-scale-'));
  for (const name of copied) cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packagesFolder)) {
    if (!name.startsWith('.')) symlinkSync(join(packagesFolder, name), join(folder, 'node_modules', name));
  }
  for (const [file, text] of syntheticContent(terms, releases)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const language of ['en', 'ko']) {
    const chrome = `locales/${language}/chrome.json`;
    writeFileSync(join(folder, chrome), readFileSync(join(projectFolder, chrome)));
  }
  return folder;
}
