import { readFileSync } from 'node:fs';

/** The files that a page asks for by itself, as its HTML names them; the Hangul face is for machines without one. */
function filesOf(page) {
  const file = `dist/${page}/index.html`;
  const html = readFileSync(file, 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  // A script names those that follow it as a list.
  const named = tags.flatMap((tag) =>
    [...tag.matchAll(/[" ]\/(assets\/[^" ]+)/g)].map(([, name]) => `dist/${name}`),
  );
  return {
    html: file,
    scripts: named.filter((name) => name.endsWith('.js')),
    styles: named.filter((name) => name.endsWith('.css')),
  };
}

/** A Korean page sets its English title in the same faces as an English page. */
const alwaysLoaded = ['dist/assets/serif-*.woff2', 'dist/wordmark.svg', 'dist/icon.svg'];

/** What a reader on a slow line waits for: the first load of the longest release, gzipped. */
export default ['en', 'ko'].flatMap((language) => {
  const page = `${language}/releases/2021-05-14-mofa-pandemic-rapid-response-webinar`;
  const { html, scripts, styles } = filesOf(page);
  return [
    { name: `${page}: JavaScript`, path: scripts, limit: '100 kB', gzip: true },
    {
      name: `${page}: everything else`,
      path: [html, ...styles, ...alwaysLoaded],
      limit: '60 kB',
      gzip: true,
    },
  ];
});
