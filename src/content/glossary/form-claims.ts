import type { Entry, TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { formKeys } from '../../domain/matching';
import type { Locate } from '../parsing/json-document';

/** An entry of one language, and the places of what it holds, by paths that begin with its id. */
export type PlacedEntry = { readonly id: TermId; readonly entry: Entry; readonly at: Locate };

/** One concept's claim to a form. */
export type Claim = { readonly placed: PlacedEntry; readonly form: string };

/** All claims of one language, grouped by what the matcher cannot tell apart. */
export function groupClaims(placed: readonly PlacedEntry[], language: Language): readonly Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const each of placed) {
    for (const { form, key } of formKeys(each, language)) {
      const group = groups.get(key);
      if (group) group.push({ placed: each, form });
      else groups.set(key, [{ placed: each, form }]);
    }
  }
  return [...groups.values()];
}
