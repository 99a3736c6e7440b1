import * as v from 'valibot';
import { downloadAddress } from '../../domain/addresses';
import { jsonFormat, jsonVersion } from '../../domain/exporting';
import { type TermId, topics } from '../../domain/glossary';
import type { Bilingual } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';
import type { ConceptPlace } from './load-concepts';

/** What is read of a release's file of terms: the concepts themselves are loaded like those of the deck. */
const releaseTerms = v.object({
  format: v.literal(jsonFormat),
  version: v.literal(jsonVersion),
  titles: v.object({ en: v.string(), ko: v.string() }),
  concepts: v.array(
    v.object({
      id: v.pipe(
        v.string(),
        v.transform((id) => id as TermId),
      ),
      topic: v.picklist(topics),
    }),
  ),
});

const releaseSlug = /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/;

export type ReleaseTerms = { readonly titles: Bilingual<string>; readonly places: readonly ConceptPlace[] };

/**
 * The terms of a release, from the file that the site offers for download.
 * @throws Error where there is none, or none that this page can read
 */
export async function fetchReleaseTerms(slug: ReleaseSlug): Promise<ReleaseTerms> {
  if (!releaseSlug.test(slug)) throw new Error(`"${slug}" names no release.`);
  const address = downloadAddress(`releases/${slug}`, 'json');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  const { titles, concepts } = v.parse(releaseTerms, await response.json());
  return { titles, places: concepts.map(({ id, topic }) => ({ term: id, topic })) };
}
