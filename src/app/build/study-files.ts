import { type Concept, topics } from '../../domain/glossary';
import {
  conceptsPerFile,
  type StudyManifest,
  studyManifestPath,
} from '../../features/study-content/study-files';
import { hashedJson } from './hashed-json';

const inIdOrder = (one: Concept, other: Concept) => (one.id < other.id ? -1 : 1);

/**
 * What study loads: the concepts of each topic in files of a hundred, so that a deck costs what its own terms and their
 * neighbours weigh, however large the glossary is.
 */
export function studyFiles(concepts: Iterable<Concept>): readonly (readonly [path: string, text: string])[] {
  const all = [...concepts].sort(inIdOrder);
  const files: (readonly [path: string, text: string])[] = [];
  const manifest: StudyManifest = Object.fromEntries(
    topics.map((topic) => {
      const ofTopic = all.filter((concept) => concept.topic === topic);
      const parts = Array.from({ length: Math.ceil(ofTopic.length / conceptsPerFile) }, (_, part) => {
        const concepts = ofTopic.slice(part * conceptsPerFile, (part + 1) * conceptsPerFile);
        const file = hashedJson(`/study/${topic}-${part + 1}`, concepts);
        files.push(file);
        return { from: concepts[0]?.id, path: file[0] };
      });
      return [topic, parts];
    }),
  );
  return [...files, [studyManifestPath, JSON.stringify(manifest)]];
}
