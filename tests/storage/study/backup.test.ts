import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  type StudyEvent,
} from '../../../src/domain/study';
import { BackupError, readBackup, writeBackup } from '../../../src/storage/study/backup';
import { studyStore } from '../../../src/storage/study/study-store';

const amr = 'antimicrobial-resistance' as TermId;
const id = (name: string) => name as EventId;

const events: readonly StudyEvent[] = [
  {
    type: 'chosen',
    id: id('e1'),
    at: 1,
    term: amr,
    topic: 'amr',
    kinds: ['en-ko', 'cloze-ko'],
    day: 0,
    met: [
      {
        slug: '2023-10-12-symposium' as never,
        block: 2,
        language: 'ko',
        before: '',
        form: 'AMR',
        after: '은 는다.',
      },
    ],
  },
  ...([1, 2, 3, 4] as const).map(
    (grade: Grade, i): StudyEvent => ({
      type: 'graded',
      id: id(`g${i}`),
      at: 10 + i,
      card: cardId(amr, 'en-ko'),
      grade,
      phase: 'new',
      day: i,
      scheduling: defaultScheduling,
      way: 'typed',
      took: 1234,
    }),
  ),
  { type: 'undone', id: id('u1'), at: 20, event: id('g3'), term: amr },
  { type: 'buried', id: id('b1'), at: 21, card: cardId(amr, 'en-ko'), day: 9 },
];
const aside = [{ id: 'bad', grade: '좋음' }];

const text = await writeBackup({ events, aside }, Date.UTC(2026, 10, 23));

const name = 'backup-test';
const openStore = () => studyStore({ name, now: () => 100, newId: () => 'n1', onOutdated: () => undefined });

afterEach(() => deleteDB(name));

describe('a backup', () => {
  test('gives back what was written', async () => {
    expect(await readBackup(text)).toEqual({ events, aside });
    expect(await readBackup(`\uFEFF${text}`)).toEqual({ events, aside });
  });

  test('says of itself what it is', () => {
    expect(JSON.parse(text)).toMatchObject({
      format: 'naranhi-study',
      version: 1,
      madeAt: '2026-11-23T00:00:00.000Z',
      counts: { events: 7, aside: 1 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('read into an empty database gives the same deck', async () => {
    const first = openStore();
    await first.merge(events);
    const [deck, log] = [await first.load(), await first.events()];
    const backup = await writeBackup({ events: log, aside: await first.aside() }, 0);
    await first.close();
    await deleteDB(name);
    const second = openStore();
    await second.merge((await readBackup(backup)).events);
    expect(await second.load()).toEqual(deck);
    expect(await second.events()).toEqual(log);
    expect(await second.merge((await readBackup(backup)).events)).toBe(0);
    await second.close();
  });
});

describe('a file that is no sound backup is refused whole', () => {
  test.each([
    ['no JSON', 'Naranhi', 'not-json', undefined],
    ['nothing', '', 'not-json', undefined],
    ['JSON of something else', '{"format":"anki","version":1}', 'foreign', undefined],
    ['a list', '[]', 'foreign', undefined],
    ['a newer version', text.replace('"version":1', '"version":2'), 'newer', 'version'],
    ['a version that is none', text.replace('"version":1', '"version":"1"'), 'damaged', 'version'],
    ['a missing list', text.replace('"events":[', '"event":['), 'damaged', 'events'],
    ['a wrong count', text.replace('"events":7', '"events":8'), 'damaged', 'counts'],
    ['a changed grade', text.replace('"grade":2', '"grade":4'), 'damaged', 'sha256'],
    [
      'a poisoned record',
      text.replace('"type":"buried"', '"__proto__":{"x":1},"type":"buried"'),
      'damaged',
      '__proto__',
    ],
  ])('%s', async (_what, damaged, fault, place) => {
    expect(damaged).not.toBe(text);
    const error = await readBackup(damaged).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BackupError);
    expect(error).toMatchObject({ fault, place });
  });

  test.each([
    ['a grade that does not exist', { ...events[1], grade: 5 }, 'grade'],
    ['a card that does not exist', { ...events[1], card: 'amr/fr-en' }, 'card'],
    ['a moment that is none', { ...events[1], at: -1 }, 'at'],
    ['an event that does not exist', { ...events[1], type: 'guessed' }, 'type'],
    ['a field that is missing', { ...events[1], scheduling: undefined }, 'scheduling'],
  ])('a record with %s, though the checksum is right', async (_what, record, path) => {
    const made = await writeBackup({ events: [...events, record as StudyEvent], aside: [] }, 0);
    await expect(readBackup(made)).rejects.toMatchObject({ fault: 'bad-record', place: `events[7].${path}` });
  });

  test('1,000 damaged copies: each refused, and what is stored stays', { timeout: 60_000 }, async () => {
    let seed = 20_261_123;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const file = JSON.parse(text) as { events: unknown[]; counts: Record<string, number>; madeAt: string };
    const withEvents = (changed: readonly unknown[]) => JSON.stringify({ ...file, events: changed });
    const any = () => draw(file.events.length);
    const swapped = () => {
      const [one, other] = [any(), any()];
      return file.events.map((event, i) => file.events[i === one ? other : i === other ? one : i] ?? event);
    };
    const damages: readonly ((at: number) => string)[] = [
      (at) => text.slice(0, at),
      (at) =>
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << draw(5))) + text.slice(at + 1),
      (at) => text.replace('"card":', `"__proto__":{"polluted":${at}},"card":`),
      () => withEvents(swapped()),
      () => withEvents(file.events.toSpliced(any(), 1)),
      () => withEvents(file.events.toSpliced(any(), 0, file.events[any()])),
      (at) => JSON.stringify({ ...file, counts: { ...file.counts, events: at } }),
      (at) => JSON.stringify({ ...file, aside: [...aside, at] }),
      (at) => JSON.stringify({ ...file, madeAt: new Date(at).toISOString() }),
      (at) => text.slice(at) + text.slice(0, at),
      (at) => text + text.slice(0, at),
    ];

    const store = openStore();
    await store.merge(events);
    const before = [await store.load(), await store.events()];
    const outcomes = new Map<string, number>();
    let tried = 0;
    for (let i = 0; tried < 1000; i++) {
      const damaged = damages[i % damages.length]?.(draw(text.length - 1) + 1) ?? '';
      // The two records that were drawn may be one and the same.
      if (damaged === text || damaged === JSON.stringify(file)) continue;
      tried++;
      const outcome = await readBackup(damaged)
        .then((backup) => store.merge(backup.events))
        .then(
          () => `accepted: ${damaged}`,
          (error: unknown) => (error instanceof BackupError ? 'refused' : `crashed: ${error}`),
        );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes).toEqual(new Map([['refused', 1000]]));
    expect({}).not.toHaveProperty('polluted');
    expect([await store.load(), await store.events()]).toEqual(before);
    await store.close();
  });

  test('the same file read twice changes nothing, and two devices give the same deck in either order', async () => {
    const other = await writeBackup(
      { events: [{ ...events[1], id: id('other'), at: 12, grade: 1 } as StudyEvent], aside: [] },
      0,
    );
    const decks = [];
    for (const files of [
      [text, other],
      [other, text, text, other],
    ]) {
      const store = openStore();
      for (const each of files) await store.merge((await readBackup(each)).events);
      decks.push([await store.load(), await store.events()]);
      await store.close();
      await deleteDB(name);
    }
    expect(decks[0]).toEqual(decks[1]);
  });
});
