/** The rules of README.md. A match names those that allowed it; M14 to M16 and M19 only ever forbid one. */
export const rules = {
  M1: 'letters are compared, not their encoding',
  M2: 'leftmost, then longest; one form of two concepts gives both',
  M3: 'edges are decided by script',
  M4: 'a complete chain of particles may follow a Hangul form',
  M5: 'the copula may follow a Hangul form',
  M6: 'a light verb may follow a Hangul form',
  M7: 'spaces inside a Korean form are optional',
  M8: 'hyphen or space between Latin words; closed after a prefix or beside a digit',
  M9: 'singular and plural are one form',
  M10: 'a possessive ending stays outside',
  M11: 'common terms match in any case',
  M12: 'names and acronyms match letter for letter',
  M13: 'a name may stand in a line of capitals',
  M14: 'an acronym that spells a word does not count in a line of capitals',
  M15: 'nothing counts inside an exception',
  M16: 'nothing counts inside an address',
  M17: 'the noun before of has both numbers',
  M18: 'a closed Korean compound may be parted before its head',
  M19: 'a form of one syllable is not found in what is as a rule another word',
} as const;

export type RuleId = keyof typeof rules;

/** A set of rules, one bit each: M1 is bit 1. */
export type RuleSet = number;

export function ruleBit(rule: RuleId): RuleSet {
  return 1 << Number(rule.slice(1));
}

const bits = (Object.keys(rules) as RuleId[]).map((rule) => [rule, ruleBit(rule)] as const);

/** The rules of a set, in their order. */
export function rulesIn(set: RuleSet): readonly RuleId[] {
  return bits.filter(([, bit]) => (set & bit) !== 0).map(([rule]) => rule);
}
