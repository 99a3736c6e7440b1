import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type EventId,
  type Happening,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { type DeckSource, deckSource } from '../../../src/storage/study/deck-source';
import { type StudyStore, studyStore } from '../../../src/storage/study/study-store';

const name = 'faults-test';
const amr = 'amr' as TermId;
const card = cardId(amr, 'en-ko');

const choose: Happening = { type: 'chosen', term: amr, topic: 'amr', kinds: ['en-ko', 'ko-en'], day: 1 };
const grade: Happening = {
  type: 'graded',
  card,
  grade: 3,
  phase: 'new',
  day: 1,
  scheduling: defaultScheduling,
  way: 'revealed',
};
const imported: StudyEvent = { ...grade, id: 'x1' as EventId, at: 2_000_000 };

let clock = 1_000_000;
let ids = 0;
const sources: DeckSource[] = [];

function open(): { store: StudyStore; source: DeckSource } {
  const store = studyStore({
    name,
    now: () => clock++,
    newId: () => `e${ids++}`,
    onOutdated: () => undefined,
  });
  const source = deckSource(store, undefined);
  sources.push(source);
  return { store, source };
}

beforeEach(() => {
  clock = 1_000_000;
  ids = 0;
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(sources.splice(0).map((source) => source.close()));
  await deleteDB(name);
});

/** What a browser may answer; and what the learner is told of it. */
const faults = [
  ['QuotaExceededError', 'quota'],
  ['AbortError', 'failed'],
  ['UnknownError', 'failed'],
  ['VersionError', 'newer'],
  ['SecurityError', 'unavailable'],
  ['TimeoutError', 'failed'],
  ['DataCloneError', 'failed'],
  ['NotFoundError', 'failed'],
  ['NotReadableError', 'failed'],
  ['ConstraintError', 'failed'],
  ['TransactionInactiveError', 'failed'],
  ['InvalidStateError', 'failed'],
] as const;

type Place = {
  /** Where the browser fails. */
  readonly fails: (error: DOMException) => void;
  /** A lost connection shows here, and is opened again. */
  readonly isTriedAgain?: true;
};

const throwsIn = <Of extends object>(prototype: Of, method: keyof Of & string) => ({
  fails: (error: DOMException) => {
    vi.spyOn(prototype as Record<string, () => never>, method).mockImplementationOnce(() => {
      throw error;
    });
  },
});

type Writing = 'add' | 'put';

/** The next writing into a store does what is given; the others go on as ever. */
function onWriting(method: Writing, storeName: string, then: (write: () => IDBRequest) => IDBRequest): void {
  const original = IDBObjectStore.prototype[method];
  let isDone = false;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof original>
  ) {
    const write = () => original.apply(this, given) as IDBRequest<IDBValidKey>;
    if (isDone || this.name !== storeName) return write();
    isDone = true;
    return then(write);
  });
}

const failsAtOnce = (method: Writing, storeName: string): Place => ({
  fails: (error) =>
    onWriting(method, storeName, () => {
      throw error;
    }),
});

/** The request is made, and the transaction then comes to nothing, as when the disk is found full at its end. */
const failsLater = (method: Writing, storeName: string): Place => ({
  fails: (error) =>
    onWriting(method, storeName, (write) => {
      const request = write();
      request.addEventListener('success', () => {
        const { transaction } = request;
        Object.defineProperty(transaction, 'error', { value: error });
        transaction?.abort();
      });
      return request;
    }),
});

const places = {
  'the transaction begins': { ...throwsIn(IDBDatabase.prototype, 'transaction'), isTriedAgain: true },
  'the log is read': throwsIn(IDBIndex.prototype, 'getAll'),
  'all records are read': throwsIn(IDBObjectStore.prototype, 'getAll'),
  'a bucket is read': throwsIn(IDBObjectStore.prototype, 'get'),
  'keys are read': throwsIn(IDBObjectStore.prototype, 'getAllKeys'),
  'a copy is written': failsAtOnce('put', 'recent'),
  'an event is written': failsAtOnce('add', 'events'),
  'a bucket is written': failsAtOnce('put', 'buckets'),
  'a copy has been written': failsLater('put', 'recent'),
  'an event has been written': failsLater('add', 'events'),
  'a bucket has been written': failsLater('put', 'buckets'),
} as const satisfies Readonly<Record<string, Place>>;

type PlaceName = keyof typeof places;

