import type { TermId } from '../glossary';
import { type Card, type CardId, type CardKind, type Grade, partsOfCard } from './card';
import type { StudyEvent } from './log';
import type { Queue } from './queue';
import { standing } from './replay';

/**
 * The order in which a session asks. What the cards are is the deck's to say, at each moment anew: what another tab has
 * graded, suspended or removed is not asked here.
 */
export type Session = {
  /** Cards asked before all others, the next one first: left unanswered, or with a grade taken back. */
  readonly first: readonly CardId[];
  /** Reviews and new cards to come. */
  readonly waiting: readonly CardId[];
  /** Cards that may be in steps of minutes. */
  readonly steps: readonly CardId[];
  /** The concept asked last. */
  readonly last?: TermId;
};

type Cards = ReadonlyMap<CardId, Card>;
type Now = { readonly at: number; readonly day: number };

/** What is asked next; or when, where only steps are left that are not due; or nothing. */
export type NextCard = { readonly card: CardId } | { readonly waitUntil: number } | undefined;

const stepAt = ({ due }: Card): number | undefined => ('at' in due ? due.at : undefined);

const isOpen = (card: Card, day: number): boolean => !card.suspended && card.buriedOn !== day;

/** Begins with the queue as it is now (S13). A card left unanswered before comes first. */
export function beginSession(queue: Queue, cards: Cards, left?: CardId): Session {
  const steps = [...cards.values()].flatMap((card) => (stepAt(card) === undefined ? [] : card.id));
  return { first: left ? [left] : [], waiting: [...queue.reviews, ...queue.newCards], steps };
}

/** The steps that can be asked, the longest waiting first. */
function openSteps({ steps }: Session, cards: Cards, day: number): { id: CardId; at: number }[] {
  const open = steps.flatMap((id) => {
    const card = cards.get(id);
    const at = card && isOpen(card, day) ? stepAt(card) : undefined;
    return at === undefined ? [] : { id, at };
  });
  return open.sort((one, other) => one.at - other.at);
}

const isDue = (card: Card | undefined, { day }: Now): boolean =>
  card !== undefined && isOpen(card, day) && 'day' in card.due && card.due.day <= day;

/**
 * The next card: what was taken back or left, then steps that are due, then the rest (S14). A concept is not asked twice in
 * a row while another one waits (S15). `early` asks a step before it is due, where nothing else is left (S14).
 */
export function nextCard(session: Session, cards: Cards, now: Now, early = false): NextCard {
  const first = session.first.find((id) => {
    const card = cards.get(id);
    return card !== undefined && isOpen(card, now.day);
  });
  if (first) return { card: first };
  const steps = openSteps(session, cards, now.day);
  const due = steps.flatMap(({ id, at }) => (at <= now.at ? id : []));
  const waiting = session.waiting.filter((id) => isDue(cards.get(id), now));
  const asked = [...due, ...waiting];
  const card = asked.find((id) => partsOfCard(id).term !== session.last) ?? asked[0];
  if (card) return { card };
  const [step] = steps;
  if (!step) return undefined;
  return early ? { card: step.id } : { waitUntil: step.at };
}

/** After a grade: the card comes back in its steps, if it has any (S14). */
export function afterGrade(session: Session, id: CardId): Session {
  const without = (ids: readonly CardId[]) => ids.filter((each) => each !== id);
  return {
    first: without(session.first),
    waiting: without(session.waiting),
    steps: [...without(session.steps), id],
    last: partsOfCard(id).term,
  };
}

/** A grade that was taken back brings its card back at once (S16). */
export function afterUndo({ first, waiting, steps }: Session, id: CardId): Session {
  return { first: [id, ...first.filter((each) => each !== id)], waiting, steps };
}

/** A card that was reset is a new one: it comes after all others. */
export function afterReset(session: Session, id: CardId): Session {
  const { first, waiting, steps, last } = afterGrade(session, id);
  return { first, waiting: [...waiting, id], steps, ...(last && { last }) };
}

/** How many cards are still to come, without what may be learnt again. */
export function toCome(session: Session, cards: Cards, now: Now) {
  const waiting = [...new Set([...session.first, ...session.waiting])].filter((id) =>
    isDue(cards.get(id), now),
  );
  const newCards = waiting.filter((id) => cards.get(id)?.phase === 'new').length;
  return {
    newCards,
    reviews: waiting.length - newCards,
    steps: openSteps(session, cards, now.day).length,
  };
}

type Graded = Extract<StudyEvent, { type: 'graded' }>;

export type SessionSummary = {
  readonly answers: number;
  readonly cards: number;
  /** In milliseconds. */
  readonly took: number;
  /** Of each kind, how many answers were given and how many of them were remembered. */
  readonly byKind: ReadonlyMap<CardKind, { readonly asked: number; readonly remembered: number }>;
  /** Concepts forgotten at least once, the most often forgotten first. */
  readonly hardest: readonly TermId[];
};

const hardestShown = 5;

/** What was done since a moment (S17): what was taken back does not count. */
export function summaryOf(log: readonly StudyEvent[], since: number): SessionSummary {
  const graded = standing(log).filter(
    (event): event is Graded => event.type === 'graded' && event.at >= since,
  );
  return summaryOfAnswers(graded);
}

/** An answer as a summary counts it; in a round that records nothing there is no more of it. */
export type Answer = { readonly card: CardId; readonly grade: Grade; readonly took?: number };

export function summaryOfAnswers(answers: readonly Answer[]): SessionSummary {
  const byKind = new Map<CardKind, { asked: number; remembered: number }>();
  const forgotten = new Map<TermId, number>();
  for (const { card, grade } of answers) {
    const { term, kind } = partsOfCard(card);
    const counts = byKind.get(kind) ?? { asked: 0, remembered: 0 };
    counts.asked++;
    if (grade > 1) counts.remembered++;
    else forgotten.set(term, (forgotten.get(term) ?? 0) + 1);
    byKind.set(kind, counts);
  }
  return {
    answers: answers.length,
    cards: new Set(answers.map(({ card }) => card)).size,
    took: answers.reduce((sum, { took = 0 }) => sum + took, 0),
    byKind,
    hardest: [...forgotten]
      .sort(([, one], [, other]) => other - one)
      .slice(0, hardestShown)
      .map(([term]) => term),
  };
}
