import type { Library } from '../../content/read-library';
import { homeAddress, releaseAddress } from '../../domain/addresses';
import { markupText, type SiteAddress } from '../../domain/exporting';
import { type Language, languages } from '../../domain/language';
import type { SitePage } from '../site/site';

/** sitemaps.org 0.9, each address with its counterpart in the other language. */
export function sitemapOf(pages: readonly SitePage['addresses'][], siteAddress: SiteAddress): string {
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
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
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
