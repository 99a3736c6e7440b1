import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../../content/read-library';
import { entryAddress, releaseAddress } from '../../domain/addresses';
import { languages } from '../../domain/language';
import { type KeepablePage, releaseListPath } from '../../features/offline/offline-files';
import { renderMovedPage } from '../moved-page';
import { renderPage } from '../render-page';
import { pagesOfSite } from '../site/site';
import type { SitePage } from '../site/site-page';
import { renderNotFoundPage, renderStartPage } from '../standalone-pages';
import type { ClientBuild } from './client-build';
import { fillTemplate, type PageAssets } from './document';
import { contentHash } from './hashed-json';
import { policyOf } from './headers';
import { headersFile, nginxFile } from './hosting';
import { feedOf, robotsText, sitemapFiles } from './machine-readable';
import { newReleaseSearch } from './release-search-files';
import { studyFiles } from './study-files';
import { termSearchFiles } from './term-search-files';
import { manifestFiles } from './web-manifest';
import { downloadWriter } from './write-downloads';

export type PrerenderOptions = {
  readonly library: Library;
  readonly origin: string;
  readonly folder: string;
  readonly client: ClientBuild;
  /** When the content was last changed, in seconds since 1970. */
  readonly modified: number;
};

/** Pages made at the same time, so that neither React waits for the disk nor the disk for React. */
const pagesAtOnce = 16;

/**
 * Writes every page of the site as `<folder>/<address>/index.html`, with the files that the pages offer to download, and
 * returns how many pages they are.
 */
export async function prerenderSite({
  library,
  origin,
  folder,
  client,
  modified,
}: PrerenderOptions): Promise<number> {
  const { chrome, concepts, redirects, releases } = library;
  const siteAddress = (path: string) => `${origin}${path}`;
  const write = async (path: string, text: string) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const addresses: SitePage['addresses'][] = [];
  const offer = await downloadWriter({ folder, siteAddress, modified });

  let count = 0;
  const releaseSearch = await newReleaseSearch(library.concepts.values());
  const keepable = new Map<string, KeepablePage>();

  const writePage = async ({ addresses: paths, data }: SitePage) => {
    for (const language of languages) {
      const path = paths[language];
      const parts = await renderPage({ path, language, data, chrome, siteAddress });
      const assets: PageAssets = {
        script: client.firstScript,
        later: client.scriptsOf(data.page, language),
        styles: client.stylesOf(data.page),
        fonts: client.fontsOf(language),
      };
      const page = { language, ...parts, assets, policy: policyOf(path) };
      const html = fillTemplate(client.template, page);
      await write(`${path}index.html`, html);
      if (data.page === 'release') keepable.set(path, keepablePage(path, html));
      count++;
    }
  };
  for (const pages of inGroups(pagesOfSite(library, { siteAddress, offer }), pagesAtOnce)) {
    for (const { addresses: paths, data } of pages) {
      // A page of results is no result, and one about a page that is not there no page.
      if (data.page !== 'search' && data.page !== 'offline') addresses.push(paths);
      if (data.page === 'release') await releaseSearch.add(data);
    }
    await Promise.all(pages.map(writePage));
  }

  for (const [from, to] of redirects) {
    for (const language of languages) {
      const term = concepts.get(to)?.entries[language].term ?? to;
      const moved = renderMovedPage({ language, to, term, chrome: chrome[language], siteAddress });
      const assets: PageAssets = { script: client.moveScript, styles: client.styles };
      const html = fillTemplate(client.template, { language, ...moved, assets });
      await write(`${entryAddress(language, from)}index.html`, html);
    }
  }

  const standalone = { language: 'ko', assets: { styles: client.styles } } as const;
  await write(
    'index.html',
    fillTemplate(client.template, {
      ...standalone,
      ...renderStartPage(chrome, siteAddress),
      assets: { script: client.startScript, styles: client.styles },
    }),
  );
  await write('404.html', fillTemplate(client.template, { ...standalone, ...renderNotFoundPage(chrome) }));
  for (const [file, text] of sitemapFiles(addresses, siteAddress)) await write(file, text);
  await write('robots.txt', robotsText(siteAddress));
  await write('_headers', headersFile());
  await write('_nginx.conf', nginxFile(new URL(origin).host));
  for (const language of languages)
    await write(`${language}/feed.xml`, feedOf(library, language, siteAddress));
  const releasePages = releases.flatMap(({ slug }) =>
    languages.flatMap((language) => keepable.get(releaseAddress(language, slug)) ?? []),
  );
  const dataFiles = [
    ...termSearchFiles(concepts.values()),
    ...studyFiles(concepts.values()),
    ...manifestFiles(chrome),
    [releaseListPath, JSON.stringify(releasePages)] as const,
  ];
  for (const [path, text] of dataFiles) await write(path, text);
  await releaseSearch.write(join(folder, 'pagefind'));
  return count;
}

const keepablePage = (path: string, html: string): KeepablePage => ({
  path,
  bytes: Buffer.byteLength(html),
  revision: contentHash(html),
});

function* inGroups<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let group: Item[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
