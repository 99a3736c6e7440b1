import type { IDBPTransaction } from 'idb';
import type { TermId } from '../../domain/glossary';
import {
  type Card,
  type CardId,
  type Deck,
  type DeckTerm,
  type EventId,
  type Happening,
  partsOfCard,
  replay,
  type StudyEvent,
  termOfEvent,
} from '../../domain/study';
import { connection, type StudySchema } from './database';
import { isCard, isDeckTerm } from './derived-records';
import { isBadRecord, parseEvent } from './records';

export type StudyStoreOptions = {
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** A newer version of the site has taken the data over in another tab: this page has to be loaded again. */
  readonly onOutdated: () => void;
};

/** A concept of the deck with its cards as they are now; without `deckTerm` it is in the deck no more. */
export type TermState = {
  readonly term: TermId;
  readonly deckTerm: DeckTerm | undefined;
  readonly cards: readonly Card[];
};

/** What an integrity check found and did. */
export type IntegrityReport = {
  readonly events: number;
  /** Records that could not be read: they were set aside, none was deleted. */
  readonly setAside: number;
  /** Concepts whose cards were not what the log gives: they were made again. */
  readonly repaired: readonly TermId[];
};

type Writing = IDBPTransaction<StudySchema, ('events' | 'cards' | 'terms' | 'aside')[], 'readwrite'>;

/** Whether two records say the same, in whatever order their keys stand. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (record: unknown): string =>
  JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  ) ?? '';

/**
 * The learner's data: a log of events, and the deck that follows from it. Whatever is written is written in one
 * transaction that the browser has brought to the disk before the promise resolves; if it rejects, nothing has changed.
 * Several tabs may write at once: each transaction reads what it changes.
 * Every method rejects with a StorageError.
 */
