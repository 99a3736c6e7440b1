import { precache } from 'virtual:precache';
import { workerMessages } from '../../features/offline/offline-files';
import { answerTo } from './answer';
import { recordSuccession, tidy } from './tidy';
import { fillVersion } from './version-files';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope;

/*
 * The service worker. A new one waits until the reader takes its offer, or until no page is open any more: it never takes
 * a page over by itself.
 */

self.addEventListener('install', (event) => event.waitUntil(fillVersion(precache)));

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      recordSuccession(precache, self.clients),
      // The page is asked for while the worker starts.
      self.registration.navigationPreload?.enable(),
      self.clients.claim(),
    ]),
  );
});

self.addEventListener('fetch', (event) => {
  const answer = answerTo(event, precache);
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  const { registration, clients } = self;
  if (event.data === workerMessages.activate) event.waitUntil(self.skipWaiting());
  if (event.data !== workerMessages.tidy) return;
  const isLast = () => registration.installing === null && registration.waiting === null;
  // Two pages that become idle at once ask for the same work; without a network it waits for the next page.
  const work = navigator.locks
    .request('naranhi-tidy', { ifAvailable: true }, async (lock) => {
      if (lock) await tidy({ precache, page: event.source, pages: clients, isLast });
    })
    .catch(() => undefined);
  event.waitUntil(work);
});