/** Everything a page does with the store, and at which places the browser can fail it. */
const works: readonly (readonly [string, (source: DeckSource) => Promise<unknown>, readonly PlaceName[]])[] =
  [
    [
      'a grade',
      (source) => source.record(grade),
      [
        'the transaction begins',
        'the log is read',
        'a bucket is read',
        'a copy is written',
        'an event is written',
        'a bucket is written',
        'a copy has been written',
        'an event has been written',
        'a bucket has been written',
      ],
    ],
    ['an undoing', (source) => source.undo(clock), ['the transaction begins', 'the log is read']],
    [
      'a merge',
      (source) => source.merge([imported]),
      [
        'the transaction begins',
        'keys are read',
        'all records are read',
        'an event is written',
        'a bucket is written',
        'an event has been written',
        'a bucket has been written',
      ],
    ],
    ['a look at the log', (source) => source.events(), ['the transaction begins', 'the log is read']],
    [
      'a look at the log in parts',
      async (source) => {
        for await (const part of source.eventsInParts(0)) expect(part).toBeDefined();
      },
      ['the transaction begins', 'the log is read'],
    ],
    ['the sentences', (source) => source.metIn(amr), ['the transaction begins', 'the log is read']],
    [
      'a check',
      (source) => source.check(),
      ['the transaction begins', 'all records are read', 'keys are read'],
    ],
    ['what is aside', (source) => source.aside(), ['the transaction begins', 'all records are read']],
  ];

const cases = works.flatMap(([work, run, at]) =>
  at.flatMap((place) => faults.map(([error, trouble]) => ({ work, run, place, error, trouble }))),
);

describe('whatever fails, nothing is said to be stored that is not, nothing changes, and the next time it works', () => {
  test.each(cases)('$work, $error when $place', async ({ run, place, error, trouble }) => {
    const { store, source } = open();
    await source.load();
    await source.record(choose);
    await source.record(grade);
    const [state, deck, log] = [source.getState(), (await store.load()).deck, await store.events()];

    const { fails, isTriedAgain } = { isTriedAgain: undefined, ...places[place] };
    fails(new DOMException('Trouble', error));
    if (isTriedAgain && error === 'InvalidStateError') {
      await run(source);
    } else {
      await expect(run(source)).rejects.toMatchObject({ name: 'StorageError', trouble });
      expect(source.getState()).toEqual({ ...state, trouble });
      vi.restoreAllMocks();
      expect((await store.load()).deck).toEqual(deck);
      expect(await store.events()).toEqual(log);
      await run(source);
    }
    vi.restoreAllMocks();
    const after = await store.events();
    expect(after.length - log.length).toBeLessThanOrEqual(1);
    expect((await store.load()).deck).toEqual(replay(after));
    expect(source.getState()).toMatchObject({ deck: { cards: replay(after).cards } });
  });

  test.each(faults)('opening, %s', async (error, trouble) => {
    const first = open();
    await first.source.load();
    await first.source.record(choose);
    throwsIn(IDBFactory.prototype, 'open').fails(new DOMException('Trouble', error));
    const { source } = open();
    await source.load();
    expect(source.getState()).toEqual({ status: 'failed', trouble });
    await source.load();
    expect(source.getState()).toMatchObject({ status: 'ready' });
  });
});

describe('a browser that never answers', () => {
  const record = (source: DeckSource) => source.record(grade);
  const merge = (source: DeckSource) => source.merge([imported]);

  test.each([
    ['a grade, when the log is read', record, IDBIndex.prototype, 'getAll'],
    ['a grade, when a bucket is read', record, IDBObjectStore.prototype, 'get'],
    ['a grade, when the event is written', record, IDBObjectStore.prototype, 'add'],
    ['a grade, when the bucket is written', record, IDBObjectStore.prototype, 'put'],
    ['a merge, when keys are read', merge, IDBObjectStore.prototype, 'getAllKeys'],
    ['a merge, when the event is written', merge, IDBObjectStore.prototype, 'add'],
  ] as const)('is told of within two seconds: %s', async (_what, run, prototype, method) => {
    const { source } = open();
    await source.load();
    await source.record(choose);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // A request whose event never comes.
    vi.spyOn(prototype as unknown as Record<string, () => IDBRequest>, method).mockImplementationOnce(
      () => new IDBRequest(),
    );
    let isSettled = false;
    const settled = () => {
      isSettled = true;
    };
    void run(source).then(settled, settled);
    await vi.advanceTimersByTimeAsync(2_000);
    const state = source.getState();
    expect(state).toMatchObject({ status: 'ready', trouble: 'slow' });
    expect(state.status === 'ready' && state.deck.cards.get(card)?.reviews).toBe(0);
    expect(isSettled).toBe(false);
  });
});
