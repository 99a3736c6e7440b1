import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { type Language, languages } from '../../src/domain/language';
import { buildIndex, findMatches } from '../../src/domain/matching';

const { concepts } = readLibrary(readFiles(process.cwd(), 'locales'));

/** Sentences that a form of each language can stand in; 까지 follows every noun, whatever its last sound. */
const sentences: Record<Language, readonly ((form: string) => string)[]> = {
  en: [(form) => `We read of ${form} today.`, (form) => `(${form})`],
  ko: [(form) => `오늘 ${form} 관련 소식`, (form) => `이 ${form}까지`, (form) => `‘${form}’입니다`],
};

describe.each(languages)('every written form of the %s glossary', (language) => {
  const lexemes = [...concepts.values()].map(({ id, entries }) => ({ id, entry: entries[language] }));
  const index = buildIndex(lexemes, language);

  it('is found where it stands, whole, and means its concept', () => {
    const missed = lexemes.flatMap(({ id, entry }) =>
      [entry.term, entry.abbreviation, ...entry.variants.map((variant) => variant.form)]
        .filter((form) => form !== undefined)
        .flatMap((form) => sentences[language].map((sentence) => ({ form, text: sentence(form) })))
        .filter(({ form, text }) => {
          const matches = findMatches(text, language, index);
          return !matches.some(({ start, end, ids }) => text.slice(start, end) === form && ids.includes(id));
        })
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });
});
