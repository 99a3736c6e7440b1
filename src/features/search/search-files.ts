import type { Bilingual } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';

/** `/search/index.json`: the files that the search over the terms is made of, as addresses. */
export type SearchManifest = {
  readonly terms: string;
  /** The first sentence of each definition in each language, in the order of the terms. */
  readonly definitions: readonly string[];
};

/** A page of results needs a few of ten thousand: files of this many keep what it loads small. */
export const definitionsPerFile = 200;

/** What the index of the releases holds of each, for the results. */
export type ReleaseRecord = {
  readonly slug: ReleaseSlug;
  readonly titles: Bilingual<string>;
  readonly dates: Bilingual<string>;
  /** The text of each block. */
  readonly blocks: Bilingual<readonly string[]>;
};

/** Where the text of the releases is searched: the first part of its index. */
export const releaseIndexPath = '/pagefind/';

/** The addresses of the further parts of the index, which a large site has. */
export const releasePartsPath = '/pagefind/parts.json';
