import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import type { ConceptSet } from '../../../src/domain/exporting';
import { type Concept, type Entry, statuses } from '../../../src/domain/glossary';
import { inEachLanguage } from '../../../src/domain/language';

/** The real glossary, as the build exports it. */
export const wholeGlossary: ConceptSet = {
  name: 'glossary',
  titles: { en: 'Naranhi glossary', ko: '나란히 용어집' },
  concepts: [...readLibrary(readFiles(process.cwd(), 'locales')).concepts.values()],
};

export const siteAddress = (path: string) => `https://naranhi.example${path}`;

const meaningOf = ({ term, abbreviation, variants, definition, note, source, wording }: Entry) => ({
  term,
  abbreviation,
  variants: statuses.flatMap((status) => variants.filter((variant) => variant.status === status)),
  definition,
  note,
  source,
  wording,
});

/** What every format says of a concept: all but the rules of matching; variants by status. */
export const exportedOf = ({ id, topic, entries }: Concept) => ({
  id,
  topic,
  entries: inEachLanguage((language) => meaningOf(entries[language])),
});

export type Exported = ReturnType<typeof exportedOf>;
