export type { Concept, Entry, TermId } from './concept';
export { type Topic, topics } from './topics';
