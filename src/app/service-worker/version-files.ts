import { fewAtATime } from '../../features/offline/few-at-a-time';
import type { Precache, PrecachedFile } from '../build/service-worker-files';

const cachePrefix = 'naranhi-files-';

/** Each version of the site has a cache of its own, so that one can be filled while the one before is in use. */
export const cacheOf = (version: string): string => `${cachePrefix}${version}`;

export const versionCaches = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix));

/** Where the cache of a version keeps its own list: what stands at an address can be taken over from it. */
const listPath = '/offline/files';

async function storedList(cache: Cache): Promise<readonly PrecachedFile[]> {
  const stored = await cache.match(listPath);
  return stored ? ((await stored.json()) as readonly PrecachedFile[]) : [];
}

type Known = ReadonlyMap<string, Cache>;

const nameOf = ({ path, revision }: PrecachedFile): string => `${path} ${revision ?? ''}`;

/** What the caches of other versions hold, by address and revision. */
async function knownFiles(version: string): Promise<Known> {
  const known = new Map<string, Cache>();
  for (const name of await versionCaches()) {
    if (name === cacheOf(version)) continue;
    const cache = await caches.open(name);
    for (const file of await storedList(cache)) known.set(nameOf(file), cache);
  }
  return known;
}

async function fetchFile({ path, revision }: PrecachedFile): Promise<Response> {
  // A hashed file may come from the browser's own cache; of the others that may hold the last version's.
  const cache = revision === undefined ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response;
}

/**
 * Puts every file of a version that is not there yet into its cache: from the caches of other versions where they have it,
 * else from the network.
 * @throws where one of them cannot be had; those that could stay, so that the next try is shorter
 */
export async function fillVersion({ version, files }: Precache): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  const present = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = files.filter(({ path }) => !present.has(path));
  if (missing.length === 0 && present.has(listPath)) return;
  const known = await knownFiles(version);
  await fewAtATime(missing, async (file) => {
    const taken = await known.get(nameOf(file))?.match(file.path, { ignoreVary: true });
    await cache.put(file.path, taken ?? (await fetchFile(file)));
  });
  await cache.put(listPath, new Response(JSON.stringify(files)));
}
