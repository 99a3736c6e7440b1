import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type Grade,
  type Happening,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { bucketOf, packBucket } from '../../../src/storage/study/deck-buckets';
import { type StudyStore, studyStore } from '../../../src/storage/study/study-store';

const amr = 'antimicrobial-resistance' as TermId;
const placebo = 'placebo' as TermId;
const card = cardId(amr, 'en-ko');

const choose = (term = amr, day = 1): Happening => ({
  type: 'chosen',
  term,
  topic: 'amr',
  kinds: ['en-ko', 'ko-en'],
  day,
});
const grade = (mark: Grade = 3, id = card): Happening => ({
  type: 'graded',
  card: id,
  grade: mark,
  phase: 'new',
  day: 1,
  scheduling: defaultScheduling,
  way: 'revealed',
});

const name = 'study-test';
let clock = 1_000_000;
let ids = 0;
const outdated = vi.fn<() => void>();
const stores: StudyStore[] = [];

function openStore(): StudyStore {
  const store = studyStore({
    name,
    now: () => clock++,
    newId: () => `e${String(ids++).padStart(6, '0')}`,
    onOutdated: outdated,
  });
  stores.push(store);
  return store;
}

/** What is in the database, past the store. */
async function raw() {
  const database = await openDB(name);
  return database;
}

const deckOf = async (store: StudyStore) => (await store.load()).deck;

beforeEach(() => {
  clock = 1_000_000;
  ids = 0;
  outdated.mockClear();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await deleteDB(name);
});

describe('what a learner does', () => {
  test('is there after the page is loaded again', async () => {
    const store = openStore();
    await store.record(choose());
    await store.record(grade());
    await store.close();
    const { deck, unreadable } = await openStore().load();
    expect(deck.cards.get(card)).toMatchObject({ reviews: 1, phase: 'learning' });
    expect(deck.terms.get(amr)?.kinds).toEqual(['en-ko', 'ko-en']);
    expect(unreadable).toBe(0);
  });

  test('is the deck that the log gives', async () => {
    const store = openStore();
    await store.record(choose());
    await store.record(choose(placebo));
    const { event: again } = await store.record(grade(1));
    await store.record(grade(4, cardId(placebo, 'ko-en')));
    await store.record({ type: 'undone', event: again.id, term: amr });
    await store.record({ type: 'chosen', term: placebo, topic: 'amr', kinds: [], day: 2 });
    const { event: second } = await store.record(choose('vaccine' as TermId));
    await store.record({ type: 'undone', event: second.id, term: 'vaccine' as TermId });
    expect(await deckOf(store)).toEqual(replay(await store.events()));
  });

  test('thirty grades can be taken back after a reload', async () => {
    const store = openStore();
    await store.record(choose());
    const fresh = (await deckOf(store)).cards.get(card);
    const events: StudyEvent[] = [];
    for (let i = 0; i < 30; i++) events.push((await store.record(grade(((i % 4) + 1) as Grade))).event);
    await store.close();
    const later = openStore();
    for (const event of events.toReversed())
      await later.record({ type: 'undone', event: event.id, term: amr });
    expect((await deckOf(later)).cards.get(card)).toEqual(fresh);
  });

  test('with a clock that is set back still comes after what she did before', async () => {
    const store = openStore();
    await store.record(choose());
    const { event: first } = await store.record(grade());
    clock = 5;
    const { event: second } = await store.record(grade());
    expect(second.at).toBe(first.at + 1);
    expect(await deckOf(store)).toEqual(replay(await store.events()));
  });

  test('in two tabs, in any order, is all kept', async () => {
    const tabs = [openStore(), openStore()];
    await tabs[0]?.record(choose());
    let seed = 42;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const written = await Promise.all(
      Array.from({ length: 200 }, () =>
        tabs[draw(2)]?.record(grade((draw(4) + 1) as Grade, draw(2) ? card : cardId(amr, 'ko-en'))),
      ),
    );
    const events = (await tabs[1]?.events()) ?? [];
    expect(new Set(events.map(({ id }) => id)).size).toBe(201);
    expect(events).toEqual(expect.arrayContaining(written.map((each) => each?.event)));
    expect(await tabs[0]?.load()).toMatchObject({ unreadable: 0 });
    expect((await tabs[0]?.load())?.deck).toEqual(replay(events));
  });
});

test('one concept can be asked for alone', async () => {
  const store = openStore();
  await store.record(choose());
  await store.record(choose(placebo));
  const { state } = await store.record(grade());
  expect(await store.loadTerm(amr)).toEqual(state);
  expect(state.cards.map(({ id }) => id).sort()).toEqual([card, cardId(amr, 'ko-en')]);
  expect(await store.loadTerm('nothing' as TermId)).toEqual({
    term: 'nothing',
    deckTerm: undefined,
    cards: [],
    resting: [],
  });
});

