import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The files that a page asks for by itself, as its HTML names them; the Hangul faces are for machines without one. */
function filesOf(page) {
  const file = `dist/${page}/index.html`;
  const html = readFileSync(file, 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  // A script names those that follow it as a list.
  const named = tags.flatMap((tag) =>
    [...tag.matchAll(/[" ]\/(assets\/[^" ]+)/g)].map(([, name]) => `dist/${name}`),
  );
  const scripts = named.filter((name) => name.endsWith('.js'));
  const others = [file, ...named.filter((name) => !name.endsWith('.js')), ...alwaysLoaded];
  const isSerif = others.some((name) => name.endsWith('.woff2'));
  return { page, scripts, others: isSerif && html.includes('<em') ? [...others, italic] : others };
}

const alwaysLoaded = ['dist/wordmark.svg', 'dist/icon.svg'];

/** An English page names its upright faces; the italic is loaded where a text has emphasis. */
const [italic] = readdirSync('dist/assets')
  .filter((file) => file.startsWith('serif-400-italic'))
  .map((file) => `dist/assets/${file}`);

const weight = (files) =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

/** What a reader on a slow line waits for: the first load of the heaviest release in each language, gzipped. */
export default ['en', 'ko'].flatMap((language) => {
  const [heaviest] = readdirSync(`dist/${language}/releases`)
    // The archive stands beside the releases, under their years.
    .filter((name) => /^\d{4}-/.test(name))
    .map((slug) => filesOf(`${language}/releases/${slug}`))
    .toSorted((one, other) => weight(other.others) - weight(one.others));
  const { page, scripts, others } = heaviest;
  return [
    { name: `${page}: JavaScript`, path: scripts, limit: '100 kB', gzip: true },
    { name: `${page}: everything else`, path: [...new Set(others)], limit: '60 kB', gzip: true },
  ];
});
