import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite leaves alone as well when it empties a folder: who deploys by git has it there. */
const untouched = '.git';

/**
 * Removes the files of a folder that are no part of the site, and the folders that are empty then.
 * @returns how many files were removed
 */
export function removeStaleFiles(folder: string, isOfSite: (path: string) => boolean): number {
  let removed = 0;
  function isEmptied(below: string): boolean {
    let left = 0;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (path === untouched) left++;
      else if (entry.isDirectory()) {
        if (isEmptied(`${path}/`)) rmdirSync(join(folder, path));
        else left++;
      } else if (isOfSite(path)) left++;
      else {
        rmSync(join(folder, path));
        removed++;
      }
    }
    return left === 0;
  }
  isEmptied('');
  return removed;
}
