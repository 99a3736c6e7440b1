import type { TermId, Topic } from '../glossary';
import { type Card, partsOfCard } from './card';
import type { StudyEvent } from './log';
import type { DoneToday } from './queue';
import { type Deck, standing } from './replay';

type Graded = Extract<StudyEvent, { type: 'graded' }>;

const gradesIn = (log: readonly StudyEvent[]): Graded[] =>
  standing(log).filter((event): event is Graded => event.type === 'graded');

/** What of the day's limits has been done: the log has to reach back to the beginning of the day. */
export function doneOn(day: number, log: readonly StudyEvent[]): DoneToday {
  const today = gradesIn(log).filter((event) => event.day === day);
  const count = (phase: Graded['phase']) =>
    new Set(today.flatMap((event) => (event.phase === phase ? event.card : []))).size;
  return { newCards: count('new'), reviews: count('review') };
}

/** How well a card is known: as in Anki, what lasts three weeks is known. */
export type Knowledge = 'new' | 'learning' | 'known';

const knownFor = 21;

export const knowledgeOf = ({ phase, stability }: Card): Knowledge =>
  phase === 'new' ? 'new' : phase === 'review' && stability >= knownFor ? 'known' : 'learning';

/**
 * How well each concept of the deck is known: it is known once all its cards are, and new as long as all of them are.
 * One that has been asked in one direction only is being learnt.
 */
export function knowledgeByTerm(deck: Deck): ReadonlyMap<TermId, Knowledge> {
  const together = new Map<TermId, Knowledge>();
  for (const [id, card] of deck.cards) {
    const { term } = partsOfCard(id);
    const [now, before] = [knowledgeOf(card), together.get(term)];
    together.set(term, before === undefined || before === now ? now : 'learning');
  }
  return new Map([...deck.terms.keys()].map((term) => [term, together.get(term) ?? 'new']));
}

/** The concepts of each topic by how well they are known. */
export function knowledgeByTopic(deck: Deck): ReadonlyMap<Topic, Readonly<Record<Knowledge, number>>> {
  const topics = new Map<Topic, Record<Knowledge, number>>();
  for (const [term, knowledge] of knowledgeByTerm(deck)) {
    const topic = deck.terms.get(term)?.topic;
    if (topic === undefined) continue;
    const counts = topics.get(topic) ?? { new: 0, learning: 0, known: 0 };
    counts[knowledge]++;
    topics.set(topic, counts);
  }
  return topics;
}