export function studyStore({ name = 'naranhi-study', now, newId, onOutdated }: StudyStoreOptions) {
  const { use, close } = connection({ name, onOutdated });

  function write<Value>(work: (transaction: Writing) => Promise<Value>): Promise<Value> {
    return use(async (database) => {
      const transaction = database.transaction(['events', 'cards', 'terms', 'aside'], 'readwrite', {
        durability: 'strict',
      });
      // A rejection of the work aborts it all; that of the transaction is the one to tell of.
      const ended = transaction.done;
      ended.catch(() => undefined);
      try {
        const value = await work(transaction);
        await ended;
        return value;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself: the reason is that of the transaction.
          await ended;
        }
        throw error;
      }
    });
  }

  async function logOf(transaction: Writing, term: TermId): Promise<StudyEvent[]> {
    const records: unknown[] = await transaction.objectStore('events').index('byTerm').getAll(term);
    return records.map(parseEvent).filter((parsed): parsed is StudyEvent => !isBadRecord(parsed));
  }

  /** Writes the cards of a concept as its log gives them, and says whether they were other before. */
  async function derive(
    transaction: Writing,
    term: TermId,
  ): Promise<{ readonly changed: boolean; readonly state: TermState }> {
    const { terms, cards, resting } = replay(await logOf(transaction, term));
    const deckTerm = terms.get(term);
    const [termStore, cardStore] = [transaction.objectStore('terms'), transaction.objectStore('cards')];
    let changed = !isSame(await termStore.get(term), deckTerm);
    if (deckTerm) await termStore.put(deckTerm);
    else await termStore.delete(term);
    const known = new Map([...cards, ...resting]);
    const ofTerm = IDBKeyRange.bound(`${term}/`, `${term}/\uffff`);
    for (const key of await cardStore.getAllKeys(ofTerm)) {
      // What an undone choice had brought never was.
      if (!known.has(key as CardId)) await cardStore.delete(key);
    }
    for (const card of known.values()) {
      changed ||= !isSame(await cardStore.get(card.id), card);
      await cardStore.put(card);
    }
    return { changed, state: { term, deckTerm, cards: [...cards.values()] } };
  }

  return {
    close,

    /** The deck and, for whoever wants to know, how many records could not be read. */
    load: (): Promise<{ readonly deck: Deck; readonly unreadable: number }> =>
      use(async (database) => {
        const transaction = database.transaction(['cards', 'terms']);
        const [cardRecords, termRecords]: [unknown[], unknown[]] = await Promise.all([
          transaction.objectStore('cards').getAll(),
          transaction.objectStore('terms').getAll(),
        ]);
        const terms = new Map<TermId, DeckTerm>();
        const [cards, resting] = [new Map<CardId, Card>(), new Map<CardId, Card>()];
        let unreadable = 0;
        for (const record of termRecords) {
          if (isDeckTerm(record)) terms.set(record.term, record);
          else unreadable++;
        }
        for (const record of cardRecords) {
          if (!isCard(record)) {
            unreadable++;
            continue;
          }
          const { term, kind } = partsOfCard(record.id);
          (terms.get(term)?.kinds.includes(kind) ? cards : resting).set(record.id, record);
        }
        return { deck: { terms, cards, resting }, unreadable };
      }),

    /** One concept, for a tab that hears of a change in another. */
    loadTerm: (term: TermId): Promise<TermState> =>
      use(async (database) => {
        const transaction = database.transaction(['cards', 'terms']);
        const deckTerm: unknown = await transaction.objectStore('terms').get(term);
        const range = IDBKeyRange.bound(`${term}/`, `${term}/\uffff`);
        const records: unknown[] = await transaction.objectStore('cards').getAll(range);
        if (!isDeckTerm(deckTerm)) return { term, deckTerm: undefined, cards: [] };
        const cards = records
          .filter(isCard)
          .filter(({ id }) => deckTerm.kinds.includes(partsOfCard(id).kind));
        return { term, deckTerm, cards };
      }),

    /** Writes what the learner did. Its moment is never before an earlier event of the concept (S4). */
    record: (happening: Happening): Promise<{ readonly event: StudyEvent; readonly state: TermState }> =>
      write(async (transaction) => {
        const term = termOfEvent(happening);
        const log = await logOf(transaction, term);
        const latest = log.reduce((last, { at }) => Math.max(last, at), -1);
        const event = { ...happening, id: newId() as EventId, at: Math.max(now(), latest + 1) } as StudyEvent;
        await transaction.objectStore('events').add({ ...event, term });
        const { state } = await derive(transaction, term);
        return { event, state };
      }),

    /** The log since a moment, or all of it; records that cannot be read are left out. */
    events: (since = 0): Promise<StudyEvent[]> =>
      use(async (database) => {
        const records: unknown[] = await database.getAllFromIndex(
          'events',
          'byTime',
          IDBKeyRange.lowerBound(since),
        );
        return records.map(parseEvent).filter((parsed): parsed is StudyEvent => !isBadRecord(parsed));
      }),

    /** Takes up the events of another device or of a backup, each once. Returns how many were new. */
    merge: (events: readonly StudyEvent[]): Promise<number> =>
      write(async (transaction) => {
        const store = transaction.objectStore('events');
        const affected = new Set<TermId>();
        const known = new Set(await store.getAllKeys());
        const fresh = new Map(events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
        for (const event of fresh.values()) affected.add(termOfEvent(event));
        await Promise.all(
          [...fresh.values()].map((event) => store.add({ ...event, term: termOfEvent(event) })),
        );
        await Promise.all([...affected].map((term) => derive(transaction, term)));
        return fresh.size;
      }),

    /** Sets unreadable records aside and makes every card again that is not what the log gives. */
    check: (): Promise<IntegrityReport> =>
      write(async (transaction) => {
        const affected = new Set<TermId>();
        let [count, setAside] = [0, 0];
        for (const storeName of ['events', 'cards', 'terms'] as const) {
          const store = transaction.objectStore(storeName);
          const [records, keys]: [unknown[], IDBValidKey[]] = [
            await store.getAll(),
            await store.getAllKeys(),
          ];
          for (const [index, record] of records.entries()) {
            const key = keys[index];
            if (storeName === 'events') {
              const parsed = parseEvent(record);
              if (!isBadRecord(parsed)) {
                count++;
                affected.add(termOfEvent(parsed));
                continue;
              }
            } else if (storeName === 'cards' ? isCard(record) : isDeckTerm(record)) continue;
            await transaction.objectStore('aside').add({ record, reason: storeName });
            await store.delete(key as never);
            setAside++;
          }
        }
        const repaired: TermId[] = [];
        for (const term of affected) if ((await derive(transaction, term)).changed) repaired.push(term);
        return { events: count, setAside, repaired };
      }),

    /** What was set aside, for a backup. */
    aside: (): Promise<unknown[]> =>
      use(async (database) => (await database.getAll('aside')).map(({ record }) => record)),
  };
}

export type StudyStore = ReturnType<typeof studyStore>;
