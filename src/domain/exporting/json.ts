import { entryAddress } from '../addresses';
import type { Concept, Entry } from '../glossary';
import { inEachLanguage } from '../language';
import type { ConceptSet, SiteAddress } from './concept-set';

export const jsonFormat = 'naranhi-glossary';

/** Raised whenever a reader of the former version could misread the file; a key that is only new does not count. */
export const jsonVersion = 1;

/** What is exported of an entry: all that a reader sees, without the rules of matching. */
const entryOf = ({ term, abbreviation, variants, definition, note, source, wording }: Entry): Entry => ({
  term,
  ...(abbreviation !== undefined && { abbreviation }),
  variants,
  definition,
  ...(note !== undefined && { note }),
  source,
  ...(wording !== undefined && { wording }),
});

const conceptOf = ({ id, topic, entries }: Concept, siteAddress: SiteAddress) => ({
  id,
  topic,
  addresses: inEachLanguage((language) => siteAddress(entryAddress(language, id))),
  entries: inEachLanguage((language) => entryOf(entries[language])),
});

/** The set as JSON (the README says its shape), a concept a line, so that two versions can be compared by line. */
export function jsonOf({ titles, concepts }: ConceptSet, siteAddress: SiteAddress): string {
  const head = JSON.stringify({ format: jsonFormat, version: jsonVersion, titles });
  const lines = concepts.map((concept) => JSON.stringify(conceptOf(concept, siteAddress)));
  return `${head.slice(0, -1)},"concepts":[\n${lines.join(',\n')}\n]}\n`;
}
