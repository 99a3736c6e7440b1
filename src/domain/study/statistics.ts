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

/** How many answers were given on each study day that had any. */
export function answersByDay(log: readonly StudyEvent[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { day } of gradesIn(log)) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/**
 * The share of reviews, 0 to 1, in which a card that had been learnt was remembered, from a study day on; undefined where
 * there were none. A second look on the same day tells nothing of memory and does not count.
 */
export function retentionSince(day: number, log: readonly StudyEvent[]): number | undefined {
  const seen = new Set<string>();
  const first = gradesIn(log).filter((event) => {
    const key = `${event.card} ${event.day}`;
    if (event.phase !== 'review' || event.day < day || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (first.length === 0) return undefined;
  return first.filter(({ grade }) => grade > 1).length / first.length;
}

/** How well a card is known: as in Anki, what lasts three weeks is known. */
export type Knowledge = 'new' | 'learning' | 'known';

const knownFor = 21;

export const knowledgeOf = ({ phase, stability }: Card): Knowledge =>
  phase === 'new' ? 'new' : phase === 'review' && stability >= knownFor ? 'known' : 'learning';

const byKnowledge: readonly Knowledge[] = ['new', 'learning', 'known'];

/** How well each concept of the deck is known: as its least known card. */
export function knowledgeByTerm(deck: Deck): ReadonlyMap<TermId, Knowledge> {
  const least = new Map<TermId, Knowledge>();
  for (const [id, card] of deck.cards) {
    const { term } = partsOfCard(id);
    const [now, before] = [knowledgeOf(card), least.get(term)];
    if (before === undefined || byKnowledge.indexOf(now) < byKnowledge.indexOf(before)) least.set(term, now);
  }
  return new Map([...deck.terms.keys()].map((term) => [term, least.get(term) ?? 'new']));
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
