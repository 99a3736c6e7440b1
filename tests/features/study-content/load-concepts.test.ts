import { beforeEach, expect, test, vi } from 'vitest';
import { studyFiles } from '../../../src/app/build/study-files';
import type { TermId } from '../../../src/domain/glossary';
import { conceptLoader } from '../../../src/features/study-content/load-concepts';
import { amr, biosimilar, sampleLibrary } from '../../sample-library';

const files = new Map(studyFiles(sampleLibrary.concepts.values()));
const place = (term: TermId) => {
  const concept = sampleLibrary.concepts.get(term);
  if (!concept) throw new Error(`The sample library has no ${term}.`);
  return { term, topic: concept.topic };
};

const fetched = vi.fn(
  async (path: string) => new Response(files.get(path) ?? '', { status: files.has(path) ? 200 : 404 }),
);

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});

test('gives the concepts that are asked for, each file fetched once', async () => {
  const loader = conceptLoader();
  const places = [place(amr), place(biosimilar)];
  const concepts = await loader.load(places);
  expect(concepts.get(amr)).toEqual(sampleLibrary.concepts.get(amr));
  expect(concepts.get(biosimilar)).toEqual(sampleLibrary.concepts.get(biosimilar));
  const calls = fetched.mock.calls.length;
  await loader.load(places);
  expect(fetched).toHaveBeenCalledTimes(calls);
});

test('a term that has left the glossary is not among them', async () => {
  const gone = { ...place(amr), term: 'zz-gone' as TermId };
  expect((await conceptLoader().load([gone])).has(gone.term)).toBe(false);
});

test('what could not be fetched is fetched again at the next call', async () => {
  const loader = conceptLoader();
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(loader.load([place(amr)])).rejects.toThrow('Failed to fetch');
  expect((await loader.load([place(amr)])).has(amr)).toBe(true);
});

test('where a newer version of the site has put a file elsewhere, the next call finds it there', async () => {
  const loader = conceptLoader();
  const [path = '', text = ''] =
    [...files].find(([, each]) => each.includes(`"${amr}"`) && each.startsWith('[')) ?? [];
  const manifest = files.get('/study/index.json') ?? '';
  await loader.load([place(biosimilar)]);
  files.delete(path);
  files.set(`${path}.next`, text).set('/study/index.json', manifest.replace(path, `${path}.next`));
  await expect(loader.load([place(amr)])).rejects.toThrow('404');
  expect((await loader.load([place(amr)])).has(amr)).toBe(true);
});
