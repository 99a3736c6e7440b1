import { loadJson, loadOnce } from './load-once';
import { releaseIndexPath, releasePartsPath } from './search-files';

/** What pagefind has stored of a release. */
export type StoredRelease = {
  /** The words of it, by which it is found. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
};

type FoundRelease = { readonly score: number; readonly data: () => Promise<StoredRelease> };

/** The index of some releases. */
export type IndexPart = {
  readonly search: (words: string) => Promise<{ readonly results: readonly FoundRelease[] }>;
};

/** What is used of pagefind, whose browser files come with its index. */
export type Pagefind = {
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: boolean }) => IndexPart;
};

/** The parts of the index, of which most sites have one. Each has a program of its own: two indexes in one lose their memory. */
async function openParts(): Promise<readonly IndexPart[]> {
  const others = await loadJson<readonly string[]>(releasePartsPath);
  return Promise.all(
    [releaseIndexPath, ...others].map(async (basePath) => {
      const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Pagefind;
      // A worker would need the policy of the page in a header, which not every host can send.
      return createInstance({ basePath, noWorker: true });
    }),
  );
}

/** What has been read of the index: a newer version of the site may have another, and then it begins anew. */
let loadParts = loadOnce(openParts);

const holds = ({ content }: StoredRelease, words: readonly string[]): boolean =>
  words.every((word) => ` ${content}`.includes(` ${word}`));

/** The releases with all of some words, best first. */
export async function searchParts(
  parts: readonly IndexPart[],
  words: readonly string[],
): Promise<readonly FoundRelease[]> {
  const found = await Promise.all(
    parts.map(async (part) => {
      const { results } = await part.search(words.join(' '));
      const [best] = results;
      // Where a part does not have a word, pagefind takes the nearest that it has. If its best result lacks a word, all do.
      return best && holds(await best.data(), words) ? results : [];
    }),
  );
  return found.flat().toSorted((one, other) => other.score - one.score);
}

/** The best of the releases with all of some words. */
export async function storedReleases(words: readonly string[], most: number): Promise<StoredRelease[]> {
  try {
    const found = await searchParts(await loadParts(), words);
    return await Promise.all(found.slice(0, most).map((release) => release.data()));
  } catch (error) {
    loadParts = loadOnce(openParts);
    throw error;
  }
}
