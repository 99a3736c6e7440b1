import { addressPatterns } from '../../domain/addresses';
import { exportFormats } from '../../domain/exporting';
import { topics } from '../../domain/glossary';
import { languages } from '../../domain/language';
import { cacheControl, contentType, headersOf, siteHeaders } from './headers';

type Headers = Readonly<Record<string, string>>;

/** A pattern of paths (`*` for anything, `:name` for a name without a slash) and what is sent with each of them. */
type HeaderRule = { readonly pattern: string; readonly headers: Headers };

const policyHeader = 'Content-Security-Policy';

/** The folders of a language: glossary, releases, search and so on. */
const sections = [
  ...new Set(Object.values(addressPatterns).flatMap((pattern) => pattern.split('/')[2] || [])),
];

const dataFolders = ['assets', 'downloads', 'icons', 'offline', 'pagefind', 'search', 'study'];

/**
 * Every path under one pattern at most. Hosts put the values of a header together where several rules set it, and of two
 * policies a page may only do what both allow: the search page could search no more.
 */
const policyPatterns = [
  '/',
  '/:file',
  ...languages.flatMap((language) => [
    ...['', 'index.html', 'feed.xml', 'manifest.webmanifest'].map((file) => `/${language}/${file}`),
    ...sections.map((section) => `/${language}/${section}/*`),
  ]),
  ...dataFolders.map((folder) => `/${folder}/*`),
];

/** Names that begin so end with a hash; beside them stand manifests that keep their name. */
const hashedPatterns = [
  '/assets/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  ...['terms', 'definitions'].map((name) => `/search/${name}-*`),
  ...topics.map((topic) => `/study/${topic}-*`),
];

/** A path of those that a pattern means. */
const exampleOf = (pattern: string) => pattern.replace(/\*|:\w+/, pattern.endsWith('/*') ? '' : 'x');

const policyOfPattern = (pattern: string): string => headersOf(exampleOf(pattern))[policyHeader] ?? '';

function headerRules(): HeaderRule[] {
  const { [policyHeader]: _policy, ...others } = siteHeaders;
  return [
    { pattern: '/*', headers: others },
    ...policyPatterns.map((pattern) => ({ pattern, headers: { [policyHeader]: policyOfPattern(pattern) } })),
    ...hashedPatterns.map((pattern) => ({
      pattern,
      headers: { 'Cache-Control': cacheControl(`${exampleOf(pattern)}x`) },
    })),
    ...exportFormats.map((format) => ({
      pattern: `/downloads/*.${format}`,
      headers: { 'Content-Type': contentType(`/downloads/x.${format}`) ?? '' },
    })),
    { pattern: '/*.webmanifest', headers: { 'Content-Type': contentType('/x.webmanifest') ?? '' } },
  ];
}

/**
 * The headers for hosts that read a file `_headers` (Netlify, Cloudflare Pages and others), which ask for pages anew by
 * themselves. Cloudflare takes 100 rules of one `*` each.
 */
export function headersFile(): string {
  const rules = headerRules().map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}

/** A pattern as nginx compares it, with the path of the file: a folder's address is that of its index.html by then. */
const nginxPattern = (pattern: string) =>
  `~^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/, '[^/]+').replace(/\*$/, '').replace('*', '.*')}`;

const nginxMap = (variable: string, fallback: string, cases: readonly (readonly [string, string])[]) =>
  [
    `map $uri $${variable} {`,
    `    default "${fallback}";`,
    ...cases.map(([pattern, value]) => `    "${pattern}" "${value}";`),
    '}',
  ].join('\n');

/** The types that nginx compresses beside text/html; it compares the whole of a type with what stands here. */
const compressedTypes = [
  'text/css',
  'text/javascript',
  'text/plain',
  'text/xml',
  'application/javascript',
  'application/json',
  'application/wasm',
  'application/xml',
  'image/svg+xml',
  contentType('/x.webmanifest') ?? '',
  // An Anki file is compressed by itself.
  ...exportFormats.flatMap((format) =>
    format === 'apkg' ? [] : (contentType(`/downloads/x.${format}`) ?? []),
  ),
];

/** The headers and the rest of a server for nginx, to be included at the level of `http`. */
export function nginxFile(host: string): string {
  const usual = siteHeaders[policyHeader];
  const policies = policyPatterns
    .filter((pattern) => policyOfPattern(pattern) !== usual)
    .map((pattern) => [nginxPattern(pattern), policyOfPattern(pattern)] as const);
  const hashed = hashedPatterns.map(
    (pattern) => [nginxPattern(pattern), cacheControl(`${exampleOf(pattern)}x`)] as const,
  );
  const variables: Readonly<Record<string, string>> = {
    ...siteHeaders,
    [policyHeader]: '$naranhi_policy',
    'Cache-Control': '$naranhi_cache',
  };
  return `# Correct the paths of root and certificate, and include this file at the level of http.
${nginxMap('naranhi_policy', usual, policies)}

${nginxMap('naranhi_cache', cacheControl('/'), hashed)}

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name ${host};
    ssl_certificate /etc/ssl/naranhi.pem;
    ssl_certificate_key /etc/ssl/naranhi.key;
    server_tokens off;

    # A link to the folder of the version that is served.
    root /srv/naranhi/current;
    index index.html;
    error_page 404 /404.html;
    # A folder without a page is no secret: it is not there.
    error_page 403 =404 /404.html;
    charset utf-8;
    # As a path alone, it is right behind a proxy, too.
    absolute_redirect off;

    gzip on;
    gzip_types ${compressedTypes.map((type) => `"${type}"`).join(' ')};

    # A location with an add_header of its own would lose all of these.
${Object.entries(variables)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}

    location / {
        try_files $uri $uri/ =404;
    }

    location /downloads/ {
        types {
${exportFormats.map((format) => `            "${contentType(`/downloads/x.${format}`)}" ${format};`).join('\n')}
        }
        try_files $uri =404;
    }

    location ~ \\.webmanifest$ {
        types {
            "${contentType('/x.webmanifest')}" webmanifest;
        }
        try_files $uri =404;
    }

    # The files for hosts, this one among them, are no part of the site.
    location ~ ^/_ {
        return 404;
    }
}
`;
}
