import type { TermId } from '../../domain/glossary';
import type { MetIn } from '../../domain/study';

/** The sentences of a page in which a term is met: those around a mention, where one was pointed at. */
export type FindMet = (term: TermId, mention?: Element) => Promise<readonly MetIn[]>;
