import { mediaTypes } from '../../domain/exporting/formats.ts';

/**
 * What the pages may load: this site's own files and nothing else. It stands in every page for hosts
 * that send no headers; frame-ancestors can only be said in a header.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** What a host should send with every file of the site. */
export const siteHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Files under /assets/ carry a hash of their content in their name and never change. */
export const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** The media type of a file to download, which few servers know by its ending; of the others the server knows it. */
export function contentType(path: string): string | undefined {
  if (!path.startsWith('/downloads/')) return undefined;
  return Object.entries(mediaTypes).find(([format]) => path.endsWith(`.${format}`))?.[1];
}
