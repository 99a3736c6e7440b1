import type { Concept, Entry, TermId } from '../../domain/glossary';
import { type Language, languages } from '../../domain/language';
import type { Mention, PlacedText } from './mentions';
import { formOf, isClosed } from './mentions';

/** `AMR`, `R&D`, `MetaSUB`, `K-BIORIA`, `G7`: two capitals side by side, or one before a digit; `US$` is a currency. */
const abbreviationLike =
  /(?<![\p{L}\p{N}-])(?=[A-Za-z-]*(?:[A-Z]&?[A-Z]|[A-Z]\d))[A-Za-z][A-Za-z0-9&-]*[A-Za-z0-9](?!\$)/gu;

/** II, XIV: a number, as in the name of a phase or a volume. */
const romanNumeral = /^[IVX]+$/;

/** Whether a place lies in a web or mail address, which is no text. */
function isInAddress(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at) + 1;
  return /:\/\/|@|^\(?www\./.test(text.slice(start).split(' ')[0] ?? '');
}

/** Every word that looks like an abbreviation and is no part of a mention, with where it first stands. */
export function unknownAbbreviations(
  texts: readonly PlacedText[],
  mentions: readonly Mention[],
): Map<string, PlacedText> {
  const unknown = new Map<string, PlacedText>();
  for (const text of texts) {
    const taken = mentions.filter((mention) => mention.in === text);
    for (const { 0: word, index } of text.text.matchAll(abbreviationLike)) {
      const end = index + word.length;
      const isKnown = taken.some((mention) => mention.start < end && index < mention.end);
      if (isKnown || romanNumeral.test(word) || isClosed(text, index, end)) continue;
      if (isInAddress(text.text, index) || unknown.has(word)) continue;
      unknown.set(word, text);
    }
  }
  return unknown;
}

/**
 * Whether a mention is the abbreviation of the concept, in the singular or the plural. A name cut short, such as
 * 코로나19 or 제네릭, is read as a word and needs no full form beside it.
 */
function isAbbreviation(mention: Mention, entry: Entry | undefined): boolean {
  const form = formOf(mention).replace(/(?:['’]?s)$/, '');
  return form === entry?.abbreviation && form.search(abbreviationLike) === 0;
}

/** Between a full form and its abbreviation: 항생제 내성(AMR), antimicrobial resistance (AMR), the Office’s (DDO). */
const opensBracket = /^(?:['’]s?)?\s?\((?:[^()]*[\s,;·])?$/;

/** Whether an abbreviation stands beside its full form: in brackets after it, or before it in brackets. */
function isExpanded(
  mention: Mention,
  id: TermId,
  inText: readonly Mention[],
  terms: readonly string[],
): boolean {
  const { text } = mention.in;
  const isBeside = (other: Mention) =>
    other !== mention &&
    other.ids.includes(id) &&
    (opensBracket.test(text.slice(other.end, mention.start)) ||
      opensBracket.test(text.slice(mention.end, other.start)));
  if (inText.some(isBeside)) return true;
  // The full form may be part of a longer term (a national action plan on AMR), or of the other language.
  const before = text.slice(0, mention.start).replace(/\s?\($/, '(');
  const bracket = /^\s?\([^()]*\)/.exec(text.slice(mention.end))?.[0] ?? '';
  return terms.some((term) => before.endsWith(`${term}(`) || bracket.includes(term));
}

/**
 * The concepts whose abbreviation is first used without its full form beside it. A heading may use what the text below
 * it explains.
 */
export function unexpandedAbbreviations(
  mentions: readonly Mention[],
  concepts: ReadonlyMap<TermId, Concept>,
  language: Language,
): Map<TermId, Mention> {
  const used = new Set<TermId>();
  const unexpanded = new Map<TermId, Mention>();
  for (const mention of mentions) {
    if (mention.in.isHeading) continue;
    const ids = mention.ids.filter((id) => isAbbreviation(mention, concepts.get(id)?.entries[language]));
    const [first] = ids;
    if (first === undefined || ids.some((id) => used.has(id))) continue;
    for (const id of ids) used.add(id);
    const inText = mentions.filter((other) => other.in === mention.in);
    const termsOf = (id: TermId) => languages.flatMap((each) => concepts.get(id)?.entries[each].term ?? []);
    if (!ids.some((id) => isExpanded(mention, id, inText, termsOf(id)))) unexpanded.set(first, mention);
  }
  return unexpanded;
}
