export type { CaseRule, Concept, Entry, TermId } from './concept';
export { type Topic, topics } from './topics';
