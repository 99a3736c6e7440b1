import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  type Happening,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { type Channel, type DeckSource, deckSource } from '../../../src/storage/study/deck-source';
import { studyStore } from '../../../src/storage/study/study-store';

const amr = 'antimicrobial-resistance' as TermId;
const card = cardId(amr, 'en-ko');
const name = 'deck-test';

const choose = (kinds: Extract<Happening, { type: 'chosen' }>['kinds'] = ['en-ko']): Happening => ({
  type: 'chosen',
  term: amr,
  topic: 'amr',
  kinds,
  day: 1,
});

const grade = (mark: Grade): Happening => ({
  type: 'graded',
  card,
  grade: mark,
  phase: 'new',
  day: 1,
  scheduling: defaultScheduling,
  way: 'revealed',
});

let clock = 0;
let ids = 0;
let channels: Channel[] = [];
const sources: DeckSource[] = [];

/** A tab: what it says is heard by the others. */
function channel(): Channel {
  const own: Channel = {
    onmessage: null,
    postMessage(message) {
      for (const each of channels) if (each !== own) each.onmessage?.({ data: message } as MessageEvent);
    },
    close: () => undefined,
  };
  channels.push(own);
  return own;
}

const openStore = () =>
  studyStore({
    name,
    now: () => clock++,
    newId: () => `e${String(ids++).padStart(6, '0')}`,
    onOutdated: () => undefined,
  });

async function openTab(): Promise<DeckSource> {
  const source = deckSource(openStore(), channel());
  sources.push(source);
  await source.load();
  return source;
}

const reviewsIn = (source: DeckSource) => {
  const state = source.getState();
  return state.status === 'ready' ? state.deck.cards.get(card)?.reviews : undefined;
};

beforeEach(() => {
  clock = 1_000_000;
  ids = 0;
  channels = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(sources.splice(0).map((source) => source.close()));
  await deleteDB(name);
});

