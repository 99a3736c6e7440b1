import { type DeckSource, deckSource } from './deck-source';
import { studyStore } from './study-store';

/** 128 random bits as hexadecimal digits; `crypto.randomUUID` is missing where the connection is not secure. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

let opened: DeckSource | undefined;

/** The learner's deck in this browser, one for the page; opened and loaded when it is first asked for. */
export function openDeck(): DeckSource {
  if (opened) return opened;
  const store = studyStore({
    now: Date.now,
    newId,
    onOutdated: () => {
      // The newer version has its own shapes: whoever goes on here would write old ones.
      opened = undefined;
    },
  });
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('naranhi-study');
  opened = deckSource(store, channel);
  void opened.load();
  return opened;
}

/**
 * Asks the browser to keep the data of this site even when it runs out of room. Returns whether it will; undefined where
 * it cannot be asked.
 */
export async function keepData(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persist();
  } catch {
    return undefined;
  }
}
