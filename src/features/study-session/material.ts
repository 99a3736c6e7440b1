import type { Concept, TermId, Topic } from '../../domain/glossary';
import type { CardId, MetIn } from '../../domain/study';

/** Where the concepts are loaded from: with each come those that stand near it. */
export type ConceptLoader = {
  load(
    places: Iterable<{ readonly term: TermId; readonly topic: Topic }>,
  ): Promise<ReadonlyMap<TermId, Concept>>;
};

/** All that is needed to ask a card; without a concept where the term has left the glossary. */
export type Material = {
  readonly card: CardId;
  readonly concept: Concept | undefined;
  /** Concepts from which wrong choices are taken. */
  readonly neighbours: readonly Concept[];
  readonly met: readonly MetIn[];
};
