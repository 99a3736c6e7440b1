import { languageOfAddress, offlineAddress } from '../../domain/addresses';
import { isHashedPath } from '../../features/offline/offline-files';
import { storedPage } from '../../features/offline/visited-pages';
import type { Precache } from '../build/service-worker-files';
import { rememberPage } from './remember-page';
import { cacheOf } from './version-files';
import type { RequestEvent } from './worker-scope';

/** How long the network may take where there is something to show in its place, in milliseconds. */
const patience = 3000;

const anyVary = { ignoreVary: true } as const;

/**
 * How a request is answered; undefined where it is none of the worker's business.
 * Pages and the lists of data come from the network first, since they may have changed; what has a hash in its name comes
 * from any cache that has it, old versions' included.
 */
export function answerTo(event: RequestEvent, precache: Precache): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined;
  if (request.mode === 'navigate') return answerPage(event, pathname, precache);
  if (isHashedPath(pathname)) return answerHashed(request, precache);
  if (precache.files.some(({ path }) => path === pathname)) return answerListed(event, pathname, precache);
  return undefined;
}

async function answerHashed(request: Request, { version }: Precache): Promise<Response> {
  const known = await caches.match(request, anyVary);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(cacheOf(version));
    // An answer is worth more than its copy: a full disk must not keep it from the page.
    await cache.put(request, response.clone()).catch(() => undefined);
  }
  return response;
}

/** The first that comes: the network's answer where it is one, or after a while what is stored. */
async function networkOr(
  stored: Response,
  arriving: Promise<Response>,
  isAnswer: (response: Response) => boolean,
): Promise<Response> {
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, stored));
  try {
    const first = await Promise.race([arriving, late]);
    return isAnswer(first) ? first : stored;
  } catch {
    return stored;
  }
}

const versionFile = async (path: string, { version }: Precache): Promise<Response | undefined> =>
  (await caches.open(cacheOf(version))).match(path, anyVary);

/** A server that has lost a list of an old version must not stop a page of that version. */
async function answerListed(event: RequestEvent, path: string, precache: Precache): Promise<Response> {
  const arriving = fetch(event.request);
  const stored = await versionFile(path, precache);
  return stored ? networkOr(stored, arriving, ({ ok }) => ok) : arriving;
}

async function answerPage(event: RequestEvent, path: string, precache: Precache): Promise<Response> {
  const isListed = precache.files.some((file) => file.path === path);
  const arriving = fetchPage(event);
  // It may come after its place has been taken, and is waited for: browsers complain of a preload that is not.
  event.waitUntil(arriving.catch(() => undefined));
  if (!isListed) {
    // Copied before the reader's browser takes it: a body can be read once.
    const copy = arriving.then((page) => page.clone());
    event.waitUntil(copy.then((page) => rememberPage(path, page)).catch(() => undefined));
  }
  const stored = (isListed ? await versionFile(path, precache) : undefined) ?? (await storedPage(path));
  // A page that is gone is gone; a server that is ill is as good as none.
  if (stored) return networkOr(stored, arriving, ({ status }) => status < 500);
  try {
    return await arriving;
  } catch (error) {
    const language = languageOfAddress(path) ?? (navigator.language.startsWith('ko') ? 'ko' : 'en');
    const standIn = await versionFile(offlineAddress(language), precache);
    if (!standIn) throw error;
    return standIn;
  }
}

const fetchPage = async ({ request, preloadResponse }: RequestEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);
