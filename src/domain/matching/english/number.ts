/**
 * Singular and plural of the last word of an English form (M9). Rows are tried from the top; `ending` is replaced.
 * Irregular words of medicine follow their Greek and Latin plurals (Merriam-Webster's Medical Dictionary).
 */
const irregularWords: readonly (readonly [singular: string, plural: string])[] = [
  ['analysis', 'analyses'], ['crisis', 'crises'], ['diagnosis', 'diagnoses'], ['prognosis', 'prognoses'],
  ['synthesis', 'syntheses'], ['hypothesis', 'hypotheses'], ['basis', 'bases'], ['sepsis', 'sepses'],
  ['thesis', 'theses'], ['emphasis', 'emphases'], ['dialysis', 'dialyses'], ['metastasis', 'metastases'],
  ['zoonosis', 'zoonoses'], ['bacterium', 'bacteria'], ['medium', 'media'], ['datum', 'data'], ['serum', 'sera'],
  ['consortium', 'consortia'], ['symposium', 'symposia'], ['memorandum', 'memoranda'], ['spectrum', 'spectra'],
  ['criterion', 'criteria'], ['phenomenon', 'phenomena'], ['fungus', 'fungi'], ['bacillus', 'bacilli'],
  ['stimulus', 'stimuli'], ['nucleus', 'nuclei'], ['locus', 'loci'], ['coccus', 'cocci'], ['index', 'indices'],
  ['matrix', 'matrices'], ['appendix', 'appendices'], ['vertex', 'vertices'], ['larva', 'larvae'], ['alga', 'algae'],
  ['formula', 'formulae'], ['life', 'lives'], ['leaf', 'leaves'], ['knife', 'knives'], ['half', 'halves'],
  ['man', 'men'], ['woman', 'women'], ['child', 'children'], ['person', 'people'], ['mouse', 'mice'], ['foot', 'feet'],
  ['tooth', 'teeth'], ['goose', 'geese'], ['wolf', 'wolves'], ['calf', 'calves'], ['shelf', 'shelves'], ['wife', 'wives'],
  ['ovum', 'ova'], ['septum', 'septa'], ['atrium', 'atria'], ['cilium', 'cilia'], ['flagellum', 'flagella'],
  ['stratum', 'strata'], ['curriculum', 'curricula'], ['addendum', 'addenda'], ['erratum', 'errata'],
  ['mitochondrion', 'mitochondria'], ['ganglion', 'ganglia'], ['genus', 'genera'], ['thrombus', 'thrombi'],
  ['embolus', 'emboli'], ['alveolus', 'alveoli'], ['bronchus', 'bronchi'], ['villus', 'villi'], ['focus', 'foci'],
  ['radius', 'radii'], ['cactus', 'cacti'], ['alumnus', 'alumni'], ['hypha', 'hyphae'], ['vertebra', 'vertebrae'],
  ['cortex', 'cortices'], ['helix', 'helices'], ['axis', 'axes'], ['testis', 'testes'],
]; // biome-ignore format: a table

/** Heads of compounds in the table: meta-analysis, enterobacterium, staphylococcus, schoolchild. */
const compoundHeads = new Set(
  'analysis bacterium coccus bacillus synthesis diagnosis woman child'.split(' '),
);

/** Words in -s that are no plurals, by ending: ethics, virus, analysis, access, rabies, measles. */
const singularEndings = [
  'ics',
  'us',
  'is',
  'ss',
  'series',
  'species',
  'rabies',
  'scabies',
  'measles',
  'diabetes',
  'herpes',
  'news',
  'mumps',
  'as',
  'os',
];

type Numbers = { readonly singular: string; readonly plurals: readonly string[] };

const rowOf = new Map(irregularWords.flatMap((row) => row.map((word) => [word, row] as const)));
const rowsOfHeads = irregularWords.filter(([singular]) => compoundHeads.has(singular));

function irregular(word: string): Numbers | undefined {
  const row = rowOf.get(word) ?? rowsOfHeads.find((pair) => pair.some((head) => word.endsWith(head)));
  if (row === undefined) return undefined;
  const [singular, plural] = row;
  const head = word.slice(0, word.length - (word.endsWith(plural) ? plural : singular).length);
  const regular = regularPlural(singular);
  return { singular: head + singular, plurals: [head + plural, head + regular] };
}

function regularPlural(singular: string): string {
  // Of Greek: mycosis, mycoses; paralysis, paralyses.
  if (/[aeiouy]sis$/.test(singular)) return `${singular.slice(0, -2)}es`;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  return `${singular}s`;
}

function regularSingular(word: string): string {
  if (singularEndings.some((ending) => word.endsWith(ending))) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word) || word.endsWith('viruses')) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s')) return word.slice(0, -1);
  return word;
}

/** Both numbers of a word in lower case: 'bacteria' gives bacterium, bacteria and bacteriums. */
export function numbersOf(word: string): Numbers {
  const known = irregular(word);
  if (known !== undefined) return known;
  const singular = regularSingular(word);
  return { singular, plurals: [regularPlural(singular)] };
}
