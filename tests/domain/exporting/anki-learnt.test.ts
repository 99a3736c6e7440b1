import { describe, expect, test } from 'vitest';
import { ankiCollection, type ConceptSet } from '../../../src/domain/exporting';
import type { TermId } from '../../../src/domain/glossary';
import {
  type CardId,
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  type Happening,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { siteAddress, wholeGlossary } from './exported';
import { ankiFileOf, packAnki, readAnki } from './read-anki';

const [one, two, three] = wholeGlossary.concepts as [
  (typeof wholeGlossary.concepts)[number],
  (typeof wholeGlossary.concepts)[number],
  (typeof wholeGlossary.concepts)[number],
];
const set: ConceptSet = {
  name: 'study',
  titles: { en: 'My deck', ko: '내 단어장' },
  concepts: [one, two, three],
};

const [day, hour] = [86_400_000, 3_600_000];
const firstDay = 20_000;
let count = 0;

const at = (studyDay: number, happening: object, minutes = 0): StudyEvent =>
  ({
    id: `e${String(count++).padStart(3, '0')}` as EventId,
    at: studyDay * day + 9 * hour + minutes * 60_000,
    day: studyDay,
    ...happening,
  }) as StudyEvent;

const chosen = (term: TermId, kinds: Extract<Happening, { type: 'chosen' }>['kinds']) =>
  at(firstDay, { type: 'chosen', term, topic: 'amr', kinds });

const graded = (card: CardId, studyDay: number, grade: Grade, minutes = 0) =>
  at(
    studyDay,
    {
      type: 'graded',
      card,
      grade,
      phase: 'review',
      scheduling: { ...defaultScheduling, retention: 0.85 },
      way: 'typed',
      took: 4321.5,
    },
    minutes,
  );

const [learnt, fresh, stepping, forgotten] = [
  cardId(one.id, 'en-ko'),
  cardId(one.id, 'ko-en'),
  cardId(two.id, 'ko-en'),
  cardId(two.id, 'en-ko'),
];

const undone = graded(learnt, firstDay + 9, 1);
const log: readonly StudyEvent[] = [
  chosen(one.id, ['en-ko', 'ko-en', 'definition']),
  chosen(two.id, ['en-ko', 'ko-en']),
  chosen(three.id, ['definition']),
  graded(learnt, firstDay, 4),
  graded(learnt, firstDay + 8, 3),
  undone,
  at(firstDay + 9, { type: 'undone', event: undone.id, term: one.id }),
  graded(stepping, firstDay + 2, 3),
  graded(forgotten, firstDay, 4),
  graded(forgotten, firstDay + 8, 1),
  graded(cardId(one.id, 'definition'), firstDay, 3),
];

const exported = (events: readonly StudyEvent[] = log) =>
  readAnki(
    packAnki(
      ankiCollection(set, {
        siteAddress,
        modified: 1_760_000_000,
        learnt: { deck: replay(events), log: events, startHour: 3 },
      }),
    ),
  );

const file = exported();
const deck = replay(log);
const idOf = new Map(readAnki(ankiFileOf(set)).cards.map(({ id, nid, ord }) => [`${nid} ${ord}`, id]));
const guidOf = new Map(file.notes.map(({ id, guid }) => [id, guid]));

/** The row of a card, found as Anki finds it: by its note and its template. */
const rowOf = (card: CardId, { cards } = file) => {
  const [term, kind] = card.split('/');
  return cards.find(
    ({ nid, ord }) => guidOf.get(nid ?? null) === `naranhi:${term}` && ord === (kind === 'ko-en' ? 0 : 1),
  );
};
const memoryOf = (card: CardId) => JSON.parse(String(rowOf(card)?.['data']));

describe('X12 a learner’s deck for Anki', () => {
  test('has the cards of the deck that Anki has a template for, and no note without one', () => {
    expect(file.faults).toEqual([{ integrity_check: 'ok' }]);
    expect(file.notes.map(({ guid }) => guid).toSorted()).toEqual(
      [`naranhi:${one.id}`, `naranhi:${two.id}`].toSorted(),
    );
    expect(file.cards).toHaveLength(4);
  });

  test('has each card by the id that it has in every other export', () => {
    for (const { id, nid, ord } of file.cards) expect(idOf.get(`${nid} ${ord}`)).toBe(id);
    expect(file.decks.map(({ name }) => name)).toContain('나란히 Naranhi::내 단어장 · My deck');
  });

  test('counts study days from the first, as Anki counts its own', () => {
    const settings = JSON.parse(String(file.collection['conf']));
    expect(settings).toMatchObject({ creationOffset: 0, rollover: 3 });
    expect(Math.floor(Number(file.collection['crt']) / 86_400)).toBe(firstDay);
  });

  test('has a card in review with its interval, its day and its memory', () => {
    const card = deck.cards.get(learnt);
    const due = card && 'day' in card.due ? card.due.day : Number.NaN;
    expect(rowOf(learnt)).toMatchObject({
      type: 2,
      queue: 2,
      due: due - firstDay,
      ivl: due - (firstDay + 8),
      factor: 2500,
      reps: 2,
      lapses: 0,
      left: 0,
    });
    expect(memoryOf(learnt)).toEqual({
      pos: 0,
      s: Number(card?.stability.toFixed(4)),
      d: Number(card?.difficulty.toFixed(3)),
      dr: 0.85,
      decay: 0.154,
      lrt: ((firstDay + 8) * day + 9 * hour) / 1000,
    });
  });

  test('has a new card as one that waits in its place', () => {
    expect(rowOf(fresh)).toMatchObject({ type: 0, queue: 0, due: 0, ivl: 0, factor: 0, reps: 0, data: '' });
  });

  test('has a card between its steps with the second at which it is due', () => {
    expect(rowOf(stepping)).toMatchObject({
      type: 1,
      queue: 1,
      due: ((firstDay + 2) * day + 9 * hour) / 1000 + 600,
      ivl: 0,
      left: 1001,
    });
  });

  test('has a forgotten card in the steps of learning it again', () => {
    expect(rowOf(forgotten)).toMatchObject({
      type: 3,
      queue: 1,
      due: ((firstDay + 8) * day + 9 * hour) / 1000 + 600,
      reps: 2,
      lapses: 1,
      left: 1001,
    });
    expect(Number(rowOf(forgotten)?.['ivl'])).toBeGreaterThanOrEqual(1);
  });

  test('keeps what is left out for now out of the queue', () => {
    const row = rowOf(learnt, exported([...log, at(firstDay + 10, { type: 'suspended', card: learnt })]));
    expect(row).toMatchObject({ type: 2, queue: -1 });
  });

  test('has the reviews of its cards and of no others, without what was undone', () => {
    const ofCard = file.reviews.filter(({ cid }) => cid === rowOf(learnt)?.['id']);
    expect(file.reviews).toHaveLength(5);
    const [first, second] = ofCard;
    const { ivl } = rowOf(learnt) ?? {};
    expect(ofCard).toHaveLength(2);
    expect(first).toMatchObject({
      id: firstDay * day + 9 * hour,
      ease: 4,
      lastIvl: 0,
      factor: 100,
      time: 4322,
      type: 0,
    });
    expect(first?.['ivl']).toBeGreaterThan(8);
    expect(second).toMatchObject({ ease: 3, ivl, lastIvl: first?.['ivl'], type: 1 });
  });

  test('has reviews of one moment under two ids, and steps in seconds', () => {
    const again = [...log, graded(stepping, firstDay + 2, 1), graded(stepping, firstDay + 2, 1)];
    const reviews = exported(again).reviews.filter(({ cid }) => cid === rowOf(stepping)?.['id']);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(3);
    expect(reviews.map(({ ivl, lastIvl, type }) => [ivl, lastIvl, type])).toEqual([
      [-600, 0, 0],
      [-60, -600, 0],
      [-60, -60, 0],
    ]);
  });

  test('says of a card that was made new again that it was', () => {
    const reset = exported([...log, at(firstDay + 12, { type: 'reset', card: learnt })]);
    expect(rowOf(learnt, reset)).toMatchObject({ type: 0, queue: 0 });
    expect(reset.reviews.at(-1)).toMatchObject({ ease: 0, ivl: 0, factor: 0, type: 4 });
  });
});
