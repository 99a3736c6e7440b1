import * as v from 'valibot';
import { downloadAddress } from '../../domain/addresses';
import { jsonFormat, jsonVersion } from '../../domain/exporting';
import { type Concept, statuses, type TermId, topics } from '../../domain/glossary';

const entry = v.object({
  term: v.string(),
  abbreviation: v.exactOptional(v.string()),
  variants: v.array(v.object({ form: v.string(), status: v.picklist(statuses) })),
  definition: v.string(),
  note: v.exactOptional(v.string()),
  source: v.string(),
  wording: v.exactOptional(v.literal('own')),
});

const termId = v.pipe(
  v.string(),
  v.transform((id) => id as TermId),
);

const bilingual = <Schema extends v.GenericSchema>(schema: Schema) => v.object({ en: schema, ko: schema });

const glossary = v.object({
  format: v.literal(jsonFormat),
  version: v.literal(jsonVersion),
  concepts: v.array(
    v.object({
      id: termId,
      topic: v.picklist(topics),
      addresses: bilingual(v.pipe(v.string(), v.url())),
      entries: bilingual(entry),
    }),
  ),
});

const address = downloadAddress('glossary', 'json');

const broken = (what: string) =>
  new Error(`The glossary at ${address} ${what}. Load the page again; it may have changed meanwhile.`);

/** The concepts of the glossary as the site holds them, and the origin that their addresses begin with. */
export type GlossaryFile = { readonly concepts: ReadonlyMap<TermId, Concept>; readonly origin: string };

/**
 * Fetches the whole glossary from the site.
 * @throws Error where there is none, or none that this page can read.
 */
export async function fetchGlossary(): Promise<GlossaryFile> {
  const response = await fetch(address);
  if (!response.ok) throw broken(`was answered with ${response.status}`);
  const result = v.safeParse(glossary, await response.json().catch(() => undefined));
  if (!result.success) {
    const [issue] = result.issues;
    throw broken(`cannot be read: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const { concepts } = result.output;
  return {
    concepts: new Map(concepts.map(({ id, topic, entries }) => [id, { id, topic, entries }])),
    origin: concepts[0] ? new URL(concepts[0].addresses.en).origin : '',
  };
}
