import { type TermId, topics } from '../../../src/domain/glossary';
import {
  type CardKind,
  cardId,
  defaultScheduling,
  type EventId,
  grades,
  type StudyEvent,
} from '../../../src/domain/study';

const millisecondsADay = 86_400_000;

const kinds: readonly CardKind[] = ['en-ko', 'ko-en'];

/** What a made-up learner does with a concept: chosen on one day, then asked both ways on later ones. */
function eventsOf(index: number, reviews: number, today: number): StudyEvent[] {
  const term = `made-up-concept-${index.toString(36)}` as TermId;
  const first = today - 60 + (index % 30);
  const base = (number: number, day: number) => ({
    id: `${index.toString(16)}-${number.toString(16)}` as EventId,
    at: day * millisecondsADay + 36_000_000 + index * 7 + number,
    day,
  });
  const topic = topics[index % topics.length] ?? 'amr';
  return [
    { type: 'chosen', ...base(0, first), term, topic, kinds },
    ...Array.from({ length: reviews }, (_, i): StudyEvent => {
      const done = Math.floor(i / kinds.length);
      return {
        type: 'graded',
        ...base(i + 1, first + 1 + done * 3),
        card: cardId(term, kinds[i % kinds.length] ?? 'en-ko'),
        grade: grades[(index * 7 + i * 3) % grades.length] ?? 3,
        phase: done === 0 ? 'new' : 'learning',
        scheduling: defaultScheduling,
        way: 'revealed',
      };
    }),
  ];
}

/**
 * The log of a learner who has studied for two months before a study day: so many concepts, two cards each, and so many
 * reviews in all. The same numbers give the same log.
 */
export function madeUpLog(size: { terms: number; reviews: number }, today: number): StudyEvent[] {
  const each = Math.floor(size.reviews / size.terms);
  return Array.from({ length: size.terms }, (_, index) => eventsOf(index, each, today)).flat();
}
