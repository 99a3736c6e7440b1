import type { Library } from '../../content/read-library';
import { foreignStretches } from '../../domain/foreign-stretches';
import type { Concept, TermId } from '../../domain/glossary';
import { type Bilingual, type Language, languages } from '../../domain/language';
import { buildIndex, findMatches, type MatchIndex } from '../../domain/matching';
import type { DefinitionLink, EntryText } from '../../i18n/entry-text';

/** The glossary made ready for pages: one matching index a language, and every entry as pages carry it. */
export type GlossaryIndex = {
  readonly indexes: Bilingual<MatchIndex>;
  readonly entries: ReadonlyMap<TermId, Bilingual<EntryText>>;
};

/** The other concepts that a definition speaks of, each at its first mention. */
function definitionLinks(concept: Concept, language: Language, index: MatchIndex): DefinitionLink[] {
  const seen = new Set<TermId>([concept.id]);
  const { definition } = concept.entries[language];
  const links = findMatches(definition, language, index).flatMap(({ start, end, ids }) => {
    if (ids.some((id) => seen.has(id))) return [];
    for (const id of ids) seen.add(id);
    return [{ start, end, terms: ids }];
  });
  const foreign = foreignStretches(definition, language).flatMap(({ start, end, language: lang }) =>
    lang === undefined || links.some((link) => link.start < end && start < link.end)
      ? []
      : [{ start, end, terms: [], lang }],
  );
  return [...links, ...foreign].toSorted((a, b) => a.start - b.start);
}

function entryText(concept: Concept, language: Language, index: MatchIndex): EntryText {
  const { term, abbreviation, variants, definition, source, wording } = concept.entries[language];
  return {
    term,
    ...(abbreviation !== undefined && { abbreviation }),
    ...(variants.length > 0 && { variants }),
    definition,
    links: definitionLinks(concept, language, index),
    source,
    ...(wording !== undefined && { wording }),
    topic: concept.topic,
  };
}

export function indexGlossary({ concepts }: Pick<Library, 'concepts'>): GlossaryIndex {
  const indexOf = (language: Language) =>
    buildIndex(
      [...concepts.values()].map(({ id, entries }) => ({ id, entry: entries[language] })),
      language,
    );
  const indexes = { en: indexOf('en'), ko: indexOf('ko') };
  const entries = new Map(
    [...concepts.values()].map((concept) => [
      concept.id,
      { en: entryText(concept, 'en', indexes.en), ko: entryText(concept, 'ko', indexes.ko) },
    ]),
  );
  return { indexes, entries };
}

/** The entries of some concepts, by language and id: what a page carries. */
export function entriesOf(
  { entries }: GlossaryIndex,
  ids: Iterable<TermId>,
): Bilingual<Readonly<Record<TermId, EntryText>>> {
  const chosen = [...new Set(ids)];
  const inLanguage = (language: Language): Record<TermId, EntryText> =>
    Object.fromEntries(
      chosen.flatMap((id) => {
        const texts = entries.get(id);
        return texts ? [[id, texts[language]]] : [];
      }),
    );
  const [en, ko] = languages.map(inLanguage);
  return { en: en ?? {}, ko: ko ?? {} };
}
