import { expect, test } from 'vitest';
import { studyFiles } from '../../../src/app/build/study-files';
import type { Concept, TermId } from '../../../src/domain/glossary';
import type { StudyManifest } from '../../../src/features/study-content/study-files';
import { sampleLibrary } from '../../sample-library';

const read = (concepts: Iterable<Concept>) => {
  const files = new Map(studyFiles(concepts));
  return { files, manifest: JSON.parse(files.get('/study/index.json') ?? '') as StudyManifest };
};

test('every concept stands whole in a file of its topic, which the manifest names', () => {
  const { files, manifest } = read(sampleLibrary.concepts.values());
  const found = Object.values(manifest).flatMap((parts) =>
    parts.flatMap(({ path }) => JSON.parse(files.get(path) ?? '[]') as Concept[]),
  );
  expect(new Map(found.map((concept) => [concept.id, concept]))).toEqual(sampleLibrary.concepts);
});

test('a long topic is cut into files of a hundred, each under its first id', () => {
  const [first] = sampleLibrary.concepts.values();
  if (!first) throw new Error('The sample library has no concepts.');
  const many = Array.from({ length: 250 }, (_, i) => ({
    ...first,
    id: `term-${String(i).padStart(3, '0')}` as TermId,
  }));
  const { files, manifest } = read(many);
  const parts = manifest[first.topic] ?? [];
  expect(parts.map(({ from }) => from)).toEqual(['term-000', 'term-100', 'term-200']);
  expect(parts.map(({ path }) => (JSON.parse(files.get(path) ?? '') as Concept[]).length)).toEqual([
    100, 100, 50,
  ]);
});
