export { buildIndex, type MatchIndex } from './build-index';
export { numbersOf } from './english/number';
export { isLiveException } from './exceptions';
export { findMatches } from './find-matches';
export { formKeys } from './forms';
export { isEndingAfterLatin, koreanStems } from './korean/stems';
export type { Lexeme, TermMatch } from './lexeme';
export { type RuleId, rules } from './rules';