describe('the deck of a page', () => {
  test('follows what the learner does, and tells whoever listens', async () => {
    const source = await openTab();
    const listener = vi.fn<() => void>();
    const stop = source.subscribe(listener);
    await source.record(choose());
    await source.record(grade(3));
    expect(reviewsIn(source)).toBe(1);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    await source.record(grade(3));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('is what the log gives, without a reload', async () => {
    const source = await openTab();
    await source.record(choose(['en-ko', 'ko-en']));
    await source.record(grade(4));
    await source.record(choose(['en-ko']));
    const { terms, cards } = replay(await source.events());
    expect(source.getState()).toMatchObject({ deck: { terms, cards } });
    await source.record(choose([]));
    expect(source.getState()).toMatchObject({ deck: { terms: new Map(), cards: new Map() } });
  });

  test('follows what is done in another tab', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await one.record(choose());
    await one.record(grade(3));
    await vi.waitFor(() => expect(reviewsIn(other)).toBe(1));
    await other.merge([{ ...grade(3), id: 'x1', at: 5_000_000 } as never]);
    await vi.waitFor(() => expect(reviewsIn(one)).toBe(2));
  });

  test('can take back thirty grades, after a reload too', async () => {
    const source = await openTab();
    await source.record(choose());
    for (let i = 0; i < 30; i++) await source.record(grade(3));
    const later = await openTab();
    for (let i = 30; i > 0; i--) {
      expect(reviewsIn(later)).toBe(i);
      expect(await later.undo(clock)).toMatchObject({ type: 'graded' });
    }
    expect(reviewsIn(later)).toBe(0);
    expect(await later.undo(clock)).toBeUndefined();
  });
});

describe('the log in parts', () => {
  const reviews = (count: number, at: (index: number) => number, from = 0): StudyEvent[] =>
    Array.from({ length: count }, (_, index) => ({
      ...grade(3),
      id: `r${String(from + index).padStart(6, '0')}` as EventId,
      at: at(index),
    }));

  const partsOf = async (source: DeckSource, since = 0) => {
    const parts: (readonly StudyEvent[])[] = [];
    for await (const part of source.eventsInParts(since)) parts.push(part);
    return parts;
  };

  test.each([
    ['nothing', []],
    ['a few', reviews(3, (index) => index)],
    ['as many as are read at once', reviews(1_000, (index) => index)],
    ['one more', reviews(1_001, (index) => index)],
    ['many, some of them at one moment', reviews(1_200, (index) => Math.floor(index / 60))],
    ['more at one moment than are read at once', [...reviews(1_050, () => 5), ...reviews(2, () => 6, 1_050)]],
  ])('is the log: %s', async (_, log) => {
    const source = await openTab();
    await source.merge(log);
    const parts = await partsOf(source);
    expect(parts.flat()).toEqual(await source.events());
    expect(parts.flat()).toHaveLength(log.length);
  });

  test('comes in more than one where it is long', async () => {
    const source = await openTab();
    await source.merge(reviews(1_100, (index) => index));
    expect((await partsOf(source)).length).toBe(2);
  });

  test('begins at the moment that is asked for', async () => {
    const source = await openTab();
    await source.merge(reviews(1_100, (index) => index));
    expect((await partsOf(source, 350)).flat()).toEqual(await source.events(350));
  });

  test('passes over records that cannot be read, whatever moment they have', async () => {
    const source = await openTab();
    await source.merge(reviews(300, (index) => index));
    const database = await openDB(name);
    const moments = [7, new Date(0), 'x', ['y']];
    for (const at of moments) await database.put('events', { id: `bad-${at}`, at });
    const { store, done } = database.transaction('events', 'readwrite');
    for (let i = 0; i < 1_010; i++) void store.put({ id: `worse-${i}`, at: new Date(1) });
    await done;
    database.close();
    expect((await partsOf(source)).flat()).toHaveLength(300);
  });
});

test('a page makes good what the browser has lost of the last visit', async () => {
  const first = await openTab();
  await first.record(choose());
  const { id } = await first.record(grade(3));
  await first.record(grade(3));
  const database = await openDB(name);
  await database.delete('events', id);
  database.close();
  const source = await openTab();
  await source.settle();
  expect((await source.events()).map((event) => event.id)).toContain(id);
  expect(reviewsIn(source)).toBe(2);
});

describe('what could not be stored', () => {
  test('is never shown as stored: the deck stays, the trouble is told, and goes when it works again', async () => {
    const source = await openTab();
    await source.record(choose());
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(source.record(grade(3))).rejects.toMatchObject({ trouble: 'quota' });
    expect(reviewsIn(source)).toBe(0);
    expect(source.getState()).toMatchObject({ status: 'ready', trouble: 'quota' });
    await source.record(grade(3));
    expect(source.getState()).not.toHaveProperty('trouble');
    expect(reviewsIn(source)).toBe(1);
  });

  test('or read, is told as well', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('Private', 'SecurityError');
    });
    const source = await openTab();
    expect(source.getState()).toEqual({ status: 'failed', trouble: 'unavailable' });
    await source.load();
    expect(source.getState().status).toBe('ready');
  });
});

describe('a browser that does not answer', () => {
  beforeEach(() => {
    // The database of the tests lives on setImmediate, which goes on.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  /** A tab whose database answers only while it is let to. */
  function slowTab() {
    let gate = Promise.resolve();
    let letGo = (): void => undefined;
    const holdBack = () => {
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
    };
    const store = openStore();
    const source = deckSource(
      {
        ...store,
        load: () => gate.then(store.load),
        record: (happening) => gate.then(() => store.record(happening)),
      },
      undefined,
    );
    sources.push(source);
    return { source, holdBack, letGo: () => letGo() };
  }

  test('is told of after two seconds', async () => {
    const { source, holdBack, letGo } = slowTab();
    holdBack();
    const loading = source.load();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(source.getState()).toEqual({ status: 'loading' });
    await vi.advanceTimersByTimeAsync(1);
    expect(source.getState()).toEqual({ status: 'loading', trouble: 'slow' });
    letGo();
    await loading;
    expect(source.getState()).toMatchObject({ status: 'ready' });
    expect(source.getState()).not.toHaveProperty('trouble');
  });

  test('is not shown as having stored anything, until it has', async () => {
    const { source, holdBack, letGo } = slowTab();
    await source.load();
    await source.record(choose());
    holdBack();
    const recording = source.record(grade(3));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(source.getState()).toMatchObject({ status: 'ready', trouble: 'slow' });
    expect(reviewsIn(source)).toBe(0);
    letGo();
    await recording;
    expect(source.getState()).not.toHaveProperty('trouble');
    expect(reviewsIn(source)).toBe(1);
  });
});
