/** The script that every other is found through: with any change of the code its name is another one. */
const appIn = (html: string): string | undefined => html.match(/data-scripts="([^ "]+)/)?.[1];

/** Whether the site has been deployed anew since this page was opened: what is served at its address names another app. */
async function isReplaced(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[data-scripts]')?.dataset['scripts'];
  const served = await fetch(window.location.pathname, { cache: 'no-cache' });
  if (own === undefined || !served.ok) return false;
  return appIn(await served.text()) !== own.split(' ')[0];
}

/**
 * Watches for code that is asked for late and is not there any more: a deployment has removed it while the page was open, and
 * no worker has kept it. Whatever asked for it says itself what could not be done; that a newer version is the reason, and
 * a reload the way out, is offered here. A network that is gone is no such reason.
 */
export function watchForMissingCode(offer: () => Promise<void>): void {
  let isAsking = false;
  window.addEventListener('vite:preloadError', () => {
    if (isAsking) return;
    isAsking = true;
    isReplaced()
      .then((replaced) => (replaced ? offer() : undefined))
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  });
}
