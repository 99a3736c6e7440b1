import type { TermId } from '../glossary';
import { type Card, type CardId, cardKinds, partsOfCard } from './card';

/** How much the learner takes on in a study day. */
export type Limits = { readonly newCards: number; readonly reviews: number };

export const defaultLimits: Limits = { newCards: 15, reviews: 150 };

/** What has been done of the limits on this study day. */
export type DoneToday = { readonly newCards: number; readonly reviews: number };

export type Queue = {
  /** Steps in minutes that are due now, the longest waiting first. */
  readonly learning: readonly CardId[];
  readonly reviews: readonly CardId[];
  readonly newCards: readonly CardId[];
  /** Steps that will be due later today: when the next one is. */
  readonly nextStepAt?: number;
  /** Reviews that are due but over today's limit: they come on the next days (S8). */
  readonly backlog: number;
};

const isOpen = (card: Card, day: number): boolean => !card.suspended && card.buriedOn !== day;

/** First each concept once, then its other cards: an answer just seen would answer the next (S8). */
function siblingsLast(ids: readonly CardId[]): CardId[] {
  const seen = new Set<TermId>();
  const first: CardId[] = [];
  const others: CardId[] = [];
  for (const id of ids) {
    const { term } = partsOfCard(id);
    (seen.has(term) ? others : first).push(id);
    seen.add(term);
  }
  return [...first, ...others];
}

type DueReview = { readonly id: CardId; readonly forgotten: number };

/** How long ago a card was seen for how well it is known: what is higher is remembered less. */
const forgottenness = ({ stability, last }: Card, day: number): number =>
  last && stability > 0 ? Math.max(0, day - last.day) / stability : Number.POSITIVE_INFINITY;

/**
 * The reviews that may come first, in order: no more of them need sorting than could be asked, though every concept had
 * all its cards among them.
 */
function leastRemembered(due: readonly DueReview[], room: number): CardId[] {
  const wanted = room * cardKinds.length;
  const inOrder = Float64Array.from(due, ({ forgotten }) => -forgotten).sort();
  const limit = -(inOrder[Math.max(1, wanted) - 1] ?? Number.POSITIVE_INFINITY);
  return due
    .filter(({ forgotten }) => forgotten >= limit)
    .sort((one, other) => byForgotten(one, other) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Of two that are never reviewed, the difference of their infinities is no number. */
const byForgotten = (one: DueReview, other: DueReview): number =>
  one.forgotten === other.forgotten ? 0 : other.forgotten - one.forgotten;

/**
 * What is to be studied now (S8): steps that are due, reviews with the least remembered first, and new cards in the order
 * in which they were chosen. A backlog over the limit waits for the next days.
 */
export function queueOf(
  cards: Iterable<Card>,
  now: { readonly at: number; readonly day: number },
  limits: Limits,
  done: DoneToday,
): Queue {
  const learning: { readonly id: CardId; readonly at: number }[] = [];
  const reviews: DueReview[] = [];
  const fresh: CardId[] = [];
  let nextStepAt: number | undefined;
  for (const card of cards) {
    if (!isOpen(card, now.day)) continue;
    const { id, due, phase } = card;
    if ('at' in due) {
      if (due.at <= now.at) learning.push({ id, at: due.at });
      else nextStepAt = Math.min(nextStepAt ?? due.at, due.at);
    } else if (due.day > now.day) {
    } else if (phase === 'new') {
      fresh.push(id);
    } else {
      reviews.push({ id, forgotten: forgottenness(card, now.day) });
    }
  }
  learning.sort((one, other) => one.at - other.at);
  const room = Math.max(0, limits.reviews - done.reviews);
  return {
    learning: learning.map(({ id }) => id),
    reviews: siblingsLast(leastRemembered(reviews, room)).slice(0, room),
    newCards: siblingsLast(fresh).slice(0, Math.max(0, limits.newCards - done.newCards)),
    ...(nextStepAt !== undefined && { nextStepAt }),
    backlog: Math.max(0, reviews.length - room),
  };
}

/**
 * How many reviews each of the next days brings, the first being today: what a day has over the limit is carried to the
 * next (S8). Later reviews of the cards reviewed meanwhile are not counted.
 */
export function forecast(cards: Iterable<Card>, day: number, days: number, limit: number): number[] {
  const due = Array.from({ length: days }, () => 0);
  for (const card of cards) {
    if (card.suspended || card.phase === 'new') continue;
    const at = 'day' in card.due ? Math.max(0, card.due.day - day) : 0;
    if (at < days) due[at] = (due[at] ?? 0) + 1;
  }
  let carried = 0;
  return due.map((count) => {
    const wanted = count + carried;
    const taken = Math.min(wanted, limit);
    carried = wanted - taken;
    return taken;
  });
}
