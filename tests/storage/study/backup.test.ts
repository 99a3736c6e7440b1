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

  test('1,000 damaged copies: cut, flipped and poisoned, each refused', { timeout: 60_000 }, async () => {
    let seed = 20_261_123;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const accepted: string[] = [];
    for (let i = 0; i < 1000; i++) {
      const at = draw(text.length - 1) + 1;
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << draw(5)));
      const damaged = [
        text.slice(0, at),
        text.slice(0, at) + flipped + text.slice(at + 1),
        text.replace('"card":', `"__proto__":{"polluted":${i}},"card":`),
      ][i % 3] as string;
      const outcome = await readBackup(damaged).then(
        () => 'accepted',
        (error: unknown) => (error instanceof BackupError ? 'refused' : 'crashed'),
      );
      if (outcome !== 'refused') accepted.push(`${outcome}: ${damaged.slice(at - 20, at + 20)}`);
    }
    expect(accepted).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});
