/*
 * Where things stand that the pages, the service worker and the build all have to know by the same name.
 */

/** A page that can be kept for reading without a network. */
export type KeepablePage = {
  readonly path: string;
  /** Of its HTML, as it is stored. */
  readonly bytes: number;
  /** Changes with the content of the page. */
  readonly revision: string;
};

/** The list of all releases in both languages, newest first, that the build writes. */
export const releaseListPath = '/offline/releases.json';

/** The releases that the reader has asked to keep: as many as there are. */
export const keptCache = 'naranhi-kept';

/** The pages that have been opened: the newest. */
export const visitedCache = 'naranhi-visited';

/** What the page asks of the worker. */
export const workerMessages = { tidy: 'tidy', activate: 'activate' } as const;

export const workerPath = '/service-worker.js';

/** Every path with a hash of its content in its name, which can be taken from any cache that has it. */
export const isHashedPath = (path: string): boolean =>
  /^\/(?:assets|search|study)\/(?!index\.json$)/.test(path);

const releasePage = /^\/(?:en|ko)\/releases\/\d{4}-\d{2}-\d{2}-[^/]+\/$/;

export const isReleasePath = (path: string): boolean => releasePage.test(path);
