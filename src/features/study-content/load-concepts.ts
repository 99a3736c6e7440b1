import type { Concept, TermId, Topic } from '../../domain/glossary';
import { type StudyManifest, studyManifestPath } from './study-files';

/** A concept that is asked for: where its entry stands is found by its topic. */
export type ConceptPlace = { readonly term: TermId; readonly topic: Topic };

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response.json();
}

/** The file of a topic that holds a concept, if any does: the last that begins at or before its id. */
const fileOf = (manifest: StudyManifest, { term, topic }: ConceptPlace) =>
  manifest[topic]?.findLast(({ from }) => from <= term)?.path;

/**
 * The concepts that study asks about, with those that stand in the same files, from which wrong answers are chosen. A file
 * is fetched once. A term that has left the glossary is not among them.
 */
export function conceptLoader() {
  let manifest: Promise<StudyManifest> | undefined;
  const files = new Map<string, Promise<readonly Concept[]>>();

  const fetched = (path: string): Promise<readonly Concept[]> => {
    const known = files.get(path);
    if (known) return known;
    const loading = fetchJson(path) as Promise<readonly Concept[]>;
    files.set(path, loading);
    loading.catch(() => {
      files.delete(path);
      // A newer version of the site may have put another in its place.
      manifest = undefined;
    });
    return loading;
  };

  return {
    /** @throws Error where a file cannot be had; the next call tries again. */
    async load(places: Iterable<ConceptPlace>): Promise<ReadonlyMap<TermId, Concept>> {
      manifest ??= fetchJson(studyManifestPath) as Promise<StudyManifest>;
      manifest.catch(() => {
        manifest = undefined;
      });
      const known = await manifest;
      const paths = new Set([...places].flatMap((place) => fileOf(known, place) ?? []));
      const concepts = (await Promise.all([...paths].map(fetched))).flat();
      return new Map(concepts.map((concept) => [concept.id, concept]));
    },
  };
}

export type ConceptLoader = ReturnType<typeof conceptLoader>;
