import * as table from './conjugation';
import { afterNoun, particles, type Slot } from './endings';
import { joinEnding, type Sound, soundOf } from './hangul';

/** A morpheme in one shape: the text, the sounds it may follow, and what may come next. */
export type Morpheme = {
  readonly text: string;
  readonly after: readonly Sound[];
  readonly slot: Slot;
};

const anySound: readonly Sound[] = ['vowel', 'l', 'consonant'];

/** Reads a row such as '로/으로+ 도 -/인들' (see endings.ts). */
function shapes(row: string): { readonly text: string; readonly after: readonly Sound[] }[] {
  return row.split(/\s+/).flatMap((cell) => {
    const [vowel = '', consonant] = cell.replace('+', '').split('/');
    if (consonant === undefined) return [{ text: vowel, after: anySound }];
    const likeVowel: readonly Sound[] = cell.endsWith('+') ? ['vowel', 'l'] : ['vowel'];
    const others = anySound.filter((sound) => !likeVowel.includes(sound));
    return [
      ...(vowel === '-' ? [] : [{ text: vowel, after: likeVowel }]),
      { text: consonant, after: others },
    ];
  });
}

/** Every form of a stem with the endings of a row. */
function conjugate(stem: string, row: string): string[] {
  const sound = soundOf(stem.charCodeAt(stem.length - 1)) ?? 'vowel';
  return row.split(/\s+/).flatMap((cell) => {
    const [vowel = '', consonant = vowel] = cell.split('/');
    return [joinEnding(stem, sound === 'vowel' ? vowel : consonant)];
  });
}

const afterNominal = ['case', 'adverbial', 'limit', 'topic', 'copula'];
const afterQuotation = ['limit', 'topic', 'adverbial'];

function copula(): Morpheme[] {
  const slot = (next: readonly string[]): Slot => ({ rule: 'M5', morphemes: '', next });
  const make = (texts: readonly string[], after: readonly Sound[], next: readonly string[]) =>
    texts.map((text) => ({ text, after, slot: slot(next) }));
  const past = (stem: string, after: readonly Sound[]) => [
    ...make(conjugate(stem, table.anyEnding), after, []),
    ...make(conjugate(stem, table.pastEnding), after, []),
    ...make(conjugate(stem, table.nounEnding), after, afterNominal),
    ...make(conjugate(stem, table.pastNounEnding), after, afterNominal),
  ];
  return [
    ...make(conjugate('이', table.anyEnding), anySound, []),
    ...make(conjugate('이', table.presentEnding), anySound, []),
    ...make(conjugate('이', table.copulaEnding), anySound, []),
    ...make(conjugate('이', table.copulaQuotation), anySound, afterQuotation),
    ...make(conjugate('이', table.nounEnding), anySound, afterNominal),
    ...make(conjugate('이', table.copulaNounEnding), anySound, afterNominal),
    ...past('이었', anySound),
    ...past('이었었', anySound),
    ...past('였', ['vowel']),
    ...past('였었', ['vowel']),
    // 이겠 goes on as a past stem does: 유행이겠지만, 원헬스겠지만.
    ...past('이겠', anySound),
    ...past('겠', ['vowel']),
    ...past('이셨', anySound),
    ...make(conjugate('이시', table.anyEnding), anySound, []),
    ...make(conjugate('이시', table.honorificCopulaEnding), anySound, []),
  ];
}

/** 이 dropped after a vowel; only directly after the noun or an adverbial particle. */
function bareCopula(): Morpheme[] {
  const rows: readonly [string, readonly string[]][] = [
    [table.bareCopulaEnding, []],
    [table.bareCopulaQuotation, afterQuotation],
  ];
  return rows.flatMap(([row, next]) =>
    row.split(/\s+/).map((text) => ({
      text,
      after: ['vowel'] as const,
      slot: { rule: 'M5', morphemes: '', next },
    })),
  );
}

const verbMorphemes = (texts: readonly string[], next: readonly string[]): Morpheme[] =>
  texts.map((text) => ({ text, after: anySound, slot: { rule: 'M6', morphemes: '', next } }));

const pastOf = (stem: string): Morpheme[] => [
  ...verbMorphemes(conjugate(stem, table.anyEnding), []),
  ...verbMorphemes(conjugate(stem, table.pastEnding), []),
  ...verbMorphemes(conjugate(stem, table.nounEnding), afterNominal),
  ...verbMorphemes(conjugate(stem, table.pastNounEnding), afterNominal),
];

/** All forms of a verb; `afterConnective` is what may follow 해, 받아. */
function verb(
  { present, past, connective }: table.VerbStems,
  afterConnective: readonly string[],
): readonly Morpheme[] {
  return [
    ...verbMorphemes(conjugate(present, table.anyEnding), []),
    ...verbMorphemes(conjugate(present, table.presentEnding), []),
    ...verbMorphemes(conjugate(present, table.verbEnding), []),
    ...verbMorphemes(conjugate(present, table.verbQuotation), afterQuotation),
    ...verbMorphemes(conjugate(present, table.nounEnding), afterNominal),
    ...verbMorphemes(conjugate(present, table.verbNounEnding), afterNominal),
    ...past.flatMap(pastOf),
    ...verbMorphemes(connective, afterConnective),
  ];
}

function lightVerb(): Morpheme[] {
  return [
    ...table.lightVerbs.flatMap((stems) => verb(stems, ['connective', 'auxiliary', 'becoming'])),
    ...verbMorphemes(table.shortenedVerbEnding.split(' '), []),
  ];
}

function connective(): Morpheme[] {
  return [
    ...verbMorphemes(table.connectiveEnding.split(' '), []),
    ...verbMorphemes(conjugate(table.connectiveStem, table.anyEnding), []),
  ];
}

const becoming = (): Morpheme[] => [
  ...pastOf(table.becoming.past),
  ...verbMorphemes(table.becoming.texts.split(' '), []),
];

export type Grammar = {
  readonly start: readonly string[];
  readonly morphemes: Readonly<Record<string, readonly Morpheme[]>>;
};

/** The tables spelt out: every morpheme of every slot. */
export function koreanGrammar(): Grammar {
  const spelt = Object.entries(particles).map(
    ([name, slot]) => [name, shapes(slot.morphemes).map((shape) => ({ ...shape, slot }))] as const,
  );
  return {
    start: afterNoun,
    morphemes: {
      ...Object.fromEntries(spelt),
      copula: copula(),
      bareCopula: bareCopula(),
      lightVerb: lightVerb(),
      connective: connective(),
      becoming: becoming(),
      auxiliary: table.auxiliaryVerbs.flatMap((stems) => verb(stems, ['connective'])),
    },
  };
}
