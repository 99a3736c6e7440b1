import type { BuiltPages } from './built-pages';

/** What the head of a page says of its versions. */
type Head = {
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  readonly alternates: ReadonlyMap<string, string>;
  readonly isHidden: boolean;
};

const readHead = (html: string): Head => ({
  language: html.match(/<html lang="(\w+)"/)?.[1],
  canonical: html.match(/<link rel="canonical" href="([^"]+)"/)?.[1],
  alternates: new Map(
    [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(
      ([, language = '', address = '']) => [language, address],
    ),
  ),
  isHidden: html.includes('<meta name="robots" content="noindex"'),
});

const addressOfEntry = /<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g;
const linkOfEntry = /hreflang="([^"]+)" href="([^"]+)"/g;

/** The sitemap: each address with the versions that it names. */
const readSitemapEntries = (sitemap: string): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(
    [...sitemap.matchAll(addressOfEntry)].map(([, address = '', links = '']) => [
      address,
      new Map([...links.matchAll(linkOfEntry)].map(([, language = '', to = '']) => [language, to])),
    ]),
  );

const listed = (alternates: ReadonlyMap<string, string>) =>
  [...alternates]
    .map((each) => each.join(' '))
    .toSorted()
    .join(', ');

/**
 * What is wrong with the versions that pages name, a line each: every page names itself as canonical and the versions in both
 * languages and for neither, each is there and names the same, and the sitemap agrees. Pages at old addresses name only the new.
 */
export function faultsOfAlternates(pages: BuiltPages, sitemap: string, origin: string): string[] {
  const faults: string[] = [];
  const heads = new Map([...pages].map(([path, html]) => [`${origin}${path}`, readHead(html)]));
  const entries = readSitemapEntries(sitemap);

  for (const [address, { language, canonical, alternates, isHidden }] of heads) {
    const fault = (what: string) => faults.push(`${address.slice(origin.length)} ${what}`);
    if (isHidden && canonical !== address) {
      if (canonical === undefined || !heads.has(canonical)) fault('leads to a page that is not there');
      continue;
    }
    const own = address.slice(origin.length).match(/^\/(en|ko)\//)?.[1];
    if (own !== undefined && language !== own) fault(`says that it is in ${language}`);
    if (canonical !== address) fault(`is canonical at ${canonical}`);
    if ([...alternates.keys()].join() !== 'en,ko,x-default')
      fault(`has versions for ${[...alternates.keys()]}`);
    if (alternates.get(own ?? 'x-default') !== address) fault('does not name itself');
    for (const [to, other] of alternates) {
      const head = heads.get(other);
      if (!head) fault(`names ${other}, which is not there`);
      else if (listed(head.alternates) !== listed(alternates)) fault(`is not named in turn by ${other}`);
      else if (to !== 'x-default' && head.language !== to) fault(`says that ${other} is in ${to}`);
    }
    const entry = entries.get(address);
    if (entry && own === undefined) fault('is in the sitemap, though it is in no language');
    if (isHidden && entry) fault('is in the sitemap, though it is not to be found');
    for (const [to, other] of entry ?? []) {
      if (alternates.get(to) !== other) fault(`has ${other} for ${to} in the sitemap`);
    }
    if (entry && [...entry.keys()].join() !== 'en,ko') fault('has not both languages in the sitemap');
  }
  for (const address of entries.keys())
    if (!heads.has(address)) faults.push(`${address} is only in the sitemap`);
  return faults;
}

/** The pages that could be found and that the sitemap leaves out. */
export function pagesOutsideSitemap(pages: BuiltPages, sitemap: string, origin: string): string[] {
  const entries = readSitemapEntries(sitemap);
  return [...pages.keys()].filter((path) => !entries.has(`${origin}${path}`));
}
