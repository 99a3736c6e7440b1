import { type DeckSource, deckSource } from '../../storage/study/deck-source';
import { openSecondLog } from '../../storage/study/second-log';
import { studyStore } from '../../storage/study/study-store';

/** `crypto.randomUUID` is kept from pages without https, which an institute may have inside its walls. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Opens the learner’s deck and reads it. */
export async function openDeck(onOutdated: () => void): Promise<DeckSource> {
  const store = studyStore({ now: () => Date.now(), newId, onOutdated, secondLog: openSecondLog });
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('naranhi-study');
  const source = deckSource(store, channel);
  await source.load();
  return source;
}
