import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ContentError, ContentErrors } from './content-error';

/** The texts of a folder by their path from the project's folder, `/` between the parts, in order of path. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads every file under `<root>/<folder>` except dotfiles, which file managers leave behind.
 * @throws ContentErrors if the folder is missing, a link leads nowhere or a file is not UTF-8.
 */
export function readFiles(root: string, folder: string): ContentFiles {
  const files = new Map<string, string>();
  const problems: ContentError[] = [];
  for (const name of fileNames(root, folder)) {
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    if (!found) {
      const remedy = 'Remove it, or put the file itself in its place.';
      const value = 'a link that leads nowhere';
      problems.push(new ContentError({ file: name, path: '', value, expected: 'a file', remedy }));
    }
    if (!found?.isFile()) continue;
    const bytes = readFileSync(join(root, name));
    try {
      // A byte-order mark is dropped here; bytes of another encoding (EUC-KR) throw instead of turning into U+FFFD.
      files.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      const remedy = 'Save it again with the encoding UTF-8.';
      problems.push(
        new ContentError({
          file: name,
          path: '',
          value: 'bytes of another encoding',
          expected: 'UTF-8',
          remedy,
        }),
      );
    }
  }
  if (problems.length > 0) throw new ContentErrors(problems);
  return files;
}

/** The names of all that stands under a folder, folders among them. */
function fileNames(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory()) {
    const remedy = 'Run the command in the folder of the project, where package.json stands.';
    throw new ContentErrors([
      new ContentError({ file: folder, path: '', value: undefined, expected: 'a folder', remedy }),
    ]);
  }
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}
