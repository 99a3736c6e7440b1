import { fewAtATime } from './few-at-a-time';
import { type KeepablePage, keptCache, releaseListPath } from './offline-files';
import { forgetVisited } from './visited-pages';

/** Where it is written that the reader wants all releases kept, those that are yet to come too. */
const wishPath = '/offline/keep-all';

/** A kept page is stored under its revision: what is there, and what is out of date, needs no other record. */
const keyOf = ({ path, revision }: KeepablePage): string => `${path}?revision=${revision}`;

const keyOfRequest = ({ url }: Request): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** All releases of the site as it is now. */
export async function loadReleaseList(): Promise<readonly KeepablePage[]> {
  const response = await fetch(releaseListPath, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${releaseListPath} was answered with ${response.status}.`);
  return response.json() as Promise<readonly KeepablePage[]>;
}

export async function wishAllKept(): Promise<void> {
  await (await caches.open(keptCache)).put(wishPath, new Response('all'));
}

export const wantsAllKept = async (): Promise<boolean> =>
  (await caches.has(keptCache)) && (await (await caches.open(keptCache)).match(wishPath)) !== undefined;

/** Those pages of a list that are on the device as they are now. */
export async function keptOf(pages: readonly KeepablePage[]): Promise<readonly KeepablePage[]> {
  if (!(await caches.has(keptCache))) return [];
  const keys = new Set((await (await caches.open(keptCache)).keys()).map(keyOfRequest));
  return pages.filter((page) => keys.has(keyOf(page)));
}

/** Brings what is kept up to date: every release where that is the reader's wish, else those that are there. */
export async function refreshKept(): Promise<void> {
  if (!(await caches.has(keptCache))) return;
  const pages = await loadReleaseList();
  if (await wantsAllKept()) return keepPages(pages);
  const keys = (await (await caches.open(keptCache)).keys()).map(({ url }) => new URL(url).pathname);
  const paths = new Set(keys);
  return keepPages(pages.filter(({ path }) => paths.has(path)));
}

async function fetchPage(path: string, signal: AbortSignal | undefined): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response;
}

type Keeping = {
  readonly signal?: AbortSignal;
  /** Called for each page that has come. */
  readonly onKept?: (page: KeepablePage) => void;
};

/**
 * Keeps every page of the list: fetches what is missing or out of date, and lets go of what the list no longer has.
 * @throws where a page cannot be fetched or stored; what has come until then stays, and the next call goes on from there
 */
export async function keepPages(
  pages: readonly KeepablePage[],
  { signal, onKept }: Keeping = {},
): Promise<void> {
  const cache = await caches.open(keptCache);
  const kept = new Set(await keptOf(pages));
  const missing = pages.filter((page) => !kept.has(page));
  await fewAtATime(missing, async (page) => {
    await cache.put(keyOf(page), await fetchPage(page.path, signal));
    await forgetVisited(page.path);
    onKept?.(page);
  });
  const current = new Set([wishPath, ...pages.map(keyOf)]);
  for (const key of (await cache.keys()).map(keyOfRequest)) if (!current.has(key)) await cache.delete(key);
}

/** Takes the wish back; what is there stays until it is let go of. */
export async function stopKeeping(): Promise<void> {
  if (await caches.has(keptCache)) await (await caches.open(keptCache)).delete(wishPath);
}

export async function letGoOfAll(): Promise<void> {
  await caches.delete(keptCache);
}
