import { describe, expect, test } from 'vitest';
import english from '../../locales/en/chrome.json';
import korean from '../../locales/ko/chrome.json';
import { pluralCategories, splitPluralKey } from '../../src/content/chrome/plural-key';
import { type Bilingual, type Language, languages } from '../../src/domain/language';
import { type Chrome, createI18n } from '../../src/i18n/create-i18n';

/*
 * Every message of the interface, put into words by i18next as the pages have it: in each form of its plural, with every
 * placeholder filled.
 */

const chrome: Bilingual<Chrome> = { en: english, ko: korean };

function* textsOf(tree: Chrome, above = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [above + key, value];
    else yield* textsOf(value as Chrome, `${above}${key}.`);
  }
}

const placeholder = /\{\{-?\s*(?<name>[\w.]+)\s*(?:,\s*(?<format>[^}]*?)\s*)?\}\}/g;

type Placeholder = { readonly name: string; readonly format: string | undefined };

const placeholdersOf = (text: string): Placeholder[] =>
  [...text.matchAll(placeholder)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    format: groups?.['format'],
  }));

/** Numbers of which each category of either language has some, and those that are read in an unusual way. */
const counts = [0, 1, 2, 3, 5, 10, 21, 100, 1000, 10_000, 1_234_567];

/** What is put in: a word that is in no message, or a number that is told by its digits. */
const wordFor = (name: string) => `‹${name}›`;
const isNumber = ({ name, format }: Placeholder) => name === 'count' || format !== undefined;

/** What is wrong with one message, a line each. */
function faultsOf(
  key: string,
  text: string,
  language: Language,
  words: Bilingual<Chrome> = chrome,
): string[] {
  const faults: string[] = [];
  const missing: string[] = [];
  const { t } = createI18n(language, { chrome: words[language], entries: { en: {}, ko: {} } }, (lost) => {
    missing.push(lost);
    return lost;
  });
  const translate = t as (key: string, options: Readonly<Record<string, unknown>>) => string;
  const { base, category } = splitPluralKey(key);
  const found = placeholdersOf(text);
  if (/[{}]/.test(text.replaceAll(placeholder, ''))) faults.push(`${key}: a brace that closes nothing`);
  for (const { format } of found)
    if (format !== undefined && format !== 'number') faults.push(`${key}: no such format as "${format}"`);
  for (const count of category === undefined ? [7] : counts) {
    const form =
      category &&
      (count === 0 && category === 'zero' ? 'zero' : new Intl.PluralRules(language).select(count));
    if (form !== category) continue;
    const values = Object.fromEntries(
      found.map((each) => [each.name, isNumber(each) ? count : wordFor(each.name)]),
    );
    const told = translate(category === undefined ? key : base, { ...values, ...(category && { count }) });
    const expected = text.replaceAll(placeholder, (_all, name: string, format?: string) => {
      const value = values[name];
      return format === undefined ? String(value) : new Intl.NumberFormat(language).format(Number(value));
    });
    // Where a language says none in another way than some, i18next takes that form first.
    const isOtherForm = count === 0 && category !== 'zero' && told !== expected;
    if (told !== expected && !isOtherForm) faults.push(`${key} with ${count}: “${told}”, not “${expected}”`);
    if (/[{}]|undefined|NaN|\[object/.test(told)) faults.push(`${key} with ${count} is told as “${told}”`);
  }
  faults.push(...missing.map((lost) => `${lost} is missing`));
  const open: string[] = [];
  for (const [, end, name = ''] of text.matchAll(/<(\/?)([a-z]\w*)>/g)) {
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`${key}: </${name}> closes nothing`);
  }
  if (open.length > 0) faults.push(`${key}: <${open}> is not closed`);
  return faults;
}

/** By the key without its plural form: the names of what is put in, over all forms. */
function namesByKey(language: Language, words: Bilingual<Chrome> = chrome): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const [key, text] of textsOf(words[language])) {
    const { base, category } = splitPluralKey(key);
    const known = names.get(base) ?? new Set(category === undefined ? [] : ['count']);
    for (const { name } of placeholdersOf(text)) known.add(name);
    names.set(base, known);
  }
  return names;
}

describe.each(languages)('every message in %s', (language) => {
  const texts = [...textsOf(chrome[language])];

  test('is told as it is written, with what is put in', () => {
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.flatMap(([key, text]) => faultsOf(key, text, language))).toEqual([]);
  });

  test('that counts has all forms that its language has', () => {
    const keys = new Set(texts.map(([key]) => key));
    const missing = texts.flatMap(([key]) => {
      const { base, category } = splitPluralKey(key);
      if (category === undefined) return [];
      return pluralCategories(base, language)
        .filter((form) => !keys.has(`${base}_${form}`))
        .map((form) => `${base}_${form}`);
    });
    expect(missing).toEqual([]);
  });
});

test('both languages have the same messages, into which the same is put', () => {
  expect([...namesByKey('ko')].toSorted()).toEqual([...namesByKey('en')].toSorted());
});

describe('what would be wrong is found', () => {
  const told = (text: string, key = 'a.b') => {
    const words = { a: { [key.replace('a.', '')]: text } };
    return faultsOf(key, text, 'en', { en: words, ko: words }).join('\n');
  };

  test.each([
    ['a placeholder that is not closed', 'Page {{part} of ten', /a brace that closes nothing/],
    ['a format that is none', '{{count, nubmer}} terms', /no such format as "nubmer"/],
    ['a nested message that is not there', 'See $t(no.such.key)', /no\.such\.key is missing/],
    ['a tag that is not closed', 'From <source>the source', /<source> is not closed/],
    ['a tag that closes another', '<b>x</i></b>', /closes nothing/],
  ])('%s', (_what, text, fault) => {
    expect(told(text)).toMatch(fault);
  });

  test('a value that nobody gives is told as nothing, and so would be seen', () => {
    const { t } = createI18n('en', { chrome: { a: '{{who}} reads' }, entries: { en: {}, ko: {} } });
    expect((t as (key: string, options: object) => string)('a', {})).not.toBe('Ann reads');
  });

  test('another placeholder in the other language', () => {
    const words = { en: { a: '{{part}} of {{parts}}' }, ko: { a: '{{parts}} 중 {{portion}}' } };
    expect(namesByKey('ko', words)).not.toEqual(namesByKey('en', words));
  });
});
