import type { CardId } from './card';
import type { EventId, StudyEvent } from './log';

type Graded = Extract<StudyEvent, { type: 'graded' }>;

/** How many cards that had been learnt were asked, and how many of them were remembered. */
export type Recall = { readonly asked: number; readonly remembered: number };

/** What was answered on a study day. */
export type DayCounts = Recall & { readonly answers: number };

/** By study day, for each that had an answer. */
export type AnswerCounts = ReadonlyMap<number, DayCounts>;

/** So many answers are counted in a millisecond or two. */
const countedAtOnce = 2_000;

/**
 * Counts the answers of a log that comes in parts: whoever has answered 100,000 times must not wait for them in one go.
 * A later part may take back what an earlier one has (S6), so `count` comes after all of them; it stops now and then, for
 * its caller to let others do something.
 */
export function answerCounter() {
  const grades: Graded[] = [];
  const undone = new Set<EventId>();
  return {
    add(part: Iterable<StudyEvent>): void {
      for (const event of part) {
        if (event.type === 'graded') grades.push(event);
        else if (event.type === 'undone') undone.add(event.event);
      }
    },

    *count(atOnce = countedAtOnce): Generator<undefined, AnswerCounts> {
      const days = new Map<number, DayCounts & { readonly cards: Set<CardId> }>();
      for (const [index, { id, card, day, grade, phase }] of grades.entries()) {
        if (index % atOnce === atOnce - 1) yield;
        if (undone.has(id)) continue;
        const counts = days.get(day) ?? { answers: 0, asked: 0, remembered: 0, cards: new Set() };
        const { answers, asked, remembered, cards } = counts;
        // A second look on the same day tells nothing of memory and does not count.
        const isFirst = phase === 'review' && !cards.has(card);
        if (isFirst) cards.add(card);
        days.set(day, {
          answers: answers + 1,
          asked: asked + (isFirst ? 1 : 0),
          remembered: remembered + (isFirst && grade > 1 ? 1 : 0),
          cards,
        });
      }
      return days;
    },
  };
}

/** How much was remembered from a study day on. */
export function recallSince(from: number, counts: AnswerCounts): Recall {
  let [asked, remembered] = [0, 0];
  for (const [day, each] of counts) {
    if (day < from) continue;
    asked += each.asked;
    remembered += each.remembered;
  }
  return { asked, remembered };
}
