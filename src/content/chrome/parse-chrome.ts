import * as v from 'valibot';
import type { Report } from '../content-error';
import { type JsonDocument, parseJson } from '../parsing/json-document';
import { parseValue } from '../parsing/parse-value';
import { hasTag, holding, messageText } from '../parsing/text';

/** The words of the interface, nested by place. */
export type Chrome = { readonly [place: string]: string | Chrome };

export type ChromeFile = {
  readonly document: JsonDocument;
  readonly chrome: Chrome;
  /** Every text by its dotted key. */
  readonly texts: ReadonlyMap<string, string>;
};

/** A name, a hyphenated slug or a name with an i18next suffix; never `.` or `:`, with which i18next joins names. */
const keyName = /^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/;
/** i18next's `{{name}}`, `{{- name}}` (unescaped), `{{a.b}}` and `{{count, number}}`. */
const interpolation = /\{\{-?\s*([\w.]+)\s*(?:,[^{}]*)?\}\}/g;
/** react-i18next's `<source>…</source>`, and i18next's `$t(other.key)`. */
const component = /<\/?\s*[\w-]+\s*\/?>/g;
const nested = /\$t\([^()]*\)/g;

const key = v.pipe(
  v.string(),
  holding((name) => keyName.test(name), 'a key of letters and digits, joined by - or _', 'Rename the key.'),
);

const message = v.pipe(
  messageText,
  holding(
    (text) => !/[{}]/.test(text.replace(interpolation, '')),
    'each placeholder written as {{name}}',
    'Close the placeholder with as many braces as open it.',
  ),
  holding(
    (text) => !hasTag(text.replace(component, '')),
    'no tags but bare component names such as <source>…</source>',
    'Remove the attributes: the component of the page states them.',
  ),
);

const branch: v.GenericSchema<Chrome> = v.pipe(
  v.record(
    key,
    v.lazy((value) => (typeof value === 'object' ? branch : message)),
  ),
  holding((texts) => Object.keys(texts).length > 0, 'at least one text', 'Add one or remove the key.'),
);

/** Reads `locales/<language>/chrome.json`; undefined if anything is wrong with it. */
export function parseChrome(file: string, text: string, report: Report): ChromeFile | undefined {
  const document = parseJson(file, text, report);
  if (document === undefined) return undefined;
  const chrome = parseValue(branch, document.value, document.at, report);
  return chrome && { document, chrome, texts: new Map(textsOf(chrome)) };
}

/** What a translation of the text has to contain as well, sorted: `{{count}}`, `<source>`. */
export function placeholdersOf(text: string): string[] {
  const names = [...text.matchAll(interpolation)].map(([, name]) => `{{${name}}}`);
  return [...names, ...(text.match(component) ?? []), ...(text.match(nested) ?? [])].sort();
}

function* textsOf(chrome: Chrome, prefix = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(chrome)) {
    if (typeof value === 'string') yield [`${prefix}${name}`, value];
    else yield* textsOf(value, `${prefix}${name}.`);
  }
}
