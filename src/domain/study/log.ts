import type { TermId, Topic } from '../glossary';
import type { Language } from '../language';
import type { ReleaseSlug } from '../releases';
import { type CardId, type CardKind, type Grade, type Phase, partsOfCard } from './card';
import type { Scheduling } from './schedule';

declare const eventId: unique symbol;

/** Unique over all devices of a learner. */
export type EventId = string & { readonly [eventId]: true };

/** The sentence in which a term was met: what a cloze card asks. */
export type MetIn = {
  readonly slug: ReleaseSlug;
  readonly block: number;
  readonly language: Language;
  readonly before: string;
  readonly form: string;
  readonly after: string;
};

/** How an answer was given. */
export const answerWays = ['revealed', 'typed', 'chosen', 'heard'] as const;

export type AnswerWay = (typeof answerWays)[number];

/** One thing that a learner does. */
export type Happening =
  /** The learner chose how a concept is asked; with no kinds it leaves the deck. */
  | {
      readonly type: 'chosen';
      readonly term: TermId;
      /** Where its entry is to be found. */
      readonly topic: Topic;
      readonly kinds: readonly CardKind[];
      /** The study day, on which new cards are due at once. */
      readonly day: number;
      readonly met?: readonly MetIn[];
    }
  | {
      readonly type: 'graded';
      readonly card: CardId;
      readonly grade: Grade;
      /** What the card was before: a grade of a new card counts as a new card of the day. */
      readonly phase: Phase;
      readonly day: number;
      readonly scheduling: Scheduling;
      readonly way: AnswerWay;
      /** From the question to the grade, in milliseconds. */
      readonly took?: number;
    }
  | { readonly type: 'suspended' | 'resumed' | 'reset'; readonly card: CardId; readonly day: number }
  | { readonly type: 'buried'; readonly card: CardId; readonly day: number }
  /** Takes an earlier event back (S6). */
  | { readonly type: 'undone'; readonly event: EventId; readonly term: TermId };

/** One thing that the learner did. Events are never changed; the log of all of them is the truth (S5). */
export type StudyEvent = Happening & {
  readonly id: EventId;
  /** When, in milliseconds since 1970. */
  readonly at: number;
};

/** The concept whose cards an event is about. */
export const termOfEvent = (event: Happening): TermId =>
  'term' in event ? event.term : partsOfCard(event.card).term;

/** The order of the log, the same on every device: by time, and by id where times are equal. */
export function inOrder(events: Iterable<StudyEvent>): StudyEvent[] {
  return [...events].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** The union of logs of several devices: each event once (S5). */
export function mergeLogs(...logs: readonly (readonly StudyEvent[])[]): StudyEvent[] {
  return inOrder(new Map(logs.flat().map((event) => [event.id, event])).values());
}
