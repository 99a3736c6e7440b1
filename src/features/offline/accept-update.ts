import { workerMessages } from './offline-files';

/** Lets the version that waits take over, and then shows this page as it makes it. Other open pages stay as they are. */
export function acceptUpdate(
  { waiting }: Pick<ServiceWorkerRegistration, 'waiting'>,
  reload = () => window.location.reload(),
): void {
  if (waiting) {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage(workerMessages.activate);
  } else {
    // Another page has let it take over already.
    reload();
  }
}
