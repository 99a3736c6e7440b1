import type { TermId } from '../glossary';
import { type CardId, type CardKind, cardId, type Grade } from './card';
import type { Answer } from './session';

/** A round through the terms of a release, which leaves the schedule alone (S9). */
export type Cram = {
  readonly waiting: readonly CardId[];
  /** Forgotten in this round: they come back when it is over. */
  readonly again: readonly CardId[];
  readonly answers: readonly Answer[];
};

/** Every concept in the first way, then every one in the next: an answer just seen would answer the next (S8). */
export function beginCram(terms: readonly TermId[], kinds: readonly CardKind[]): Cram {
  return {
    waiting: kinds.flatMap((kind) => terms.map((term) => cardId(term, kind))),
    again: [],
    answers: [],
  };
}

/** After the first of the waiting was graded; what was forgotten comes back at the end of the round. */
export function cramAfter({ waiting, again, answers }: Cram, grade: Grade, took: number): Cram {
  const [card, ...rest] = waiting;
  if (!card) return { waiting, again, answers };
  const forgotten = grade === 1 ? [...again, card] : again;
  const isOver = rest.length === 0;
  return {
    waiting: isOver ? forgotten : rest,
    again: isOver ? [] : forgotten,
    answers: [...answers, { card, grade, took }],
  };
}
