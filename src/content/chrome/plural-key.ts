import type { Language } from '../../domain/language';

const suffixed = /^(?<base>.+?)(?<ordinal>_ordinal)?_(?<category>zero|one|two|few|many|other)$/;

/** i18next's plural suffixes: `study.due_one` is the form `one` of `study.due`; other keys have no category. */
export function splitPluralKey(key: string): { readonly base: string; readonly category?: string } {
  const { base, ordinal = '', category } = suffixed.exec(key)?.groups ?? {};
  return base === undefined || category === undefined
    ? { base: key }
    : { base: `${base}${ordinal}`, category };
}

/** The forms that i18next asks for in a language, which are those of the Unicode CLDR: en one and other, ko other. */
export function pluralCategories(base: string, language: Language): readonly string[] {
  const type = base.endsWith('_ordinal') ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
}