describe('a log of another device', () => {
  const other = (id: string, at: number, happening: Happening) => ({ ...happening, id, at }) as StudyEvent;

  test('is taken up once', async () => {
    const store = openStore();
    await store.record(choose());
    const events = [other('x1', 5, choose(placebo)), other('x2', 2_000_000, grade(2))];
    expect(await store.merge(events)).toBe(2);
    const once = await store.load();
    expect(await store.merge(events)).toBe(0);
    expect(await store.load()).toEqual(once);
    expect(once.deck).toEqual(replay(await store.events()));
  });

  test('gives the same deck in whichever order the two are merged', async () => {
    const [one, two] = [
      [other('a1', 1, choose()), other('a2', 5, grade(3))],
      [other('b1', 3, grade(1)), other('b2', 9, grade(4))],
    ];
    const store = openStore();
    await store.merge(one);
    await store.merge(two);
    const first = await deckOf(store);
    await store.close();
    await deleteDB(name);
    const again = openStore();
    await again.merge(two);
    await again.merge(one);
    expect(await deckOf(again)).toEqual(first);
  });

  test('that fails half-way changes nothing', async () => {
    const store = openStore();
    await store.record(choose());
    const before = [await store.load(), await store.events()];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(store.merge([other('x1', 5, choose(placebo))])).rejects.toMatchObject({ trouble: 'quota' });
    vi.restoreAllMocks();
    expect([await store.load(), await store.events()]).toEqual(before);
  });
});

describe('when the storage fails', () => {
  test.each([
    ['QuotaExceededError', 'quota'],
    ['UnknownError', 'failed'],
    ['AbortError', 'failed'],
    ['SecurityError', 'unavailable'],
  ])(
    'with %s, it says so (%s), nothing is half written, and the next time it works',
    async (error, trouble) => {
      const store = openStore();
      await store.record(choose());
      for (const method of ['add', 'put'] as const) {
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementationOnce(() => {
          throw new DOMException('Trouble', error);
        });
        await expect(store.record(grade())).rejects.toMatchObject({ name: 'StorageError', trouble });
        expect(await store.events()).toHaveLength(1);
        expect((await deckOf(store)).cards.get(card)?.reviews).toBe(0);
      }
      vi.restoreAllMocks();
      await store.record(grade());
      expect((await deckOf(store)).cards.get(card)?.reviews).toBe(1);
    },
  );

  test('a connection that the browser closed is opened again', async () => {
    const store = openStore();
    await store.record(choose());
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await store.record(grade());
    expect((await deckOf(store)).cards.get(card)?.reviews).toBe(1);
  });

  test('a database of a newer version is left alone', async () => {
    (await openDB(name, 99)).close();
    await expect(openStore().load()).rejects.toMatchObject({ trouble: 'newer' });
  });

  test('a browser without a database is said to be without', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openStore().load()).rejects.toMatchObject({ trouble: 'unavailable' });
    vi.unstubAllGlobals();
  });

  test('this page lets go of the data when a newer version wants them, and says so', async () => {
    const store = openStore();
    await store.record(choose());
    (await openDB(name, 3)).close();
    expect(outdated).toHaveBeenCalledOnce();
    await expect(store.record(grade())).rejects.toMatchObject({ trouble: 'newer' });
  });
});

describe('the integrity check', () => {
  test('finds nothing where all is well', async () => {
    const store = openStore();
    await store.record(choose());
    await store.record(grade());
    expect(await store.check()).toEqual({ events: 2, setAside: 0, repaired: [] });
  });

  test('makes cards again that are lost or wrong', async () => {
    const store = openStore();
    await store.record(choose());
    await store.record(grade());
    const deck = await deckOf(store);
    const database = await raw();
    const bucket = bucketOf(amr);
    await database.put('buckets', packBucket(bucket, [{ term: amr, deckTerm: undefined, cards: [] }]));
    database.close();
    expect((await deckOf(store)).cards.size).toBe(0);
    expect((await store.check()).repaired).toEqual([amr]);
    expect(await deckOf(store)).toEqual(deck);
    expect((await store.check()).repaired).toEqual([]);
  });

  test('sets aside what cannot be read, and deletes nothing', async () => {
    const store = openStore();
    await store.record(choose());
    await store.record(grade());
    const deck = await deckOf(store);
    const bad = { id: 'bad', term: amr, type: 'graded', at: 'soon' };
    const database = await raw();
    await database.put('events', bad);
    database.close();
    expect(await deckOf(store)).toEqual(deck);
    expect(await store.events()).toHaveLength(2);
    expect(await store.check()).toMatchObject({ events: 2, setAside: 1 });
    expect(await store.aside()).toEqual([bad]);
    expect(await store.load()).toEqual({ deck, unreadable: 0 });
  });
});

describe('what the browser has taken back of what it had acknowledged', () => {
  test('is there again after a look at what was done last', async () => {
    const store = openStore();
    await store.record(choose());
    const { event } = await store.record(grade());
    await store.record(choose(placebo));
    const [log, deck] = [await store.events(), await deckOf(store)];
    const database = await raw();
    await database.delete('events', event.id);
    const emptied = packBucket(bucketOf(amr), []);
    await database.put('buckets', emptied);
    database.close();
    expect(await store.events()).toHaveLength(2);
    expect(await store.settle()).toBe(true);
    expect([await store.events(), await deckOf(store)]).toEqual([log, deck]);
    expect(await store.settle()).toBe(false);
  });

  test('is known of from an earlier visit, once something has been done in this one', async () => {
    const first = openStore();
    await first.record(choose());
    const { event } = await first.record(grade());
    await first.close();
    const second = openStore();
    await second.record(choose(placebo));
    const log = await second.events();
    const database = await raw();
    await database.delete('events', event.id);
    database.close();
    expect(await second.settle()).toBe(true);
    expect(await second.events()).toEqual(log);
  });

  test('is looked for among the last events only, which are not kept twice for ever', async () => {
    const store = openStore();
    await store.record(choose());
    for (let i = 0; i < 300; i++) await store.record(grade());
    const database = await raw();
    expect(await database.count('recent')).toBe(256);
    database.close();
  });
});
