export { type Concept, type Entry, type Status, statuses, type TermId, type Variant } from './concept';
export { type Topic, topics } from './topics';
