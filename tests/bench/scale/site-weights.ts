import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the files of a built site weigh: their number, and the heaviest of each kind in bytes after gzip. */
export type SiteWeights = { readonly files: number; readonly heaviest: Readonly<Record<string, number>> };

const kinds: Readonly<Record<string, RegExp>> = {
  'home page': /^(en|ko)\/index\.html$/,
  'release page': /^(en|ko)\/releases\/\d{4}-.*\/index\.html$/,
  'archive page': /^(en|ko)\/releases\/(\d{4}\/(\d+\/)?)?index\.html$/,
  'glossary overview': /^(en|ko)\/glossary\/index\.html$/,
  'list of a topic': /^(en|ko)\/glossary\/topics\//,
  'list of a letter': /^(en|ko)\/glossary\/letters\//,
  'list of a release': /^(en|ko)\/glossary\/releases\//,
  'entry page': /^(en|ko)\/glossary\/[^/]+\/index\.html$/,
  sitemap: /^sitemap.*\.xml$/,
  feed: /feed\.xml$/,
};

export function weighSite(folder: string): SiteWeights {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name));
  const heaviest = Object.entries(kinds).map(([kind, pattern]) => {
    const [file] = files
      .filter((name) => pattern.test(name))
      .map((name) => ({ name, size: statSync(join(folder, name)).size }))
      .toSorted((one, other) => other.size - one.size);
    if (!file) throw new Error(`The built site has no ${kind}.`);
    return [kind, gzipSync(readFileSync(join(folder, file.name))).length];
  });
  return { files: files.length, heaviest: Object.fromEntries(heaviest) };
}
