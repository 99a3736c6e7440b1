import type { TermId } from '../../../src/domain/glossary';
import {
  type CardId,
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  type Phase,
  type StudyEvent,
} from '../../../src/domain/study';

let count = 0;
export const one = cardId('one' as TermId, 'en-ko');
export const two = cardId('two' as TermId, 'en-ko');

/** A grade of that study day, a moment after the one before. */
export const graded = (
  day: number,
  grade: Grade,
  phase: Phase = 'review',
  card: CardId = one,
): StudyEvent => ({
  type: 'graded',
  id: `e${count++}` as EventId,
  at: day * 86_400_000 + count,
  card,
  grade,
  phase,
  day,
  scheduling: defaultScheduling,
  way: 'revealed',
});

/** Takes a grade back. */
export const undo = (event: StudyEvent): StudyEvent => ({
  type: 'undone',
  id: `u${event.id}` as EventId,
  at: event.at + 1,
  event: event.id,
  term: 'one' as TermId,
});
