import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../../..');

/** Its real path, as two checkouts may share one by a link and must then write the same into it. */
export const packagesFolder = realpathSync(join(projectFolder, 'node_modules'));

/** Everything the browser tests write lands here, never in the work tree; `npm ci` clears it. */
export const cacheFolder = join(packagesFolder, '.cache', 'naranhi-browser');
