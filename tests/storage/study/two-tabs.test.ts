import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  type CardKind,
  cardId,
  defaultScheduling,
  type Grade,
  type Happening,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { type Channel, type DeckSource, deckSource } from '../../../src/storage/study/deck-source';
import { studyStore } from '../../../src/storage/study/study-store';

const name = 'two-tabs-test';
/** Each on a database of its own would take minutes: so many follow one another on one. */
const onOneDatabase = 50;
const interleavings = 1_000;

let seed = 20_261_128;
function draw(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

const terms = ['amr', 'rapid', 'one-health'] as TermId[];
const kinds: readonly CardKind[] = ['en-ko', 'ko-en'];
const oneOf = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;

/** Something that a learner may do in a tab. */
function anything(log: readonly StudyEvent[]): Happening {
  const term = oneOf(terms);
  const card = cardId(term, oneOf(kinds));
  const earlier = log.length > 0 ? oneOf(log) : undefined;
  switch (draw(10)) {
    case 0:
      return { type: 'chosen', term, topic: 'amr', kinds: kinds.slice(draw(3)), day: draw(30) };
    case 1:
      return { type: oneOf(['suspended', 'resumed', 'reset', 'buried'] as const), card, day: draw(30) };
    case 2:
      if (earlier && earlier.type !== 'undone') {
        const of = 'term' in earlier ? earlier.term : (earlier.card.split('/')[0] as TermId);
        return { type: 'undone', event: earlier.id, term: of };
      }
      return { type: 'chosen', term, topic: 'amr', kinds, day: draw(30) };
    default:
      return {
        type: 'graded',
        card,
        grade: (draw(4) + 1) as Grade,
        phase: 'review',
        day: draw(30),
        scheduling: defaultScheduling,
        way: 'typed',
      };
  }
}

let clock = 1_000_000;
let ids = 0;
let sources: DeckSource[] = [];

async function openTwo(): Promise<[DeckSource, DeckSource]> {
  const channels: Channel[] = [];
  const openOne = async () => {
    const own: Channel = {
      onmessage: null,
      postMessage(message) {
        for (const each of channels) {
          if (each !== own) setImmediate(() => each.onmessage?.({ data: message } as MessageEvent));
        }
      },
      close: () => undefined,
    };
    channels.push(own);
    const store = studyStore({
      name,
      now: () => clock + draw(3),
      newId: () => `e${(ids++).toString(36)}`,
      onOutdated: () => undefined,
    });
    const source = deckSource(store, own);
    await source.load();
    return source;
  };
  const both: [DeckSource, DeckSource] = [await openOne(), await openOne()];
  sources = both;
  for (const term of terms) {
    await both[0].record({ type: 'chosen', term, topic: 'amr', kinds, day: 0 });
  }
  return both;
}

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

const deckOf = (source: DeckSource) => {
  const state = source.getState();
  return state.status === 'ready' ? state.deck : undefined;
};

/** Waits until what a tab has heard of the other is what it shows. */
async function settled(source: DeckSource, expected: ReturnType<typeof replay>): Promise<void> {
  for (let i = 0; i < 50; i++) {
    try {
      expect(deckOf(source)).toEqual(expected);
      return;
    } catch {
      await later();
    }
  }
}

async function close(): Promise<void> {
  await Promise.all(sources.splice(0).map((source) => source.close()));
  await deleteDB(name);
}

afterEach(close);

test(`${interleavings} interleavings of two tabs keep every event, and both show what the log gives`, {
  timeout: 300_000,
}, async () => {
  const acknowledged = new Set<string>();
  let tabs = await openTwo();
  let log: StudyEvent[] = [];
  for (let round = 0; round < interleavings; round++) {
    if (round > 0 && round % onOneDatabase === 0) {
      await close();
      acknowledged.clear();
      tabs = await openTwo();
      log = [];
    }
    clock += 5;
    await Promise.all(
      Array.from({ length: 2 + draw(5) }, async () => {
        const tab = oneOf(tabs);
        for (let wait = draw(4); wait > 0; wait--) await later();
        acknowledged.add((await tab.record(anything(log))).id);
      }),
    );
    log = await tabs[0].events();
    const found = new Set<string>(log.map(({ id }) => id));
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    const expected = replay(log);
    for (const tab of tabs) {
      await settled(tab, expected);
      expect(deckOf(tab)).toEqual(expected);
    }
    if (round % 10 === 9) {
      await tabs[1].load();
      expect(deckOf(tabs[1])).toEqual(expected);
      expect((await tabs[1].check()).repaired).toEqual([]);
    }
  }
});
