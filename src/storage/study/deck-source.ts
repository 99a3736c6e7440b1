import type { TermId } from '../../domain/glossary';
import {
  type Card,
  type CardId,
  cardId,
  cardKinds,
  type Deck,
  type Happening,
  type MetIn,
  type StudyEvent,
  standing,
  termOfEvent,
} from '../../domain/study';
import { withChanges } from './overlaid-map';
import { asStorageError, type StorageTrouble } from './storage-error';
import type { LogPart } from './stored-log';
import type { StudyStore, TermState } from './study-store';

/** What a learner is told of: something failed, or the browser has not answered for two seconds (`slow`). */
export type DeckTrouble = StorageTrouble | 'slow';

/** What a page knows of the learner's deck. `trouble` is of the last thing that failed, until something works again. */
export type DeckState =
  | { readonly status: 'loading'; readonly trouble?: 'slow' }
  | { readonly status: 'failed'; readonly trouble: StorageTrouble }
  | { readonly status: 'ready'; readonly deck: Deck; readonly trouble?: DeckTrouble };

/** How tabs tell each other which concept has changed; a BroadcastChannel. */
export type Channel = {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => unknown) | null;
  close(): void;
};

/** Milliseconds after which a learner is told that the browser does not answer. */
const patience = 2_000;

/** Milliseconds after the deck was read, when the page has time to look again at what was done last. */
const settledAfter = 1_000;

/** How far back an undo can reach. */
const undoableFor = 7 * 86_400_000;

/** The deck with one concept as it is now; all else is shared with the deck before. */
export function withTerm(deck: Deck, { term, deckTerm, cards, resting }: TermState): Deck {
  const among = (given: readonly Card[]) =>
    cardKinds.map((kind): [CardId, Card | undefined] => {
      const id = cardId(term, kind);
      return [id, given.find((card) => card.id === id)];
    });
  return {
    terms: withChanges(deck.terms, [[term, deckTerm]]),
    cards: withChanges(deck.cards, among(cards)),
    resting: withChanges(deck.resting, among(resting)),
  };
}

/**
 * The deck for a page, kept in step with the database and with other tabs. It changes only after the database has
 * acknowledged what was done; what fails is said in `trouble`, and the deck stays as it was.
 */
export function deckSource(store: StudyStore, channel: Channel | undefined) {
  let state: DeckState = { status: 'loading' };
  const listeners = new Set<() => void>();
  const set = (next: DeckState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  let unanswered = 0;
  let settling: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Makes good what the browser has lost of the last visit; once. A failure shows at the next thing that is done. */
  function settle(isShownAfter = false): Promise<void> {
    clearTimeout(timer);
    settling ??= store
      .settle()
      .catch(() => false)
      .then((wasMended) => (wasMended || isShownAfter ? load() : undefined));
    return settling;
  }

  /** Waits for the browser, and says so when it takes long: the work may still succeed, and its promise stays open. */
  async function answered<Value>(work: () => Promise<Value>): Promise<Value> {
    let isLate = false;
    const patienceEnds = setTimeout(() => {
      isLate = true;
      unanswered++;
      if (state.status !== 'failed') set({ ...state, trouble: 'slow' });
    }, patience);
    try {
      return await work();
    } finally {
      clearTimeout(patienceEnds);
      if (isLate) unanswered--;
      if (unanswered === 0 && state.status !== 'failed' && state.trouble === 'slow') {
        const { trouble: _, ...rest } = state;
        set(rest);
      }
    }
  }

  async function load(): Promise<void> {
    try {
      const { deck } = await answered(() => store.load());
      // A deck that is empty may be one that the browser has lost.
      if (!settling && deck.cards.size + deck.resting.size === 0) return settle(true);
      set({ status: 'ready', deck });
      if (!settling) {
        clearTimeout(timer);
        timer = setTimeout(() => void settle(), settledAfter);
      }
    } catch (error) {
      set({ status: 'failed', trouble: asStorageError(error).trouble });
    }
  }

  /** The state after a concept has changed. */
  function show(changed: TermState): void {
    if (state.status === 'ready') set({ status: 'ready', deck: withTerm(state.deck, changed) });
  }

  async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await answered(work);
    } catch (error) {
      const storageError = asStorageError(error);
      if (state.status === 'ready') set({ ...state, trouble: storageError.trouble });
      throw storageError;
    }
  }

  async function record(happening: Happening): Promise<StudyEvent> {
    const { event, state: changed } = await attempt(() => store.record(happening));
    show(changed);
    channel?.postMessage({ term: termOfEvent(event) });
    return event;
  }

  if (channel) {
    channel.onmessage = ({ data }) => {
      const term = typeof data === 'object' && data !== null && 'term' in data ? data.term : undefined;
      if (typeof term !== 'string') void load();
      else void store.loadTerm(term as TermId).then(show, () => undefined);
    };
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: (): DeckState => state,
    load,
    record,
    settle: () => settle(),

    /** Takes back the last grade of the past week that still stands; undefined where there is none. */
    async undo(now: number): Promise<StudyEvent | undefined> {
      const log = await attempt(() => store.events(now - undoableFor));
      const last = standing(log).findLast((event) => event.type === 'graded');
      if (last) await record({ type: 'undone', event: last.id, term: termOfEvent(last) });
      return last;
    },

    /** Takes up the events of a backup or of another device; returns how many were new. */
    async merge(events: readonly StudyEvent[]): Promise<number> {
      const added = await attempt(() => store.merge(events));
      await load();
      channel?.postMessage({});
      return added;
    },

    /** The sentences in which a concept of the deck was met. */
    metIn: (term: TermId): Promise<readonly MetIn[]> => attempt(() => store.metIn(term)),

    /** The log since a moment, in parts: a page that is in use stops for none of them. */
    async *eventsInParts(since: number): AsyncGenerator<readonly StudyEvent[], undefined> {
      let next: IDBValidKey | undefined = since;
      while (next !== undefined) {
        const from: IDBValidKey = next;
        const part: LogPart = await attempt(() => store.part(from));
        yield part.events;
        next = part.next;
      }
    },

    events: (since?: number): Promise<StudyEvent[]> => attempt(() => store.events(since)),
    check: () => attempt(() => store.check()),
    aside: () => attempt(() => store.aside()),

    async close(): Promise<void> {
      clearTimeout(timer);
      await settling;
      channel?.close();
      await store.close();
    },
  };
}

export type DeckSource = ReturnType<typeof deckSource>;
