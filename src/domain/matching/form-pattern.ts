import type { Language } from '../language';
import {
  altered,
  CAPITAL,
  DIGIT,
  folded,
  HANGUL,
  HYPHEN,
  kindAt,
  kinds,
  plain,
  SPACE,
  UPPER,
  WORD,
} from './characters';
import { numbersOf } from './english/number';
import { prefixBoundaries } from './english/prefixes';
import { CLOSED, type Gap, HYPHENATED, type Parting, Partings, SPACED, SUSPENDED } from './gaps';
import { compoundBoundaries } from './korean/compounds';
import { isSettled, normalise } from './normalise';

/** A written form without its spaces and hyphens, and where they may stand in a text. */
export type FormPattern = {
  /** The letters in lower case, without separators: what the trie holds. */
  readonly folded: string;
  /** The same letters as written. */
  readonly letters: string;
  readonly parting: Parting;
};

/** Separates a form into letters and gaps, and says what each gap may hold (M7, M8, M18). */
export function formPattern(form: string, language: Language, partings = new Partings()): FormPattern {
  const trimmed = form.trim();
  const text = isSettled(trimmed) ? trimmed : normalise(trimmed).text;
  const { units, parted } = withoutSeparators(text);
  let bits = 0;
  for (let at = 0; at < units.length; at++) bits |= altered[units.charCodeAt(at)] ?? 0;
  // Most forms are written without capitals: one string for both.
  const letters = (bits & ~CAPITAL) === 0 ? units : rewritten(units, plain);
  const lower = bits === 0 ? units : rewritten(units, folded);
  const afterPrefixes = prefixBreaks(lower, parted);
  const beforeHeads = compoundBreaks(lower, parted);
  for (const gap of parted) gap.allowed = allowedGap(lower, gap, language);
  for (const at of afterPrefixes) allowAt(parted, at, CLOSED | HYPHENATED);
  for (const at of beforeHeads) allowAt(parted, at, SPACED);
  return { letters: letters === lower ? lower : letters, folded: lower, parting: partings.of(lower, parted) };
}

/** The units that are no separators, and where those stood; one before the first letter is none. */
function withoutSeparators(text: string): { readonly units: string; readonly parted: Gap[] } {
  const parted: Gap[] = [];
  let units = '';
  let from = 0;
  let gap = CLOSED;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if ((kind & (SPACE | HYPHEN)) !== 0 && end > 0) {
      gap = (kind & HYPHEN) !== 0 ? HYPHENATED : gap === CLOSED ? SPACED : SUSPENDED;
      continue;
    }
    if (gap !== CLOSED) {
      units += text.slice(from, end);
      parted.push({ at: units.length, allowed: gap, written: gap });
      from = at;
      gap = CLOSED;
    }
    end = at + 1;
  }
  return { units: units + text.slice(from, end), parted };
}

function rewritten(units: string, table: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at++) text += String.fromCharCode(table[units.charCodeAt(at)] ?? 0);
  return text;
}

function allowedGap(letters: string, { at, written }: Gap, language: Language): number {
  const before = kindAt(letters, at - 1);
  const after = kindAt(letters, at);
  const hyphen = written === SUSPENDED ? HYPHENATED | SUSPENDED : written === HYPHENATED ? HYPHENATED : 0;
  if (((before | after) & HANGUL) !== 0) return CLOSED | SPACED | hyphen;
  if ((before & after & WORD) === 0) return SPACED | hyphen | (language === 'ko' ? CLOSED : 0);
  const besideDigit = ((before ^ after) & DIGIT) !== 0;
  return SPACED | HYPHENATED | hyphen | (besideDigit ? CLOSED : 0);
}

/** Lets the form be parted before a letter as `allowed` says, whether it is there as it is written or not. */
function allowAt(parted: Gap[], at: number, allowed: number): void {
  const next = parted.findIndex((gap) => gap.at >= at);
  const gap = parted[next];
  if (gap?.at === at) gap.allowed |= allowed;
  else
    parted.splice(next === -1 ? parted.length : next, 0, { at, allowed: CLOSED | allowed, written: CLOSED });
}

const none: readonly never[] = [];

/** Where a word of the form divides after a prefix, whether it is written closed or not. */
function prefixBreaks(letters: string, parted: readonly Gap[]): readonly number[] {
  let found: readonly number[] = none;
  for (let word = 0; word <= parted.length; word++) {
    const start = word === 0 ? 0 : (parted[word - 1]?.at ?? 0);
    if ((kindAt(letters, start) & WORD) === 0) continue;
    // Up to the next space: in non-clinical the prefix has a hyphen after it, the stem none.
    let next = word;
    while (next < parted.length && parted[next]?.written !== SPACED) next++;
    const end = parted[next]?.at ?? letters.length;
    const closedTo = parted[word]?.at ?? letters.length;
    for (const length of prefixBoundaries(letters.slice(start, end))) {
      if (start + length <= closedTo) found = [...found, start + length];
    }
  }
  return found;
}

/** M18. Where a closed Korean word of the form divides before its heads. */
function compoundBreaks(letters: string, parted: readonly Gap[]): readonly number[] {
  let found: readonly number[] = none;
  for (let word = 0; word <= parted.length; word++) {
    const start = word === 0 ? 0 : (parted[word - 1]?.at ?? 0);
    if ((kindAt(letters, start) & HANGUL) === 0) continue;
    const end = parted[word]?.at ?? letters.length;
    for (const length of compoundBoundaries(letters.slice(start, end))) found = [...found, start + length];
  }
  return found;
}

/** How many capitals a form has; two make it exact by default (M12). */
export function capitalsIn(letters: string): number {
  let capitals = 0;
  for (let at = 0; at < letters.length; at++) if ((kindAt(letters, at) & UPPER) !== 0) capitals++;
  return capitals;
}

/** The singular of a form that ends in a Latin word, and its plurals (M9); the form alone where it has no number. */
export function numbersOfForm(form: string): {
  readonly singular: string;
  readonly plurals: readonly string[];
} {
  let start = form.length;
  while (start > 0 && isLatinLetter(form.charCodeAt(start - 1))) start--;
  if (form.length - start < 2) return { singular: form, plurals: none };
  const head = form.slice(0, start);
  const last = form.slice(start);
  if (capitalsIn(last) >= 2) {
    const singular = /[A-Z]s$/.test(last) ? last.slice(0, -1) : last;
    return { singular: head + singular, plurals: [`${head + singular}s`] };
  }
  const numbers = numbersOf(last.toLowerCase());
  const inCase = (word: string) => head + last.charAt(0) + word.slice(1);
  return { singular: inCase(numbers.singular), plurals: numbers.plurals.map(inCase) };
}

/** A to Z: other letters have no plural that the table knows. */
const isLatinLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80;

/**
 * M17. The form with its noun before 'of' or 'following' in the other number: 'mechanisms of action', 'adverse events
 * following immunization'. A capital shows a name, which has one number: 'Ministry of Health'.
 */
export function numbersOfHead(form: string): readonly string[] {
  // Asked first: few forms have either, and an expression takes longer to say so.
  if (!form.includes(' of ') && !form.includes(' following ')) return none;
  const found = /(?<![A-Za-z])[a-z]{3,}(?= (?:of|following) )/.exec(form);
  if (found === null) return none;
  const [head] = found;
  const { singular, plurals } = numbersOf(head);
  return [singular, ...plurals].map(
    (word) => form.slice(0, found.index) + word + form.slice(found.index + head.length),
  );
}

/** Bits of all units of a text: which scripts a form has. */
export function kindsIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= kinds[text.charCodeAt(at)] ?? 0;
  return bits;
}
