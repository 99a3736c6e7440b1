import { isReleasePath, keptCache, visitedCache } from './offline-files';

/** How many pages are remembered: some weeks of reading, a few megabytes. */
export const mostVisited = 200;

const isPage = (response: Response): boolean =>
  response.status === 200 &&
  !response.redirected &&
  (response.headers.get('Content-Type') ?? '').startsWith('text/html');

/** Stores a page that was opened as the newest, and lets go of the oldest. */
export async function storeVisited(path: string, response: Response): Promise<void> {
  if (!isPage(response)) return;
  const cache = await caches.open(visitedCache);
  // A cache gives its keys in the order in which they came.
  await cache.delete(path);
  await cache.put(path, response);
  const paths = await cache.keys();
  for (const oldest of paths.slice(0, Math.max(0, paths.length - mostVisited))) await cache.delete(oldest);
}

/** For a page of which there is a newer copy elsewhere. */
export async function forgetVisited(path: string): Promise<void> {
  if (await caches.has(visitedCache)) await (await caches.open(visitedCache)).delete(path);
}

/** A page that the reader has opened or kept, whatever the query it is asked for with. */
export async function storedPage(path: string): Promise<Response | undefined> {
  // What is kept takes the place of what was visited before: a visit of which there is a copy is newer.
  for (const name of [visitedCache, keptCache]) {
    if (!(await caches.has(name))) continue;
    // The name of a kept page ends in its revision.
    const page = await (await caches.open(name)).match(path, { ignoreSearch: true, ignoreVary: true });
    if (page) return page;
  }
  return undefined;
}

const newestFirst = (one: string, other: string) => (one < other ? 1 : -1);

/** The addresses of the releases on this device that are in a language, newest first. */
export async function storedReleases(language: string): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const name of [visitedCache, keptCache]) {
    if (!(await caches.has(name))) continue;
    for (const { url } of await (await caches.open(name)).keys()) paths.add(new URL(url).pathname);
  }
  return [...paths]
    .filter((path) => isReleasePath(path) && path.startsWith(`/${language}/`))
    .sort(newestFirst);
}
