import type { Library } from '../../content/read-library';
import { homeAddress, releaseAddress } from '../../domain/addresses';
import { markupText, type SiteAddress } from '../../domain/exporting';
import { type Language, languages } from '../../domain/language';
import type { SitePage } from '../site/site-page';

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** What sitemaps.org allows one file to name. */
const mostAddresses = 50_000;

/** sitemaps.org 0.9, each address with its counterpart in the other language. */
function sitemapOf(pages: readonly SitePage['addresses'][], siteAddress: SiteAddress): string {
  const urls = pages.flatMap((addresses) => {
    const alternates = languages
      .map(
        (each) =>
          `<xhtml:link rel="alternate" hreflang="${each}" href="${markupText(siteAddress(addresses[each]))}"/>`,
      )
      .join('');
    return languages.map(
      (each) => `<url><loc>${markupText(siteAddress(addresses[each]))}</loc>${alternates}</url>`,
    );
  });
  return xmlFile(`urlset xmlns="${sitemapNamespace}" xmlns:xhtml="${xhtmlNamespace}"`, urls);
}

function xmlFile(root: string, parts: readonly string[]): string {
  const [name] = root.split(' ');
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${root}>`, ...parts, `</${name}>`, ''].join('\n');
}

/**
 * The sitemap as files of the site, by name: `sitemap.xml` alone, or, where there are more addresses than one file may
 * name, as the index of several.
 */
export function sitemapFiles(
  pages: readonly SitePage['addresses'][],
  siteAddress: SiteAddress,
  most = mostAddresses,
): ReadonlyMap<string, string> {
  const pagesInFile = Math.floor(most / languages.length);
  if (pages.length <= pagesInFile) return new Map([['sitemap.xml', sitemapOf(pages, siteAddress)]]);
  const files = Array.from({ length: Math.ceil(pages.length / pagesInFile) }, (_, i) => {
    const part = pages.slice(i * pagesInFile, (i + 1) * pagesInFile);
    return [`sitemap-${i + 1}.xml`, sitemapOf(part, siteAddress)] as const;
  });
  const index = files.map(([name]) => `<sitemap><loc>${markupText(siteAddress(`/${name}`))}</loc></sitemap>`);
  return new Map([['sitemap.xml', xmlFile(`sitemapindex xmlns="${sitemapNamespace}"`, index)], ...files]);
}

export const robotsText = (siteAddress: SiteAddress): string =>
  `User-agent: *\nAllow: /\nSitemap: ${siteAddress('/sitemap.xml')}\n`;

/** Feed readers ask often: they get the newest releases, not the archive. */
const feedLength = 50;

/** The newest releases in one language as an Atom feed (RFC 4287). */
export function feedOf({ releases, chrome }: Library, language: Language, siteAddress: SiteAddress): string {
  const site = chrome[language]['site'];
  const name = typeof site === 'object' && typeof site['name'] === 'string' ? site['name'] : '';
  const home = siteAddress(homeAddress(language));
  const entries = releases.slice(0, feedLength).map(({ slug, date, versions }) => {
    const address = siteAddress(releaseAddress(language, slug));
    return [
      '<entry>',
      `<id>${markupText(address)}</id>`,
      `<title>${markupText(versions[language].title)}</title>`,
      `<link href="${markupText(address)}"/>`,
      `<updated>${date}T00:00:00Z</updated>`,
      `<author><name>${markupText(name)}</name></author>`,
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${markupText(home)}</id>`,
    `<title>${markupText(name)}</title>`,
    `<updated>${releases[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>`,
    `<link rel="self" href="${markupText(siteAddress(`/${language}/feed.xml`))}"/>`,
    `<link href="${markupText(home)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
