import { describe, expect, test } from 'vitest';
import type { TermId, Topic } from '../../../src/domain/glossary';
import {
  cardId,
  doneOn,
  type EventId,
  knowledgeByTerm,
  knowledgeByTopic,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { graded, two, undo } from './graded-events';

const chosen = (term: string, topic: Topic): StudyEvent => ({
  type: 'chosen',
  id: `c${term}` as EventId,
  at: 0,
  term: term as TermId,
  topic,
  kinds: ['en-ko', 'ko-en'],
  day: 0,
});

describe('what was done today', () => {
  test('counts each new card and each review once, and no steps', () => {
    const log = [
      graded(3, 3, 'new'),
      graded(3, 3, 'learning'),
      graded(3, 1, 'review', two),
      graded(3, 3, 'review', two),
    ];
    expect(doneOn(3, log)).toEqual({ newCards: 1, reviews: 1 });
    expect(doneOn(4, log)).toEqual({ newCards: 0, reviews: 0 });
  });

  test('leaves out what was undone', () => {
    const event = graded(3, 3);
    expect(doneOn(3, [event, undo(event)])).toEqual({ newCards: 0, reviews: 0 });
  });
});

test('a concept is known once all its cards are, and new while all of them are', () => {
  const log = [chosen('one', 'amr'), chosen('two', 'amr'), graded(0, 4, 'new'), graded(0, 3, 'new', two)];
  expect([...knowledgeByTerm(replay(log))]).toEqual([
    ['one', 'learning'],
    ['two', 'learning'],
  ]);
  expect(knowledgeByTerm(replay([chosen('one', 'amr')])).get('one' as TermId)).toBe('new');
  const known = [...log, ...[8, 40, 200].map((day) => graded(day, 3))];
  const other = cardId('one' as TermId, 'ko-en');
  const both = [...known, ...[0, 8, 40, 200].map((day) => graded(day, 4, 'review', other))];
  expect(knowledgeByTerm(replay(both)).get('one' as TermId)).toBe('known');
  expect(knowledgeByTerm(replay([...both, graded(300, 1, 'review', other)])).get('one' as TermId)).toBe(
    'learning',
  );
});

test('a topic has its concepts by how well they are known', () => {
  const log = [
    chosen('one', 'amr'),
    chosen('two', 'amr'),
    chosen('three', 'vaccines'),
    graded(0, 4, 'new'),
    ...[8, 40, 200].map((day) => graded(day, 3)),
    graded(0, 3, 'new', two),
    graded(0, 3, 'new', cardId('two' as TermId, 'ko-en')),
  ];
  expect([...knowledgeByTopic(replay(log))]).toEqual([
    ['amr', { new: 0, learning: 2, known: 0 }],
    ['vaccines', { new: 1, learning: 0, known: 0 }],
  ]);
  const both = [
    ...log,
    ...[0, 8, 40, 200].map((day) => graded(day, 4, 'review', cardId('one' as TermId, 'ko-en'))),
  ];
  expect(knowledgeByTopic(replay(both)).get('amr')).toEqual({ new: 0, learning: 1, known: 1 });
});
