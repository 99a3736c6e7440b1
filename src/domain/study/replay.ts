import type { TermId, Topic } from '../glossary';
import { type Card, type CardId, type CardKind, cardId, newCard, partsOfCard } from './card';
import { type EventId, inOrder, type MetIn, type StudyEvent } from './log';
import { review } from './schedule';

/** A concept of the deck and how it is asked. Where it was met, `metIn` says. */
export type DeckTerm = {
  readonly term: TermId;
  readonly topic: Topic;
  readonly kinds: readonly CardKind[];
};

export type Deck = {
  readonly terms: ReadonlyMap<TermId, DeckTerm>;
  readonly cards: ReadonlyMap<CardId, Card>;
  /** Cards of concepts and kinds that have left the deck: they go on where they were if they come back. */
  readonly resting: ReadonlyMap<CardId, Card>;
};

/** The events that count: neither undone nor an undoing (S6). */
export function standing(events: readonly StudyEvent[]): StudyEvent[] {
  const undone = new Set<EventId>();
  for (const event of events) if (event.type === 'undone') undone.add(event.event);
  return events.filter((event) => event.type !== 'undone' && !undone.has(event.id));
}

/** The card after an event of its own; undefined for an event that makes no difference to it. */
export function cardAfter(card: Card, event: StudyEvent): Card {
  switch (event.type) {
    case 'graded':
      return review(card, event.grade, { at: event.at, day: event.day }, event.scheduling);
    case 'suspended':
      return { ...card, suspended: true };
    case 'resumed': {
      const { suspended: _, ...rest } = card;
      return rest;
    }
    case 'buried':
      return { ...card, buriedOn: event.day };
    case 'reset':
      return newCard(card.id, event.day);
    default:
      return card;
  }
}

/**
 * The deck that a log gives (S5). A concept that left the deck and comes back goes on where it was: what one knows is
 * not forgotten by a click.
 */
export function replay(log: Iterable<StudyEvent>): Deck {
  const terms = new Map<TermId, DeckTerm>();
  const known = new Map<CardId, Card>();
  for (const event of standing(inOrder(log))) {
    if (event.type === 'chosen') {
      const { term, topic, kinds, day } = event;
      terms.set(term, { term, topic, kinds });
      for (const kind of kinds) {
        const id = cardId(term, kind);
        if (!known.has(id)) known.set(id, newCard(id, day));
      }
    } else if (event.type !== 'undone') {
      const card = known.get(event.card);
      if (card) known.set(card.id, cardAfter(card, event));
    }
  }
  const [cards, resting] = [new Map<CardId, Card>(), new Map<CardId, Card>()];
  for (const [id, card] of known) {
    const { term, kind } = partsOfCard(id);
    (terms.get(term)?.kinds.includes(kind) ? cards : resting).set(id, card);
  }
  return { terms: new Map([...terms].filter(([, { kinds }]) => kinds.length > 0)), cards, resting };
}

/** The sentences in which a concept was met, as they were chosen last; the log may be that of the concept alone. */
export function metIn(term: TermId, log: Iterable<StudyEvent>): readonly MetIn[] {
  const last = standing(inOrder(log)).findLast(
    (event) => event.type === 'chosen' && event.term === term && event.met !== undefined,
  );
  return last?.type === 'chosen' ? (last.met ?? []) : [];
}

/** When each card was first chosen, in milliseconds since 1970: new cards are asked in that order (S8). */
export function firstChosen(log: Iterable<StudyEvent>): ReadonlyMap<CardId, number> {
  const since = new Map<CardId, number>();
  for (const event of standing(inOrder(log))) {
    if (event.type !== 'chosen') continue;
    for (const kind of event.kinds) {
      const id = cardId(event.term, kind);
      if (!since.has(id)) since.set(id, event.at);
    }
  }
  return since;
}
