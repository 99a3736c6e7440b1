import type { Concept, TermId } from '../../domain/glossary';
import type { Report } from '../content-error';
import type { ContentFiles } from '../content-files';
import { type JsonDocument, parseJson } from '../parsing/json-document';
import { suggestion } from '../parsing/nearest';
import { parseValue } from '../parsing/parse-value';
import { termId } from './parse-topic-file';

/** The one file outside of the languages, since an id is the same in each. */
export const redirectsFile = 'locales/redirects.json';

/** Where the term of an old id stands now. */
export type Redirects = ReadonlyMap<TermId, TermId>;

const remedyOfForm = 'Write { "old-id": "new-id" }, or remove the file.';

/**
 * Reads the ids that terms had before, each with the id that took its place; a missing file is none.
 * @param concepts Undefined where the glossary could not be read whole: then no id is looked for in it.
 */
export function readRedirects(
  files: ContentFiles,
  concepts: ReadonlyMap<TermId, Concept> | undefined,
  report: Report,
): Redirects {
  const text = files.get(redirectsFile);
  const document = text === undefined ? undefined : parseJson(redirectsFile, text, report);
  if (document === undefined) return new Map();
  const { value, at } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report({ ...at(), value, expected: 'an object of old and new term ids', remedy: remedyOfForm });
    return new Map();
  }
  const redirects = new Map<TermId, TermId>();
  for (const [key, target] of Object.entries(value)) {
    const from = parseValue(termId, key, () => at(key), report);
    const to = parseValue(termId, target, () => at(key), report);
    if (from !== undefined && to !== undefined) redirects.set(from, to);
  }
  if (concepts) checkTargets(redirects, concepts, document, report);
  return redirects;
}

/** An old id is no term and leads to one: so no address leads to an address that leads on, or back. */
function checkTargets(
  redirects: Redirects,
  concepts: ReadonlyMap<TermId, Concept>,
  { at }: JsonDocument,
  report: Report,
): void {
  for (const [from, to] of redirects) {
    if (concepts.has(from)) {
      const remedy = 'Remove it here, or rename the term in each language.';
      report({ ...at(from), value: from, expected: 'an old id, which no term has now', remedy });
    }
    if (concepts.has(to)) continue;
    const final = endOf(to, redirects);
    if (redirects.has(to)) {
      const expected = 'the id of a term, not another old id';
      const remedy = final ? `Write "${final}".` : 'Write the id of a term: these lead in a circle.';
      report({ ...at(from), value: to, expected, remedy });
    } else {
      const remedy = `${suggestion(to, [...concepts.keys()])}Write the id of the term that took its place.`;
      report({ ...at(from), value: to, expected: 'the id of a term', remedy });
    }
  }
}

/** Where a chain of old ids ends; undefined for a circle. */
function endOf(start: TermId, redirects: Redirects): TermId | undefined {
  const passed = new Set<TermId>();
  for (let id = start; !passed.has(id); ) {
    passed.add(id);
    const next = redirects.get(id);
    if (next === undefined) return id;
    id = next;
  }
  return undefined;
}
