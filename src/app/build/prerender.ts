import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../../content/read-library';
import { languages } from '../../domain/language';
import { renderPage } from '../render-page';
import { pagesOfSite, type SitePage } from '../site/site';
import { renderNotFoundPage, renderStartPage } from '../standalone-pages';
import type { ClientBuild } from './client-build';
import { fillTemplate, type PageAssets } from './document';
import { policyOf } from './headers';
import { feedOf, robotsText, sitemapOf } from './machine-readable';
import { newReleaseSearch } from './release-search-files';
import { termSearchFiles } from './term-search-files';
import { downloadWriter } from './write-downloads';

export type PrerenderOptions = {
  readonly library: Library;
  readonly origin: string;
  readonly folder: string;
  readonly client: ClientBuild;
  /** When the content was last changed, in seconds since 1970. */
  readonly modified: number;
};

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
  const { chrome } = library;
  const siteAddress = (path: string) => `${origin}${path}`;
  const write = async (path: string, text: string) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const addresses: SitePage['addresses'][] = [];
  const offer = await downloadWriter({ library, folder, siteAddress, modified });

  let count = 0;
  const releaseSearch = await newReleaseSearch(library.concepts.values());

  for (const { addresses: paths, data } of pagesOfSite(library, { siteAddress, offer })) {
    // A page of results is no result.
    if (data.page !== 'search') addresses.push(paths);
    if (data.page === 'release') await releaseSearch.add(data);
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
      await write(`${path}index.html`, fillTemplate(client.template, page));
      count++;
    }
  }

  const standalone = { language: 'ko', assets: { styles: client.styles } } as const;
  await write(
    'index.html',
    fillTemplate(client.template, {
      ...standalone,
      ...renderStartPage(chrome),
      assets: { script: client.startScript, styles: client.styles },
    }),
  );
  await write('404.html', fillTemplate(client.template, { ...standalone, ...renderNotFoundPage(chrome) }));
  await write('sitemap.xml', sitemapOf(addresses, siteAddress));
  await write('robots.txt', robotsText(siteAddress));
  for (const language of languages)
    await write(`${language}/feed.xml`, feedOf(library, language, siteAddress));
  for (const [path, text] of termSearchFiles(library.concepts.values())) await write(path, text);
  await releaseSearch.write(join(folder, 'pagefind'));
  return count;
}
