import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../../..');

/** Everything the browser tests write lands here, never in the work tree; `npm ci` clears it. */
export const cacheFolder = join(projectFolder, 'node_modules', '.cache', 'naranhi-browser');
