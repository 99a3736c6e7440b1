import {
  type Card,
  type CardId,
  type CardKind,
  cardAfter,
  type Deck,
  defaultScheduling,
  type Grade,
  memoryDecay,
  mergeLogs,
  newCard,
  type Phase,
  type Scheduling,
  type StudyEvent,
  standing,
} from '../../study';
import type { Row } from './schema';

/*
 * What Anki knows of a card that has been learnt, in its own terms (rslib/src/card/mod.rs, rslib/src/storage/card/data.rs
 * and rslib/src/revlog/mod.rs of https://github.com/ankitects/anki).
 */

/** A learner's deck, and the log that it comes from. */
export type Learnt = {
  readonly deck: Pick<Deck, 'cards'>;
  readonly log: readonly StudyEvent[];
  /** The hour at which a study day begins: Anki counts days from the same hour. */
  readonly startHour: number;
};

/** The kinds that the templates of a note ask, in their order. */
export const kindsOfTemplates = ['ko-en', 'en-ko'] as const satisfies readonly CardKind[];

/** When the collection was made: its day counts as 0, and all others are counted from it. */
export type CollectionClock = { readonly firstDay: number; readonly startHour: number };

/** The first day of anything that was learnt. */
export const clockOf = ({ log, startHour }: Learnt): CollectionClock => ({
  firstDay: log.reduce((first, event) => ('day' in event ? Math.min(first, event.day) : first), 2 ** 31),
  startHour,
});

const typeOf = { new: 0, learning: 1, review: 2, relearning: 3 } as const satisfies Record<Phase, number>;
const queueOf = { new: 0, learning: 1, review: 2, relearning: 1 } as const satisfies Record<Phase, number>;
const suspendedQueue = -1;

/** FSRS has no ease. Anki writes that of a card that was always good, and wants it where FSRS is turned off. */
const usualEase = 2500;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The memory of FSRS as Anki keeps it: stability and difficulty, the retention aimed at, and the last review in seconds. */
const memoryOf = ({ stability, difficulty, last }: Card, { retention }: Scheduling, position: number) =>
  JSON.stringify({
    pos: position,
    s: rounded(stability, 4),
    d: rounded(difficulty, 3),
    dr: rounded(retention, 2),
    decay: rounded(memoryDecay, 3),
    ...(last && { lrt: Math.floor(last.at / 1000) }),
  });

/** The columns of a card that hold its schedule. `position` is its place among new cards. */
export function scheduleColumns(
  card: Card,
  scheduling: Scheduling,
  { position, firstDay }: { readonly position: number; readonly firstDay: number },
): Row {
  const { phase, due, last, stability, reviews, lapses, step } = card;
  const queue = card.suspended ? suspendedQueue : queueOf[phase];
  if (phase === 'new')
    return { type: 0, queue, due: position, ivl: 0, factor: 0, reps: reviews, lapses, left: 0, data: '' };
  const days = 'day' in due && last ? due.day - last.day : Math.round(stability);
  const steps = phase === 'relearning' ? scheduling.relearningSteps : scheduling.learningSteps;
  const left = Math.max(1, steps.length - step);
  return {
    type: typeOf[phase],
    queue,
    due: 'day' in due ? due.day - firstDay : Math.floor(due.at / 1000),
    ivl: phase === 'learning' ? 0 : Math.max(1, days),
    factor: usualEase,
    reps: reviews,
    lapses,
    // The steps that are left today, in thousands, and those that are left at all.
    left: phase === 'review' ? 0 : left * 1000 + left,
    data: memoryOf(card, scheduling, position),
  };
}

/** How long a card rests: positive in days, negative in seconds, as Anki writes it; 0 for a new card. */
function restOf({ due, last }: Card): number {
  if (!last) return 0;
  return 'day' in due ? due.day - last.day : -Math.round((due.at - last.at) / 1000);
}

const reviewTypes = { new: 0, learning: 0, review: 1, relearning: 2 } as const satisfies Record<
  Phase,
  number
>;
/** A card that was made new again: Anki writes it down as a review without a grade. */
const manual = 4;

/** A difficulty of 1 to 10 as 100 to 1100, so that it differs from every ease. */
const shiftedDifficulty = ({ difficulty }: Card) => Math.round(((difficulty - 1) / 9 + 0.1) * 1000);

export type History = {
  /** The reviews of the cards, as rows but for the id of the card. */
  readonly reviews: readonly { readonly card: CardId; readonly row: Row }[];
  /** The scheduling that each card was last graded by. */
  readonly schedulings: ReadonlyMap<CardId, Scheduling>;
};

/** What happened to each card, in order. Two reviews in one millisecond are a millisecond apart: it is their id. */
export function historyOf(log: readonly StudyEvent[]): History {
  const cards = new Map<CardId, Card>();
  const schedulings = new Map<CardId, Scheduling>();
  const reviews: { card: CardId; row: Row }[] = [];
  let lastId = 0;
  const add = (card: CardId, at: number, row: { ease: Grade | 0; ivl: number; lastIvl: number } & Row) => {
    lastId = Math.max(at, lastId + 1);
    reviews.push({ card, row: { id: lastId, usn: -1, ...row } });
  };
  for (const event of standing(mergeLogs(log))) {
    if (!('card' in event)) continue;
    const before = cards.get(event.card) ?? newCard(event.card, event.day);
    const after = cardAfter(before, event);
    cards.set(event.card, after);
    if (event.type === 'graded') {
      schedulings.set(event.card, event.scheduling);
      add(event.card, event.at, {
        ease: event.grade,
        ivl: restOf(after),
        lastIvl: restOf(before),
        factor: shiftedDifficulty(after),
        time: Math.round(event.took ?? 0),
        type: reviewTypes[before.phase],
      });
    } else if (event.type === 'reset' && before.phase !== 'new') {
      add(event.card, event.at, {
        ease: 0,
        ivl: 0,
        lastIvl: restOf(before),
        factor: 0,
        time: 0,
        type: manual,
      });
    }
  }
  return { reviews, schedulings };
}

/** The scheduling that a card was last graded by; the default for a card that never was. */
export const schedulingOf = (past: History | undefined, card: CardId): Scheduling =>
  past?.schedulings.get(card) ?? defaultScheduling;
