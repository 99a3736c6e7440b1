import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { cardId, replay, type StudyEvent, termOfEvent } from '../../../src/domain/study';
import { readBackup, writeBackup } from '../../../src/storage/study/backup';
import { type StudyStore, studyStore } from '../../../src/storage/study/study-store';
import { madeUpLog } from '../../e2e/study-store/made-up-log';

const name = 'upgrade-test';
const stores: StudyStore[] = [];
const outdated = vi.fn<() => void>();

function openStore(): StudyStore {
  const store = studyStore({ name, now: () => 2e12, newId: () => 'n1', onOutdated: outdated });
  stores.push(store);
  return store;
}

const log = madeUpLog({ terms: 30, reviews: 150 }, 20_000).sort((one, other) => one.at - other.at);
const met = [
  {
    slug: '2023-10-12-symposium' as never,
    block: 2,
    language: 'ko' as const,
    before: '',
    form: 'AMR',
    after: '은 는다.',
  },
];
const [first] = log;
const chosen: StudyEvent = {
  ...(first as Extract<StudyEvent, { type: 'chosen' }>),
  id: 'with-sentence' as never,
  term: 'amr' as TermId,
  met,
};
const events = [...log, chosen];

/** A database as version 1 made it: a record for each card and each concept. */
async function makeVersion1(extra: (database: IDBPDatabase) => Promise<void> = async () => undefined) {
  const database = await openDB(name, 1, {
    upgrade(made) {
      const store = made.createObjectStore('events', { keyPath: 'id' });
      store.createIndex('byTerm', 'term');
      store.createIndex('byTime', 'at');
      made.createObjectStore('cards', { keyPath: 'id' });
      made.createObjectStore('terms', { keyPath: 'term' });
      made.createObjectStore('aside', { autoIncrement: true });
    },
  });
  const { terms, cards, resting } = replay(events);
  for (const event of events) await database.put('events', { ...event, term: termOfEvent(event) });
  for (const card of [...cards.values(), ...resting.values()]) await database.put('cards', card);
  for (const each of terms.values()) await database.put('terms', { ...each, met: [] });
  await extra(database);
  return database;
}

afterEach(async () => {
  outdated.mockClear();
  vi.restoreAllMocks();
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await deleteDB(name);
});

describe('a database of version 1', () => {
  test('has the same deck and the same log afterwards', async () => {
    (await makeVersion1()).close();
    const store = openStore();
    const { deck, unreadable } = await store.load();
    expect(deck).toEqual(replay(events));
    expect(unreadable).toBe(0);
    expect(new Map((await store.events()).map((event) => [event.id, event]))).toEqual(
      new Map(events.map((event) => [event.id, event])),
    );
    expect(await store.metIn('amr' as TermId)).toEqual(met);
    expect(await store.aside()).toEqual([]);
    expect(await store.check()).toEqual({ events: events.length, setAside: 0, repaired: [] });
  });

  test('has the cards that the log gives, whatever its records said', async () => {
    const database = await makeVersion1(async (made) => {
      await made.clear('cards');
      await made.put('terms', { term: 'amr', topic: 9 });
    });
    database.close();
    expect((await openStore().load()).deck).toEqual(replay(events));
  });

  test('loses nothing that was set aside or cannot be read: a backup takes it with it', async () => {
    const [bad, orphan] = [
      { id: 'bad', term: 'amr', type: 'graded', at: 'soon' },
      { id: 'orphan/en-ko', phase: 9 },
    ];
    const database = await makeVersion1(async (made) => {
      await made.add('aside', { record: { old: true }, reason: 'events' });
      await made.put('events', bad);
      await made.put('cards', orphan);
    });
    database.close();
    const store = openStore();
    expect((await store.load()).deck).toEqual(replay(events));
    expect((await store.check()).setAside).toBe(1);
    const aside = await store.aside();
    expect(aside).toEqual([{ old: true }, orphan, bad]);
    const text = await writeBackup({ events: await store.events(), aside }, 0);
    expect((await readBackup(text)).aside).toEqual(aside);
  });

  test('stays as it was where the upgrade fails, and is brought up to date the next time', async () => {
    (await makeVersion1()).close();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(openStore().load()).rejects.toMatchObject({ name: 'StorageError', trouble: 'quota' });
    const database = await openDB(name);
    expect([database.version, [...database.objectStoreNames]]).toEqual([
      1,
      ['aside', 'cards', 'events', 'terms'],
    ]);
    database.close();
    expect((await openStore().load()).deck).toEqual(replay(events));
  });

  test('that an older page holds open is said to be blocked, and opens once it lets go', async () => {
    const held = await makeVersion1();
    const store = openStore();
    await expect(store.load()).rejects.toMatchObject({ name: 'StorageError', trouble: 'blocked' });
    held.close();
    expect((await store.load()).deck).toEqual(replay(events));
    const event = await store.record({
      type: 'suspended',
      card: cardId('amr' as TermId, 'en-ko'),
      day: 20_001,
    });
    expect(event.state.cards).toHaveLength(2);
    // The connection that came too late has been closed: it holds nobody up.
    await store.close();
    await deleteDB(name, { blocked: () => expect.unreachable('Someone holds the database open.') });
  });

  test('is let go by an older page that listens, which then has to be loaded again', async () => {
    const older = await makeVersion1();
    older.addEventListener('versionchange', () => older.close());
    expect((await openStore().load()).deck).toEqual(replay(events));
  });
});

test('a database of a newer version is left alone, and said to be newer', async () => {
  (await openDB(name, 99)).close();
  await expect(openStore().load()).rejects.toMatchObject({ trouble: 'newer' });
  const database = await openDB(name);
  expect(database.version).toBe(99);
  database.close();
});

test('a damaged bucket is made again from the log when the deck is read, even where nothing can be written', async () => {
  (await makeVersion1()).close();
  const store = openStore();
  await store.load();
  const database = await openDB(name);
  const damage = async () => {
    const [record] = (await database.getAll('buckets')).filter(({ terms }) => terms !== '');
    await database.put('buckets', { ...record, terms: 'nonsense' });
    const [, other] = await database.getAllKeys('buckets');
    if (other !== undefined) await database.delete('buckets', other);
  };
  await damage();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  expect(await store.load()).toEqual({ deck: replay(events), unreadable: 2 });
  vi.restoreAllMocks();
  expect(await store.load()).toEqual({ deck: replay(events), unreadable: 2 });
  expect(await store.load()).toEqual({ deck: replay(events), unreadable: 0 });
  database.close();
});

test('a grade makes the bucket again that it finds damaged', async () => {
  (await makeVersion1()).close();
  const store = openStore();
  await store.load();
  const database = await openDB(name);
  for (const record of await database.getAll('buckets')) {
    await database.put('buckets', { ...record, terms: `${record.terms}x` });
  }
  const { event, state } = await store.record({
    type: 'buried',
    card: cardId('amr' as TermId, 'en-ko'),
    day: 20_001,
  });
  expect(await store.loadTerm('amr' as TermId)).toEqual(state);
  const sound = (await database.getAll('buckets')).filter(({ terms }) => !terms.endsWith('x'));
  expect(sound).toHaveLength(1);
  database.close();
  expect((await store.load()).deck).toEqual(replay([...events, event]));
});
