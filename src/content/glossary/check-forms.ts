import type { Entry } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { formKeys, isLiveException, type Lexeme } from '../../domain/matching';
import type { Report } from '../content-error';
import type { Path } from '../parsing/key-path';
import { type Claim, groupClaims, type PlacedEntry } from './form-claims';

/** In one language every form of an entry, and every exception from them, has an effect of its own. */
export function checkForms(placed: readonly PlacedEntry[], language: Language, report: Report): void {
  for (const claims of groupClaims(placed, language)) {
    for (const [index, claim] of claims.entries()) {
      const first = claims.findIndex((other) => other.placed === claim.placed);
      if (first < index) reportIdle(claim, claims[first]?.form ?? claim.form);
    }
  }
  for (const { id, entry, at } of placed) {
    for (const [index, phrase] of (entry.except ?? []).entries()) {
      const place = at(id, 'except', index);
      if (isForm(phrase, { id, entry }, language)) {
        const expected = 'a phrase that is longer than the form';
        const remedy = 'Write the phrase whole, or remove the form instead: it would be found nowhere.';
        report({ ...place, value: phrase, expected, remedy });
        continue;
      }
      if (isLiveException({ id, entry }, phrase, language)) continue;
      const expected = 'a phrase in which the matcher would find a form of this entry';
      report({ ...place, value: phrase, expected, remedy: 'Remove it: it excepts nothing.' });
    }
  }

  function reportIdle({ placed: { id, entry, at }, form }: Claim, effective: string): void {
    const expected = `a form that the matcher does not find by "${effective}" already`;
    report({ ...at(id, ...pathOf(form, entry)), value: form, expected, remedy: 'Remove it.' });
  }
}

/** Whether an exception is a form of the entry itself: exceptions count in any case. */
function isForm(phrase: string, { id, entry }: Lexeme, language: Language): boolean {
  const keysOf = (forms: Lexeme['entry']) =>
    formKeys({ id, entry: { ...forms, case: 'any' } }, language).map(({ key }) => key);
  const own = new Set(keysOf(entry));
  return keysOf({ term: phrase, variants: [] }).some((key) => own.has(key));
}

/** Where the entry states the form; the last place, since the first is the one that may stay. */
function pathOf(form: string, { abbreviation, variants }: Entry): Path {
  const variant = variants.findLastIndex((each) => each.form === form);
  if (variant >= 0) return ['variants', variant];
  return [form === abbreviation ? 'abbreviation' : 'term'];
}
