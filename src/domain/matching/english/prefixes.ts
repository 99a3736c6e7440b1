/**
 * Prefixes that are written closed or with a hyphen as the house style goes (M8): antimicrobial, anti-microbial.
 * Chicago Manual of Style 7.96 and the WHO style guide differ on most of them.
 */
export const prefixes = [
  'anti', 'auto', 'bio', 'co', 'cyber', 'extra', 'hyper', 'hypo', 'immuno', 'infra', 'inter', 'intra', 'macro', 'mega',
  'meta', 'micro', 'multi', 'nano', 'neuro', 'non', 'over', 'pharmaco', 'photo', 'poly', 'post', 'pre', 'proto',
  'pseudo', 're', 'semi', 'sero', 'sub', 'super', 'supra', 'tele', 'trans', 'ultra', 'under',
] as const; // biome-ignore format: one list

/** What is left must look like a word: co-hort, but not co-ld. */
const SHORTEST_STEM = 4;

/** What stands before -borne: air, food, vector. */
const SHORTEST_VECTOR = 3;

/** By first letter, for every word of a form asks. */
const prefixesOn = new Map<string, readonly string[]>(
  prefixes.map((one) => [one.charAt(0), prefixes.filter((other) => other.startsWith(one.charAt(0)))]),
);

/**
 * The lengths at which `word` (lower case, letters only) may be divided: after a prefix (preclinical, [3]), and before
 * -borne, which the WHO writes with a hyphen or without and the CDC without (foodborne, vector-borne, vectorborne).
 */
export function prefixBoundaries(word: string): number[] {
  const boundaries: number[] = [];
  for (const prefix of prefixesOn.get(word.charAt(0)) ?? []) {
    if (word.length - prefix.length >= SHORTEST_STEM && word.startsWith(prefix))
      boundaries.push(prefix.length);
  }
  const borne = word.indexOf('borne', SHORTEST_VECTOR);
  if (borne > 0) boundaries.push(borne);
  return boundaries;
}
