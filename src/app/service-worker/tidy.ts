import { fewAtATime } from '../../features/offline/few-at-a-time';
import { refreshKept } from '../../features/offline/kept-releases';
import { keptCache, visitedCache } from '../../features/offline/offline-files';
import { forgetVisited, storedPage, storeVisited } from '../../features/offline/visited-pages';
import type { Precache } from '../build/service-worker-files';
import { rememberPage } from './remember-page';
import { cacheOf, fillVersion, versionCaches } from './version-files';
import type { OpenPage, OpenPages } from './worker-scope';

/** Where a version writes down whom it has taken over from: the caches, and the pages that were open. */
const successionPath = '/offline/succession';

type Succession = { readonly caches: readonly string[]; readonly pages: readonly string[] };

const openIds = async (pages: OpenPages): Promise<readonly string[]> =>
  (await pages.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

/**
 * Written when a version takes over. Nothing is thrown away then: the pages that are open were made of files of the version
 * before and may ask for more of them, and so may stored pages that have not been fetched anew.
 */
export async function recordSuccession({ version }: Precache, pages: OpenPages): Promise<void> {
  const own = cacheOf(version);
  const succession: Succession = {
    caches: (await versionCaches()).filter((name) => name !== own),
    pages: await openIds(pages),
  };
  await (await caches.open(own)).put(successionPath, new Response(JSON.stringify(succession)));
}

/** Whether a stored page is made of files that this version no longer has. */
async function isOutdated(page: Response, files: ReadonlySet<string>): Promise<boolean> {
  const html = await page.text();
  return [...html.matchAll(/\/assets\/[^" ]+/g)].some(([path]) => !files.has(path));
}

/** The stored pages that are made of files of another version. */
async function outdatedPages(name: string, files: ReadonlySet<string>): Promise<readonly Request[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const outdated: Request[] = [];
  for (const key of await cache.keys()) {
    const page = await cache.match(key, { ignoreVary: true });
    if (page && (await isOutdated(page, files))) outdated.push(key);
  }
  return outdated;
}

/** Fetches anew what was visited and is outdated. What the network does not give stays as it is. */
async function refreshVisited(files: ReadonlySet<string>): Promise<void> {
  await fewAtATime(await outdatedPages(visitedCache, files), async ({ url }) => {
    const { pathname } = new URL(url);
    const page = await fetch(pathname, { cache: 'no-cache' });
    if (page.ok) await storeVisited(pathname, page);
    else if (page.status === 404 || page.status === 410) await forgetVisited(pathname);
  });
}

/** Makes stored pages match this version, and then lets go of those before it that nobody needs any more. */
async function succeed({ version, files }: Precache, pages: OpenPages): Promise<void> {
  const own = await caches.open(cacheOf(version));
  const record = await own.match(successionPath);
  if (!record) return;
  const succession = (await record.json()) as Succession;
  const current = new Set(files.map(({ path }) => path));
  // Without a network all of them stay: the next page that is opened tries again.
  await refreshVisited(current);
  await refreshKept();
  for (const name of [visitedCache, keptCache]) if ((await outdatedPages(name, current)).length > 0) return;
  const open = await openIds(pages);
  if (succession.pages.some((id) => open.includes(id))) return;
  for (const name of succession.caches) await caches.delete(name);
  await own.delete(successionPath);
}

/** A page that was open before there was a worker went past it: it is fetched once more, now that nothing waits for it. */
async function rememberOpenPage({ url }: OpenPage, { files }: Precache): Promise<void> {
  const { pathname } = new URL(url);
  if (files.some(({ path }) => path === pathname) || (await storedPage(pathname))) return;
  await rememberPage(pathname, await fetch(pathname));
}

type Tidying = {
  readonly precache: Precache;
  /** The page that has become idle. */
  readonly page: OpenPage | null;
  readonly pages: OpenPages;
  /** Whether a newer version has been found: what is stored is then its business. */
  readonly isLast: () => boolean;
};

/** What is done for the next time without a network, whenever a page has been opened and has nothing left to do. */
export async function tidy({ precache, page, pages, isLast }: Tidying): Promise<void> {
  if (page) await rememberOpenPage(page, precache);
  if (!isLast()) return;
  // The browser or the reader may have cleared a part of it.
  await fillVersion(precache);
  await succeed(precache, pages);
}
