import * as v from 'valibot';
import { type Entry, statuses, type TermId, type Topic, type Variant } from '../../domain/glossary';
import { inEachLanguage, type Language } from '../../domain/language';
import type { Report } from '../content-error';
import { languageNames } from '../language-names';
import { type JsonDocument, parseJson } from '../parsing/json-document';
import { parseValue } from '../parsing/parse-value';
import { holding, plainText } from '../parsing/text';
import { definitionLength } from './definition-length';

/** One topic in one language. */
export type TopicFile = {
  readonly language: Language;
  readonly topic: Topic;
  readonly document: JsonDocument;
  /** Every id of the file in its order; the entry is undefined where it has problems. */
  readonly entries: ReadonlyMap<TermId, Entry | undefined>;
};

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slugForm = 'a term id: lower-case ASCII words joined by single hyphens';

/** The id of a term, as content writes it. */
export const termId = v.pipe(
  v.string(),
  holding((id) => slug.test(id), slugForm, 'Rename it here and wherever it is used.'),
  v.transform((id) => id as TermId),
);

/** What the matcher looks for: it goes by letters and digits alone. */
const writtenForm = v.pipe(
  plainText,
  holding(
    (form) => /[\p{L}\p{N}]/u.test(form),
    'a form with letters or digits',
    'Write the form or leave it out.',
  ),
);

const admitted = v.pipe(
  writtenForm,
  v.transform((form): Variant => ({ form, status: 'admitted' })),
);
const withStatus = v.object({ form: writtenForm, status: v.picklist(statuses) });

/** A form alone is admitted; another status is said beside it. */
const variant = v.lazy((value) => (typeof value === 'string' ? admitted : withStatus));

function notEmpty<Item>(): v.RawCheckAction<Item[]> {
  return holding((list) => list.length > 0, 'at least one member', 'Leave the key out.');
}

const countOf = (letter: RegExp) => (text: string) => text.match(letter)?.length ?? 0;
const hangulIn = countOf(/\p{Script=Hangul}/gu);
const latinIn = countOf(/\p{Script=Latin}/gu);

/** Korean may be full of names and abbreviations in Latin letters, English cites a Korean word at most. */
const isWrittenIn: Readonly<Record<Language, (text: string) => boolean>> = {
  ko: (text) => hangulIn(text) > 0,
  en: (text) => latinIn(text) > hangulIn(text),
};

function entrySchema(language: Language) {
  const { most, unit, count } = definitionLength[language];
  return v.object({
    term: writtenForm,
    abbreviation: v.exactOptional(writtenForm),
    variants: v.optional(v.array(variant), []),
    definition: v.pipe(
      plainText,
      holding(
        isWrittenIn[language],
        `a definition in ${languageNames[language]}`,
        'Write it in this language; the other language has a file of its own.',
      ),
      holding(
        (text) => count(text) <= most,
        (text) => `at most ${most} ${unit}; these are ${count(text)}`,
        'Shorten the definition; what concerns usage belongs in the note.',
      ),
    ),
    note: v.exactOptional(plainText),
    source: plainText,
    wording: v.exactOptional(v.literal('own')),
    case: v.exactOptional(v.picklist(['exact', 'any'])),
    except: v.exactOptional(v.pipe(v.array(writtenForm), notEmpty())),
    homographs: v.exactOptional(v.pipe(v.array(termId), notEmpty())),
  });
}

const entrySchemas = inEachLanguage(entrySchema);

/** Reads `locales/<language>/glossary/<topic>.json`; undefined if it is no JSON object. */
export function parseTopicFile(
  place: { readonly file: string; readonly language: Language; readonly topic: Topic },
  text: string,
  report: Report,
): TopicFile | undefined {
  const document = parseJson(place.file, text, report);
  if (document === undefined) return undefined;
  const { value, at } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report({
      ...at(),
      value,
      expected: 'an object of term ids and entries',
      remedy: 'Put the entries between { and }.',
    });
    return undefined;
  }
  const entries = new Map<TermId, Entry | undefined>();
  for (const [key, entry] of Object.entries(value)) {
    const id = parseValue(termId, key, () => at(key), report);
    const parsed = parseValue(entrySchemas[place.language], entry, (...path) => at(key, ...path), report);
    if (id !== undefined) entries.set(id, parsed);
  }
  return { language: place.language, topic: place.topic, document, entries };
}
