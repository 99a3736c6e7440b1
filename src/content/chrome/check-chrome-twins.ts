import { type Bilingual, type Language, languages, otherLanguage } from '../../domain/language';
import type { Report } from '../content-error';
import { type ChromeFile, placeholdersOf } from './parse-chrome';
import { pluralCategories, splitPluralKey } from './plural-key';

/** Each language has every text of the other, in its own plural forms, with the same placeholders. */
export function checkChromeTwins(files: Bilingual<ChromeFile>, report: Report): void {
  const keys = new Set(languages.flatMap((language) => [...files[language].texts.keys()]));
  for (const language of languages) {
    const { texts } = files[language];
    const wanted = wantedKeys(keys, language);
    for (const key of wanted) if (!texts.has(key)) reportMissing(key, language);
    for (const key of texts.keys()) if (!wanted.has(key)) reportSurplus(key, language);
  }
  for (const language of languages) checkPlaceholders(language);

  function reportMissing(key: string, language: Language): void {
    const twin = files[otherLanguage[language]];
    const sameBase = [...twin.texts.keys()].find(
      (other) => splitPluralKey(other).base === splitPluralKey(key).base,
    );
    const { file, line } = twin.document.at(...(sameBase ?? key).split('.'));
    report({
      file: files[language].document.file,
      path: key,
      value: undefined,
      expected: `a text in this language, as in ${file}:${line}`,
      remedy: 'Write it, or remove the key from the other language.',
    });
  }

  function reportSurplus(key: string, language: Language): void {
    const { base } = splitPluralKey(key);
    const forms = pluralCategories(base, language).map((category) => `${base}_${category}`);
    report({
      ...files[language].document.at(...key.split('.')),
      value: key,
      expected: `only the plural forms of this language: ${forms.join(', ')}`,
      remedy: 'Remove the key.',
    });
  }

  function checkPlaceholders(language: Language): void {
    for (const [key, text] of files[language].texts) {
      const reference = referenceOf(key, language);
      if (!reference) continue;
      const { base, category } = splitPluralKey(key);
      const [found, expected] = [text, reference.text].map((of) => placeholdersOf(of).join(' '));
      // One card needs no number: every form but the general one may leave the count out.
      const countless = placeholdersOf(reference.text)
        .filter((name) => name !== '{{count}}')
        .join(' ');
      const mayDropCount = category !== undefined && category !== 'other' && base !== '';
      if (found === expected || (mayDropCount && found === countless)) continue;
      report({
        ...files[language].document.at(...key.split('.')),
        value: text,
        expected: `the placeholders ${expected || '(none)'}, as in ${reference.file}:${reference.line}`,
        remedy: 'Use the same placeholders in each language, in any order.',
      });
    }
  }

  /** The text that states the placeholders: a form of a plural follows its own `_other`, which follows English. */
  function referenceOf(key: string, language: Language) {
    const { base, category } = splitPluralKey(key);
    const special = category !== undefined && category !== 'other';
    const file = special ? files[language] : files[languages[0]];
    const general = special ? `${base}_other` : key;
    const text = file.texts.get(general);
    return text === undefined ? undefined : { text, ...file.document.at(...general.split('.')) };
  }
}

/** The keys that a language needs if any language has these; i18next's `_zero` is optional but needs its twin. */
function wantedKeys(keys: ReadonlySet<string>, language: Language): Set<string> {
  return new Set(
    [...keys].flatMap((key) => {
      const { base, category } = splitPluralKey(key);
      if (category === undefined) return [key];
      const forms = pluralCategories(base, language).map((form) => `${base}_${form}`);
      return category === 'zero' ? [...forms, key] : forms;
    }),
  );
}
