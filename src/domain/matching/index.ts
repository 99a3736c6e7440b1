export { buildIndex, type MatchIndex } from './build-index';
export { isLiveException } from './exceptions';
export { findMatches } from './find-matches';
export { formKeys } from './forms';
export type { Lexeme, TermMatch } from './lexeme';
export { type RuleId, rules } from './rules';
