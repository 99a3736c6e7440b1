export { type Excerpt, excerptOf } from './excerpt';
export { findTerms, type Reason, type TermHit } from './find-terms';
export { nearestTerms } from './nearest-terms';
export { type FoundConcept, openSearch, type TermSearch } from './open-search';
export { type SearchData, searchDataOf } from './search-data';
export { queryWords, textWords } from './text-words';
export { wordsOf } from './words';
