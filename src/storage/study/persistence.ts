/*
 * A browser that runs out of room may throw away what a site has stored, unless the site has asked it not to: Chromium
 * decides by how the site is used, Firefox asks the reader, Safari clears what was not visited for a week.
 */

/** What became of the wish that the data be kept. */
export type PersistAnswer = 'granted' | 'denied' | 'unsupported';

const askedKey = 'naranhi:asked-to-persist';

function hasAsked(): boolean {
  try {
    return localStorage.getItem(askedKey) !== null;
  } catch {
    return false;
  }
}

function rememberAsking(): void {
  try {
    localStorage.setItem(askedKey, 'true');
  } catch {
    // It is asked again next time: better than not at all.
  }
}

/** Old browsers, and every one on a page without https, have no storage manager. */
const manager = (): Partial<StorageManager> | undefined =>
  (navigator as { readonly storage?: Partial<StorageManager> }).storage;

/**
 * Asks the browser to keep the learner's data when it runs out of room. It is asked once, since Firefox shows the reader
 * a question; later calls only say what is so. To be called after the first graded card, when there is something to keep.
 */
export async function askToPersist(): Promise<PersistAnswer> {
  const storage = manager();
  if (!storage?.persist || !storage.persisted) return 'unsupported';
  try {
    const asked = hasAsked();
    rememberAsking();
    const isKept = (await storage.persisted()) || (!asked && (await storage.persist()));
    return isKept ? 'granted' : 'denied';
  } catch {
    return 'denied';
  }
}

/** Bytes that the site uses and may use, as far as the browser says; `undefined` where it does not. */
export type StorageState = {
  readonly persisted: boolean;
  readonly usage: number | undefined;
  readonly quota: number | undefined;
};

export async function storageState(): Promise<StorageState> {
  const storage = manager();
  const [persisted, estimate] = await Promise.all([
    storage?.persisted?.().catch(() => false),
    storage?.estimate?.().catch(() => undefined),
  ]);
  return { persisted: persisted ?? false, usage: estimate?.usage, quota: estimate?.quota };
}
