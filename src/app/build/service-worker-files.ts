import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isHashedPath, releaseListPath } from '../../features/offline/offline-files.ts';
import { contentHash } from './hashed-json.ts';

/** A file that is on the device before it is asked for. A hashed name needs no revision: its content never changes. */
export type PrecachedFile = { readonly path: string; readonly revision?: string };

/** What the service worker is built around: its files, and a name for them and for everything it has to refresh. */
export type Precache = { readonly version: string; readonly files: readonly PrecachedFile[] };

/**
 * What works without a network from the first visit on: the shell, the ways into the glossary, and the data from which
 * search, study and every entry are made. Single entries, releases and further parts of lists are not among them, so that
 * the list does not grow with their number.
 */
const precached: readonly RegExp[] = [
  // Anki decks need a database of 700 KB: whoever makes one has a network, and it is kept once it is there.
  /^\/assets\/(?!sql-wasm)[^/]+\.(?:js|css)$/,
  // The Hangul faces are a last resort, kept once they are needed.
  /^\/assets\/serif-[^/]+\.woff2$/,
  /^\/(?:search|study)\/[^/]+\.json$/,
  /^\/(?:[^/]+\.svg|icons\/[^/]+\.png)$/,
  /^\/(?:en|ko)\/manifest\.webmanifest$/,
  /^\/(?:(?:en|ko)\/(?:(?:releases|glossary|search|study|about|offline)\/)?)?$/,
  /^\/(?:en|ko)\/glossary\/(?:topics|letters)\/[^/]+\/$/,
];

/** The address of a file of the site: a folder's stands for its index.html. */
const addressOf = (file: string): string => `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');

/** The addresses of those files of a built site that are to be precached, in order. */
export const precachedPaths = (files: Iterable<string>): string[] =>
  [...files]
    .map(addressOf)
    .filter((path) => precached.some((pattern) => pattern.test(path)))
    .sort();

/** Reads the list from the finished site: its pages have to be written, and nothing may be written to them afterwards. */
export function precacheOf(folder: string): Precache & { readonly bytes: number; readonly gzipped: number } {
  const read = (path: string) => readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const paths = precachedPaths(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const contents = paths.map(read);
  const files = paths.map((path, i) =>
    isHashedPath(path) ? { path } : { path, revision: contentHash(contents[i] ?? '') },
  );
  // A release may change and nothing else with it: those who keep it have to hear of that, too.
  const version = contentHash(JSON.stringify(files) + contentHash(read(releaseListPath)));
  return {
    version,
    files,
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

/** What the log of the build says of it. */
export const precacheSummary = ({ files, bytes, gzipped }: ReturnType<typeof precacheOf>): string =>
  `${files.length} files work without a network: ${megabytes(bytes)}, compressed ${megabytes(gzipped)}`;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
