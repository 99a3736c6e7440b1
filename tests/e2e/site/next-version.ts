import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { precacheOf } from '../../../src/app/build/service-worker-files';
import { projectFolder } from '../browser/cache-folder';

export const builtSite = join(projectFolder, 'dist');

/** What the pages of the next version have in their head. */
export const nextVersionMark = 'meta[name="next-version"]';

const isText = /\.(?:html|js|css|json)$/;

/** The folders in which names have a hash of what is in the file. */
const hashedFolders = ['assets', 'search', 'study'];

/**
 * Makes the site as the next build would write it after a change of every file of code and data: all of them have other names,
 * and all pages name those. (A second build would take half a minute, and show no more.)
 */
export function writeNextVersion(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(builtSite, folder, {
    recursive: true,
    filter: (file) => !/\/(?:downloads|pagefind)(?:\/|$)/.test(file),
  });
  const names = new Map<string, string>();
  for (const hashed of hashedFolders) {
    for (const name of readdirSync(join(folder, hashed))) {
      const next = name.replace(/-(.{8})(\.\w+)$/, '-next$1$2');
      if (next === name) continue;
      names.set(name, next);
      renameSync(join(folder, hashed, name), join(folder, hashed, next));
    }
  }
  const anyName = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!isText.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const next = text
      .replace(anyName, (name) => names.get(name) ?? name)
      .replace('</title>', '</title><meta name="next-version" content="">');
    writeFileSync(join(folder, file), next);
  }
  const { version, files } = precacheOf(folder);
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const list = /JSON\.parse\([`'"]\{"version".*?\}\]\}[`'"]\)/;
  if (!list.test(worker)) throw new Error('The worker has no list that could be replaced.');
  writeFileSync(
    join(folder, 'service-worker.js'),
    worker.replace(list, () => JSON.stringify({ version, files })),
  );
}
