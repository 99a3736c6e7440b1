import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that a page makes a browser load by itself, gzipped as well as it can be, as a CDN does that does it once. */
export type PageWeight = { readonly scripts: number; readonly others: number };

/** Weighs pages of a built site. */
export function weighPages(site: string) {
  const weights = new Map<string, number>();
  const weightOf = (file: string): number => {
    const known = weights.get(file);
    if (known !== undefined) return known;
    const weight = gzipSync(readFileSync(join(site, file)), { level: 9 }).length;
    weights.set(file, weight);
    return weight;
  };
  const sum = (files: readonly string[]) =>
    [...new Set(files)].reduce((total, file) => total + weightOf(file), 0);

  const alwaysLoaded = ['wordmark.svg', 'icon.svg'];
  /** An English page names its upright faces; the italic is loaded where a text has emphasis. */
  const italics = readdirSync(join(site, 'assets'))
    .filter((file) => file.startsWith('serif-400-italic'))
    .map((file) => `assets/${file}`);

  /** The files that a page asks for as its HTML names them; the Hangul faces are for machines without one. */
  function weigh(page: string): PageWeight {
    const file = join(page, 'index.html');
    const html = readFileSync(join(site, file), 'utf8');
    const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
    // A script names those that follow it as a list.
    const named = tags.flatMap((tag) =>
      [...tag.matchAll(/[" ]\/(assets\/[^" ]+)/g)].map(([, name = '']) => name),
    );
    const scripts = named.filter((name) => name.endsWith('.js'));
    const others = [file, ...named.filter((name) => !name.endsWith('.js')), ...alwaysLoaded];
    const isSerif = others.some((name) => name.endsWith('.woff2'));
    return {
      scripts: sum(scripts),
      others: sum(isSerif && html.includes('<em') ? [...others, ...italics] : others),
    };
  }

  /** Of the pages that stand right under a place, the heaviest. */
  function heaviestIn(place: string, isWanted = (_name: string) => true): PageWeight {
    const [heaviest] = readdirSync(join(site, place))
      .filter((name) => isWanted(name) && existsSync(join(site, place, name, 'index.html')))
      .map((name) => weigh(join(place, name)))
      .toSorted((one, other) => other.others - one.others);
    if (!heaviest) throw new Error(`There is no page in ${join(site, place)}. Run \`npm run build\` first.`);
    return heaviest;
  }

  return { weigh, heaviestIn };
}
