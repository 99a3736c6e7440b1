import { acceptUpdate } from '../../features/offline/accept-update';
import { workerMessages, workerPath } from '../../features/offline/offline-files';
import { isUpdatePutOff, putOffUpdate } from '../../storage/put-off-update';
import { whenIdle } from '../../ui/when-idle';
import { watchForMissingCode } from './missing-code';

/*
 * Loaded when the page has come to life: once it has nothing left to load or do, this starts the service worker, which
 * then fetches what works without a network, and tells the reader when a newer version is there: one that waits, or one that
 * has taken the files of this page away.
 */

/** The address of the worker as browsers that enforce Trusted Types want it: made by a policy that knows no other. */
function trustedWorkerPath(): string {
  const policy = window.trustedTypes?.createPolicy('naranhi', {
    createScriptURL: (path: string) => {
      if (path !== workerPath) throw new TypeError(`${path} is no worker of this site.`);
      return path;
    },
  });
  return policy?.createScriptURL(workerPath) ?? workerPath;
}

let isShown = false;

async function showOffer(onAccept: () => void, onDismiss: () => void = () => undefined): Promise<void> {
  if (isShown) return;
  isShown = true;
  try {
    const { showUpdateOffer } = await import('./show-update-offer');
    showUpdateOffer(onAccept, () => {
      isShown = false;
      onDismiss();
    });
  } catch (error) {
    isShown = false;
    throw error;
  }
}

/** Where no worker keeps the files of this version, what says that they are gone has to be there before they are. */
async function prepareOffer(): Promise<void> {
  const { prepareUpdateOffer } = await import('./show-update-offer');
  await prepareUpdateOffer();
}

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  // Not from the cache of the browser, whatever the host says of the file.
  const registration = await serviceWorker.register(trustedWorkerPath(), { updateViaCache: 'none' });
  let isOffered = isUpdatePutOff();
  const offer = () => {
    // Without a worker in charge it is the first, and nothing has changed for the reader.
    if (isOffered || !registration.waiting || !serviceWorker.controller) return;
    isOffered = true;
    showOffer(() => acceptUpdate(registration), putOffUpdate).catch(() => {
      isOffered = false;
    });
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  watch();
  registration.addEventListener('updatefound', watch);
  // An installed app stays open for days: it asks again when the reader comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage(workerMessages.tidy);
}

// Where it cannot start, as in a private window of some browsers, the site is what it is without one.
const startQuietly = () =>
  void ('serviceWorker' in navigator ? start() : Promise.reject()).catch(prepareOffer).catch(() => undefined);

watchForMissingCode(() => showOffer(() => window.location.reload()));
// A worker there is only over https, or on the machine itself.
if (document.readyState === 'complete') whenIdle(startQuietly);
else window.addEventListener('load', () => whenIdle(startQuietly));
