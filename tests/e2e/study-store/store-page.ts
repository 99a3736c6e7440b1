import {
  type CardId,
  defaultLimits,
  defaultScheduling,
  doneOn,
  forecast,
  type Grade,
  knowledgeByTopic,
  queueOf,
  replay,
  studyDay,
} from '../../../src/domain/study';
import { readBackup, writeBackup } from '../../../src/storage/study/backup';
import { type DeckSource, deckSource } from '../../../src/storage/study/deck-source';
import { deleteSecondLog, openSecondLog } from '../../../src/storage/study/second-log';
import { studyStore } from '../../../src/storage/study/study-store';
import { madeUpLog } from './made-up-log';

/*
 * A page with nothing but the learner's store, for tests that need a real browser: they call `window.study`.
 */

let source: DeckSource | undefined;

const newId = () => crypto.randomUUID();

function opened(): DeckSource {
  source ??= deckSource(
    studyStore({ now: Date.now, newId, onOutdated: () => undefined, secondLog: openSecondLog }),
    undefined,
  );
  return source;
}

const now = () => {
  const at = Date.now();
  return { at, day: studyDay(at, 'Asia/Seoul', 4) };
};

function deckOf(from: DeckSource) {
  const state = from.getState();
  if (state.status !== 'ready') throw new Error(`The deck is not ready: ${JSON.stringify(state)}`);
  return state.deck;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** JSON with the keys of all objects in one order, and no difference between a Map and its sorted entries. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Map) return [...each].sort(([one], [other]) => (one < other ? -1 : 1));
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)));
  });

/** The deck with the sentences of no concept: they are not in memory. */
const comparable = ({ terms, cards, resting }: ReturnType<typeof replay>) =>
  canonical({ terms: new Map(terms), cards: new Map(cards), resting: new Map(resting) });

export const api = {
  /** Fills the database, and returns how long it took. */
  async fill(size: { terms: number; reviews: number }): Promise<number> {
    const log = madeUpLog(size, now().day);
    const time = await timed(() => opened().merge(log));
    // The copy of the log, which is made meanwhile, is none of what is measured afterwards.
    await opened().settle();
    return time;
  },

  /** Opens Study as a page does that has just been loaded, and says how long each part took, in milliseconds. */
  async open() {
    const { at, day } = now();
    const start = performance.now();
    const fresh = opened();
    await fresh.load();
    const loaded = performance.now();
    const deck = deckOf(fresh);
    const log = await fresh.events(at - 2 * 86_400_000);
    const queue = queueOf(deck.cards.values(), { at, day }, defaultLimits, doneOn(day, log));
    const queued = performance.now();
    forecast(deck.cards.values(), day, 7, defaultLimits.reviews);
    const end = performance.now();
    knowledgeByTopic(deck);
    return {
      cards: deck.cards.size,
      queue: queue.reviews,
      load: loaded - start,
      queueing: queued - loaded,
      statistics: end - queued,
      /** On a view of its own, and so not part of the total. */
      knowledge: performance.now() - end,
      total: end - start,
    };
  },

  /** What a page does by itself a second after it has opened Study. */
  settle: () => timed(() => opened().settle()),

  /** Grades a card, and returns the id of the event once the database has acknowledged it. */
  async grade(card: CardId, grade: Grade): Promise<string> {
    const from = opened();
    const { id } = await from.record({
      type: 'graded',
      card,
      grade,
      phase: deckOf(from).cards.get(card)?.phase ?? 'new',
      day: now().day,
      scheduling: defaultScheduling,
      way: 'revealed',
    });
    return id;
  },

  /** The ids of the whole log, and whether the deck as stored is what the log gives. */
  async inspect() {
    const from = opened();
    await from.load();
    await from.settle();
    const log = await from.events();
    return {
      ids: log.map(({ id }) => id),
      isWhole: comparable(deckOf(from)) === comparable(replay(log)),
      cards: [...deckOf(from).cards.keys()],
    };
  },

  /** Leaves nothing in this browser. */
  async wipe(): Promise<void> {
    await source?.close();
    source = undefined;
    await deleteSecondLog();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('naranhi-study');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  },

  /** Makes a backup, wipes everything, restores it, and says how long that took and whether all is as it was. */
  async restore() {
    const before = opened();
    await before.load();
    const [deck, log] = [comparable(deckOf(before)), canonical(await before.events())];
    let text = '';
    const exporting = await timed(async () => {
      text = await writeBackup({ events: await before.events(), aside: await before.aside() }, Date.now());
    });
    await api.wipe();
    const after = opened();
    await after.load();
    const wasEmpty = deckOf(after).cards.size === 0;
    const reading = await timed(async () => void (await readBackup(text)));
    const { events } = await readBackup(text);
    const merging = await timed(() => after.merge(events));
    return {
      bytes: text.length,
      exporting,
      reading,
      merging,
      wasEmpty,
      isSameDeck: comparable(deckOf(after)) === deck,
      isSameLog: canonical(await after.events()) === log,
      addedByAgain: await after.merge(events),
    };
  },
};

Object.assign(window, { study: api });
