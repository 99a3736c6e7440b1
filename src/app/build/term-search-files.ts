import type { Concept } from '../../domain/glossary';
import { type Bilingual, inEachLanguage, type Language } from '../../domain/language';
import { searchDataOf } from '../../domain/searching';
import { definitionsPerFile, type SearchManifest } from '../../features/search/search-files';
import { hashedJson } from './hashed-json';

/** A definition may have a second sentence, which a result leaves to the entry. */
function firstSentence(definition: string, language: Language): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(definition);
  return first?.segment.trim() ?? '';
}

/**
 * What the search over the terms loads: all written forms in one file, the definitions in several, of which a page of
 * results asks for few. Their names change with their content; the manifest's does not, so that no page has to name them.
 */
export function termSearchFiles(
  concepts: Iterable<Concept>,
): readonly (readonly [path: string, text: string])[] {
  const all = [...concepts];
  const terms = hashedJson('/search/terms', searchDataOf(all));
  const sentences = all.map(
    ({ entries }): Bilingual<string> =>
      inEachLanguage((language) => firstSentence(entries[language].definition, language)),
  );
  const definitions = Array.from({ length: Math.ceil(all.length / definitionsPerFile) }, (_, file) =>
    hashedJson(
      `/search/definitions-${file}`,
      sentences.slice(file * definitionsPerFile, (file + 1) * definitionsPerFile),
    ),
  );
  const manifest: SearchManifest = { terms: terms[0], definitions: definitions.map(([path]) => path) };
  return [terms, ...definitions, ['/search/index.json', JSON.stringify(manifest)]];
}
