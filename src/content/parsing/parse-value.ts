import * as v from 'valibot';
import type { Report } from '../content-error';
import type { Locate } from './json-document';
import { suggestion } from './nearest';

type Advice = { readonly expected: string; readonly remedy: string };

const keysAndValues: Advice = { expected: 'keys and values', remedy: 'Write a key before each value.' };

/** The kinds of values, by the names that valibot gives them. */
const kinds: ReadonlyMap<string, Advice> = new Map([
  ['string', { expected: 'a text', remedy: 'Put it between quotation marks.' }],
  ['Array', { expected: 'a list', remedy: 'Put it between [ and ].' }],
  ['Object', keysAndValues],
]);

/**
 * Parses one value with its schema and reports everything that is wrong with it. Returns undefined if it has not the
 * form of the schema; a key that the schema does not name is reported and left out.
 * `locate` turns a path inside the value into its place in the file.
 */
export function parseValue<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  locate: Locate,
  report: Report,
): v.InferOutput<Schema> | undefined {
  if (entriesOf(schema) && Array.isArray(value)) {
    report({ ...locate(), value, ...keysAndValues });
    return undefined;
  }
  reportUnknownKeys(schema, value, locate, report);
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    report({ ...locate(...path), value: issue.input, ...adviceOn(issue) });
  }
  return result.success ? result.output : undefined;
}

function adviceOn(issue: v.BaseIssue<unknown>): Advice {
  const expected = issue.expected ?? 'another value';
  if (issue.kind !== 'schema') return { expected, remedy: issue.message };
  if (issue.path?.at(-1)?.origin === 'key') return { expected: `the key ${expected}`, remedy: 'Add it.' };
  // Valibot writes a choice as ("exact" | "any").
  const choice = expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  return kinds.get(expected) ?? { expected: choice, remedy: 'Change the value.' };
}

/** Reports every key that an object schema does not name (valibot's strict objects stop at the first). */
function reportUnknownKeys(schema: v.GenericSchema, value: unknown, locate: Locate, report: Report): void {
  const itemSchema = itemOf(schema);
  if (itemSchema && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      reportUnknownKeys(itemSchema(item), item, (...path) => locate(index, ...path), report);
    }
    return;
  }
  const entries = entriesOf(schema);
  if (entries === undefined || typeof value !== 'object' || value === null) return;
  const names = Object.keys(entries);
  for (const [key, member] of Object.entries(value)) {
    const memberSchema = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (memberSchema) {
      reportUnknownKeys(memberSchema, member, (...path) => locate(key, ...path), report);
    } else {
      const remedy = `${suggestion(key, names)}Rename or remove the key.`;
      report({ ...locate(key), value: key, expected: `one of the keys ${names.join(', ')}`, remedy });
    }
  }
}

/** The schema of a list's members, each of which may have its own (valibot's `lazy`). */
function itemOf(schema: v.GenericSchema): ((item: unknown) => v.GenericSchema) | undefined {
  if ('wrapped' in schema) return itemOf(schema.wrapped as v.GenericSchema);
  if (!('item' in schema)) return undefined;
  const item = schema.item as v.GenericSchema;
  return 'getter' in item ? (item.getter as (item: unknown) => v.GenericSchema) : () => item;
}

function entriesOf(schema: v.GenericSchema): Readonly<Record<string, v.GenericSchema>> | undefined {
  return 'entries' in schema ? (schema.entries as Record<string, v.GenericSchema>) : undefined;
}
