import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a folder by their paths in it, `/` between the parts, in order. */
export const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
        .sort()
    : [];

/**
 * A name for all that makes pages of content: the bundled program, the packages that it asks for, and Node.js, whose Unicode
 * data sort words, write dates and tell sentences. Under another name nothing of an earlier build is taken over.
 */
export function codeName(root: string, program: string): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  const files = [join(root, 'package-lock.json'), ...filesUnder(program).map((file) => join(program, file))];
  for (const file of files) {
    const content = existsSync(file) ? readFileSync(file) : '';
    hash.update(`${relative(root, file)} ${content.length} `).update(content);
  }
  return hash.digest('base64url');
}
