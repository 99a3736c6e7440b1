import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Median and most of some files, in bytes after gzip. */
export type Weight = { readonly median: number; readonly most: number };

/** What the files of a built site weigh: their number, and the weight of each kind. */
export type SiteWeights = { readonly files: number; readonly weights: Readonly<Record<string, Weight>> };

/** The kinds of page, and the lists and indexes that name all of something. */
const kinds: Readonly<Record<string, RegExp>> = {
  'home page': /^(en|ko)\/index\.html$/,
  'release page': /^(en|ko)\/releases\/\d{4}-[^/]*\/index\.html$/,
  'archive page': /^(en|ko)\/releases\/(\d{4}\/(\d+\/)?)?index\.html$/,
  'glossary overview': /^(en|ko)\/glossary\/index\.html$/,
  'list page of a topic': /^(en|ko)\/glossary\/topics\//,
  'list page of a letter': /^(en|ko)\/glossary\/letters\//,
  'list page of a release': /^(en|ko)\/glossary\/releases\//,
  'entry page': /^(en|ko)\/glossary\/[^/]+\/index\.html$/,
  'search page': /^(en|ko)\/search\/index\.html$/,
  sitemap: /^sitemap.*\.xml$/,
  feed: /feed\.xml$/,
  'list of releases to keep': /^offline\/releases\.json$/,
  'service worker': /^service-worker\.js$/,
  'forms of all terms to search': /^search\/terms-/,
  'list of texts to search': /^pagefind\/.*\.pf_meta$/,
};

/** Of many files of a kind, so many are weighed, spread over all of them. */
const sampleSize = 400;

function weightOf(files: readonly string[]): Weight {
  const step = Math.max(1, Math.floor(files.length / sampleSize));
  const sizes = files
    .filter((_, i) => i % step === 0)
    .map((file) => gzipSync(readFileSync(file)).length)
    .sort((one, other) => one - other);
  return { median: sizes[Math.floor(sizes.length / 2)] ?? 0, most: sizes.at(-1) ?? 0 };
}

export function weighSite(folder: string): SiteWeights {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const weights = Object.entries(kinds).map(([kind, pattern]) => {
    const ofKind = files.filter((name) => pattern.test(name));
    if (ofKind.length === 0) throw new Error(`The built site has no ${kind}.`);
    return [kind, weightOf(ofKind.map((name) => join(folder, name)))];
  });
  return { files: files.length, weights: Object.fromEntries(weights) };
}
