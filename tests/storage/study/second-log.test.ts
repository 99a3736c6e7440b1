import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { cardId, defaultScheduling, type Happening, type StudyEvent } from '../../../src/domain/study';
import { deckSource } from '../../../src/storage/study/deck-source';
import {
  deleteSecondLog,
  openSecondLog,
  type SecondLog,
  secondLogIn,
} from '../../../src/storage/study/second-log';
import { type StudyStore, studyStore } from '../../../src/storage/study/study-store';

const name = 'second-log-test';
const amr = 'amr' as TermId;
const choose: Happening = { type: 'chosen', term: amr, topic: 'amr', kinds: ['en-ko'], day: 1 };
const grade = {
  type: 'graded',
  card: cardId(amr, 'en-ko'),
  grade: 3,
  phase: 'new',
  day: 1,
  scheduling: defaultScheduling,
  way: 'revealed',
} as const satisfies Happening;

let ids = 0;
const stores: StudyStore[] = [];
function openStore(secondLog: () => Promise<SecondLog | undefined>): StudyStore {
  const store = studyStore({
    name,
    now: () => 1_000_000 + ids,
    newId: () => `e${ids++}`,
    onOutdated: () => undefined,
    secondLog,
  });
  stores.push(store);
  return store;
}

const loseDatabase = async (store: StudyStore) => {
  await store.close();
  await deleteDB(name);
};

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await deleteDB(name);
});

describe('a browser that has thrown the database away', () => {
  test('gets the deck back from the second log, before an empty one is shown', async () => {
    const bucket = new IDBFactory();
    const store = openStore(() => secondLogIn(bucket));
    await store.record(choose);
    await store.record(grade);
    await store.merge([{ ...grade, id: 'x1', at: 5_000_000 } as StudyEvent]);
    const [deck, log] = [(await store.load()).deck, await store.events()];
    await loseDatabase(store);

    const source = deckSource(
      openStore(() => secondLogIn(bucket)),
      undefined,
    );
    const shown: number[] = [];
    source.subscribe(() => {
      const state = source.getState();
      if (state.status === 'ready') shown.push(state.deck.cards.size);
    });
    await source.load();
    expect(source.getState()).toEqual({ status: 'ready', deck });
    expect(await source.events()).toEqual(log);
    expect(shown).toEqual([1]);
    await source.close();
  });

  test('starts anew where there is no second log', async () => {
    const store = openStore(async () => undefined);
    await store.record(choose);
    await loseDatabase(store);
    const source = deckSource(
      openStore(async () => undefined),
      undefined,
    );
    await source.load();
    expect(source.getState()).toMatchObject({ status: 'ready', deck: { cards: new Map() } });
    await source.close();
  });
});

test('logs that each lack another event are found to differ', async () => {
  const bucket = new IDBFactory();
  const store = openStore(() => secondLogIn(bucket));
  const [chosen, graded] = [await store.record(choose), await store.record(grade)];
  await store.close();
  const database = await openDB(name);
  await database.delete('events', graded.event.id);
  await database.clear('recent');
  database.close();
  const copy = await secondLogIn(bucket);
  const other = openStore(async () => undefined);
  const { event: unheard } = await other.record({ type: 'buried', card: grade.card, day: 2 });
  const later = openStore(() => secondLogIn(bucket));
  expect(await later.settle()).toBe(true);
  const all = [chosen.event.id, graded.event.id, unheard.id];
  expect((await later.events()).map(({ id }) => id).sort()).toEqual([...all].sort());
  expect([...(await copy.ids())].sort()).toEqual([...all].sort());
  copy.close();
});

test('a second log that was not there before is given the whole log', async () => {
  const store = openStore(async () => undefined);
  await store.record(choose);
  await store.record(grade);
  await store.close();
  const bucket = new IDBFactory();
  const later = openStore(() => secondLogIn(bucket));
  expect(await later.settle()).toBe(false);
  expect(await (await secondLogIn(bucket)).events()).toEqual(await later.events());
});

describe('what goes wrong with the second log is no trouble of the learner’s', () => {
  test('where it cannot be opened or written', async () => {
    const refusing: SecondLog = {
      add: () => Promise.reject(new DOMException('No room', 'QuotaExceededError')),
      ids: () => Promise.reject(new DOMException('No', 'UnknownError')),
      events: async () => [],
      close: () => undefined,
    };
    for (const log of [() => Promise.reject(new TypeError('No buckets')), async () => refusing]) {
      const store = openStore(log);
      await store.record(choose);
      expect(await store.settle()).toBe(false);
    }
  });

  test('where it never answers: neither a grade nor an empty deck waits for ever', async () => {
    const source = deckSource(
      openStore(() => new Promise(() => undefined)),
      undefined,
    );
    await source.load();
    expect(source.getState()).toMatchObject({ status: 'ready' });
    await source.record(choose);
    expect(source.getState()).toMatchObject({ deck: { cards: new Map([[grade.card, {}]]) } });
  });
});

test('it is kept in a storage bucket of its own, where the browser has them', async () => {
  expect(await openSecondLog()).toBeUndefined();
  const bucket = new IDBFactory();
  const openBucket = vi.fn(async () => ({ indexedDB: bucket }));
  const deleteBucket = vi.fn(async () => undefined);
  Object.defineProperty(navigator, 'storageBuckets', {
    value: { open: openBucket, delete: deleteBucket },
    configurable: true,
  });
  const log = await openSecondLog();
  await log?.add([{ ...choose, id: 'e1', at: 1 } as StudyEvent]);
  expect([...((await log?.ids()) ?? [])]).toEqual(['e1']);
  expect(openBucket).toHaveBeenCalledWith('naranhi-study', expect.objectContaining({ durability: 'strict' }));
  await deleteSecondLog();
  expect(deleteBucket).toHaveBeenCalledWith('naranhi-study');
  Reflect.deleteProperty(navigator, 'storageBuckets');
  await deleteSecondLog();
});
