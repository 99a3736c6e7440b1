import { mediaTypes } from '../../domain/exporting/formats.ts';

const policyWith = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // No text may become mark-up or the address of a script in a script's hands (Trusted Types); a policy of this name may make one.
    "require-trusted-types-for 'script'",
    'trusted-types naranhi',
  ].join('; ');

/**
 * What the pages may load: this site's own files and nothing else. It stands in every page for hosts
 * that send no headers; frame-ancestors can only be said in a header.
 */
export const contentSecurityPolicy = policyWith("'self'");

const hasWebAssembly = /^\/(?:en|ko)\/(?:search|study)\/(?:index\.html)?$/;

/**
 * The policy of a page: the full text of the releases is searched by WebAssembly, and Anki's files are made by it. The pages
 * of search and study alone may compile it.
 */
export const policyOf = (path: string): string =>
  hasWebAssembly.test(path) ? policyWith("'self' 'wasm-unsafe-eval'") : contentSecurityPolicy;

/** What a host should send with every file of the site; with the pages of search and study, the policy of their own. */
export const siteHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Without includeSubDomains: what stands below the site's host is for its owner to decide.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** What a host should send with the file at a path. A page under two policies may only do what both allow. */
export const headersOf = (path: string): Readonly<Record<string, string>> => ({
  ...siteHeaders,
  'Content-Security-Policy': `${policyOf(path)}; frame-ancestors 'none'`,
});

const isHashed = /^\/(?:assets|search|study|pagefind\/(?:index|fragment))\/(?!index\.json$)/;

/** Files with a hash of their content in their name never change. */
export const cacheControl = (path: string): string =>
  isHashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** The media type of a file that few servers know by its ending; of the others the server knows it. */
export function contentType(path: string): string | undefined {
  if (path.endsWith('.webmanifest')) return 'application/manifest+json';
  if (!path.startsWith('/downloads/')) return undefined;
  return Object.entries(mediaTypes).find(([format]) => path.endsWith(`.${format}`))?.[1];
}
