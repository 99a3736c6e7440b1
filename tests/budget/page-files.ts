import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files that a page makes a browser load by itself, by their paths. */
export type PageFiles = {
  /** The page itself, which is one of the others. */
  readonly page: string;
  readonly scripts: readonly string[];
  readonly others: readonly string[];
};

/** Looks into the pages of a built site for what they load. */
export function filesOfPages(site: string) {
  const alwaysLoaded = ['wordmark.svg', 'icon.svg'];
  /** An English page names its upright faces; the italic is loaded where a text has emphasis. */
  const italics = readdirSync(join(site, 'assets'))
    .filter((file) => file.startsWith('serif-400-italic'))
    .map((file) => `assets/${file}`);
  const paths = (files: readonly string[]) => [...new Set(files)].map((file) => join(site, file));

  /** The files that a page asks for as its HTML names them; the Hangul faces are for machines without one. */
  function filesOf(page: string): PageFiles {
    const file = join(page, 'index.html');
    const html = readFileSync(join(site, file), 'utf8');
    const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
    // A script names those that follow it as a list.
    const named = tags.flatMap((tag) =>
      [...tag.matchAll(/[" ]\/(assets\/[^" ]+)/g)].map(([, name = '']) => name),
    );
    const others = [file, ...named.filter((name) => !name.endsWith('.js')), ...alwaysLoaded];
    const isSerif = others.some((name) => name.endsWith('.woff2'));
    return {
      page: join(site, file),
      scripts: paths(named.filter((name) => name.endsWith('.js'))),
      others: paths(isSerif && html.includes('<em') ? [...others, ...italics] : others),
    };
  }

  const weightOf = (page: string) => gzipSync(readFileSync(join(site, page, 'index.html'))).length;

  /** Of the pages that stand right under a place, the one with the heaviest document: all else is the same. */
  function heaviestIn(place: string, isWanted = (_name: string) => true): PageFiles {
    const [heaviest] = readdirSync(join(site, place))
      .filter((name) => isWanted(name) && existsSync(join(site, place, name, 'index.html')))
      .map((name) => ({ page: join(place, name), weight: weightOf(join(place, name)) }))
      .toSorted((one, other) => other.weight - one.weight);
    if (!heaviest) throw new Error(`There is no page in ${join(site, place)}. Run \`npm run build\` first.`);
    return filesOf(heaviest.page);
  }

  return { filesOf, heaviestIn };
}
