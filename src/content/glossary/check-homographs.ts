import type { TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import type { Report } from '../content-error';
import { suggestion } from '../parsing/nearest';
import { groupClaims, type PlacedEntry } from './form-claims';

/** Two entries that share a form. */
type Pair = { readonly first: PlacedEntry; readonly second: PlacedEntry; readonly forms: readonly string[] };

/**
 * In one language a form belongs to one concept, unless each of those that claim it names the others as homographs;
 * and homographs name nothing else.
 */
export function checkHomographs(placed: readonly PlacedEntry[], language: Language, report: Report): void {
  const ids = new Set(placed.map(({ id }) => id));
  const pairs = pairsSharingForms(placed, language);
  for (const pair of pairs.values()) checkPair(pair, report);
  for (const { id, entry, at } of placed) {
    for (const [index, other] of (entry.homographs ?? []).entries()) {
      const place = { ...at(id, 'homographs', index), value: other };
      if (!ids.has(other)) {
        const remedy = `${suggestion(other, ids)}Write the id of the other term, or remove it.`;
        report({ ...place, expected: 'the id of a term', remedy });
      } else if (!pairs.has(pairKey(id, other)) && !pairs.has(pairKey(other, id))) {
        report({ ...place, expected: 'a term that shares a form in this language', remedy: 'Remove it.' });
      }
    }
  }
}

function checkPair({ first, second, forms }: Pair, report: Report): void {
  if (!second.entry.homographs?.includes(first.id)) reportSilence(second, first, forms, report);
  else if (!first.entry.homographs?.includes(second.id)) reportSilence(first, second, forms, report);
}

function reportSilence(
  silent: PlacedEntry,
  other: PlacedEntry,
  forms: readonly string[],
  report: Report,
): void {
  const { file, line } = other.at(other.id);
  const claimed = forms.map((form) => `"${form}"`).join(', ');
  report({
    ...silent.at(silent.id, 'homographs'),
    value: silent.entry.homographs,
    expected: `"${other.id}" in it, since both claim ${claimed} (${file}:${line})`,
    remedy: 'Leave the form to one of the two, or name each in the homographs of the other.',
  });
}

function pairsSharingForms(placed: readonly PlacedEntry[], language: Language): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const claims of groupClaims(placed, language)) {
    for (const [index, { placed: first }] of claims.entries()) {
      for (const { placed: second, form } of claims.slice(index + 1)) {
        if (second === first) continue;
        const key = pairKey(first.id, second.id);
        const pair = pairs.get(key) ?? { first, second, forms: [] };
        pairs.set(key, { ...pair, forms: [...new Set([...pair.forms, form])] });
      }
    }
  }
  return pairs;
}

function pairKey(first: TermId, second: TermId): string {
  return `${first} ${second}`;
}
