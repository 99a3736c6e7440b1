export { inAlphabeticalOrder } from './alphabetical-order';
export { type Concept, type Entry, type Status, statuses, type TermId, type Variant } from './concept';
export { alphabets, type Letter, languageOfLetter, letterOf, signOfLetter } from './letters';
export { type Topic, topics } from './topics';
