import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../content/read-library';
import { entryAddress } from '../../domain/addresses';
import type { ConceptSet } from '../../domain/exporting';
import { inEachLanguage, type Language, languages } from '../../domain/language';
import type { DownloadSizes } from '../../features/downloads/download-links';
import { releaseListPath, workerPath } from '../../features/offline/offline-files';
import { releasePartsPath } from '../../features/search/search-files';
import type { PageData } from '../../pages/page-data';
import { wordsOfPage } from '../../pages/page-words';
import { renderMovedPage } from '../moved-page';
import { openSite, pagesOf, type Site, setsOfSite } from '../site/site';
import type { SitePage } from '../site/site-page';
import { renderNotFoundPage, renderStartPage } from '../standalone-pages';
import type { ClientBuild } from './client-build';
import { fillTemplate, type PageAssets } from './document';
import { headersFile, nginxFile } from './hosting';
import { keepablePages } from './keepable-pages';
import { inputName, type Ledger, objectNames, openLedger } from './ledger';
import { feedOf, robotsText, sitemapFiles } from './machine-readable';
import { writeReleaseSearch } from './release-search-files';
import type { PageJob, SiteContext, WrittenFile } from './site-jobs';
import { removeStaleFiles } from './stale-files';
import { studyFiles } from './study-files';
import { termSearchFiles } from './term-search-files';
import { manifestFiles } from './web-manifest';
import { onThisThread, onThreads, type Workforce } from './workforce';

/** For a folder in which an earlier build may stand. */
export type Rebuild = {
  /** The file of the book in which a build writes down what it wrote. */
  readonly ledger: string;
  /** A name for the code that makes the pages: changes with it. */
  readonly code: string;
  /** The files of the site that are none of this step, by their paths: those of the client build. */
  readonly otherFiles: Iterable<string>;
};

export type PrerenderOptions = {
  readonly library: Library;
  readonly origin: string;
  readonly folder: string;
  readonly client: ClientBuild;
  /** When the terms were last changed, in seconds since 1970. */
  readonly modified: number;
  /** The program of a thread; without one, this thread does all. */
  readonly thread?: URL;
  /** Without it all is made, and nothing is removed. */
  readonly rebuild?: Rebuild;
};

/** How many pages the site has, how many of them were written anew, and how many files of an earlier build were removed. */
export type Prerendered = { readonly pages: number; readonly written: number; readonly removed: number };

/**
 * Writes every page of the site as `<folder>/<address>/index.html`, with the files that the pages offer to download. On top of
 * an earlier build it makes only what has changed since; the folder is then, byte for byte, what it would be if all were made.
 */
export async function prerenderSite(options: PrerenderOptions): Promise<Prerendered> {
  const { library, origin, folder, client, modified, thread, rebuild } = options;
  const { chrome } = library;
  const context: SiteContext = { chrome, origin, template: client.template, folder, modified };
  const ledger = openLedger(folder, rebuild?.ledger);
  const workforce = thread ? onThreads(thread, context) : onThisThread(context);
  const site = openSite(library);
  const work: Work = { ...options, site, workforce, ledger };
  try {
    const sizes = await writeDownloads(work);
    const pages = await writePages(work, sizes);
    // Pagefind needs the memory that the threads have had.
    await workforce.close();
    const { concepts, releases } = site;
    const parts = await writeReleaseSearch({ concepts, releases, folder, ledger });
    const others = writeOtherFiles(work, pages.addresses, parts);
    const isOfSite = new Set([
      ...[...ledger.files()].map(({ path }) => path.replace(/^\//, '')),
      ...others,
      ...(rebuild?.otherFiles ?? []),
      workerPath.slice(1),
    ]);
    const removed = rebuild ? removeStaleFiles(folder, (path) => isOfSite.has(path)) : 0;
    ledger.save();
    return { pages: pages.count, written: pages.written, removed };
  } finally {
    await workforce.close();
  }
}

type Work = PrerenderOptions & {
  readonly site: Site;
  readonly workforce: Workforce;
  readonly ledger: Ledger;
};

/** Writes the files of each set that is offered, and says how long they are. */
async function writeDownloads({ site, workforce, ledger, rebuild, ...options }: Work) {
  const sizes = new Map<string, DownloadSizes>();
  const common = inputName(rebuild?.code ?? '', options.origin, String(options.modified));
  const nameOf = objectNames();
  const measure = ({ name }: ConceptSet, files: readonly WrittenFile[]) => {
    const sizeOf = (format: string) => files.find(({ path }) => path.endsWith(`.${format}`))?.size ?? 0;
    if (files.length === 0) return;
    sizes.set(name, {
      csv: sizeOf('csv'),
      tbx: sizeOf('tbx'),
      json: sizeOf('json'),
      apkg: sizeOf('apkg'),
      html: sizeOf('html'),
    });
  };
  for (const set of setsOfSite(site)) {
    const name = `/downloads/${set.name}`;
    const input = inputName(common, JSON.stringify(set.titles), ...set.concepts.map(nameOf));
    const known = ledger.done(name, input);
    if (known) {
      measure(set, known);
      continue;
    }
    await workforce.take({ kind: 'downloads', set: JSON.stringify(set) }, (files) => {
      ledger.enter(name, input, files);
      measure(set, files);
    });
  }
  await workforce.finish();
  return sizes;
}

/** Writes the pages that are not there as they have to be, and gives the addresses of those that stand in the sitemap. */
async function writePages(
  { site, workforce, ledger, client, origin, rebuild }: Work,
  sizes: ReadonlyMap<string, DownloadSizes>,
) {
  const inputOfKind = new Map<
    string,
    { readonly input: string; readonly assets: Record<Language, PageAssets> }
  >();
  const kindOf = (page: PageData['page']) => {
    const known = inputOfKind.get(page);
    if (known) return known;
    const assets = inEachLanguage((language) => assetsOf(client, page, language));
    const words = inEachLanguage((language) => wordsOfPage(site.library.chrome[language], page));
    const input = inputName(rebuild?.code ?? '', origin, client.template, JSON.stringify([assets, words]));
    const kind = { input, assets };
    inputOfKind.set(page, kind);
    return kind;
  };
  const nameOf = objectNames();
  // The same entries and rows stand on many pages: they go in by their names.
  const inputOf = ({ addresses: paths, data }: SitePage): string => {
    const { entries, ...own } = data;
    const carried = languages.map((language) =>
      Object.entries(entries[language]).map(([id, entry]) => [id, nameOf(entry)]),
    );
    const listed = own.page === 'terms' ? { ...own, rows: own.rows.map(nameOf) } : own;
    return inputName(kindOf(data.page).input, JSON.stringify([paths, listed, carried]));
  };
  const addresses: SitePage['addresses'][] = [];
  let count = 0;
  let written = 0;
  const siteAddress = (path: string) => `${origin}${path}`;
  for (const page of pagesOf(site, { siteAddress, offer: ({ name }) => sizes.get(name) })) {
    const { addresses: paths, data } = page;
    // A page of results is no result, and one about a page that is not there no page.
    if (data.page !== 'search' && data.page !== 'offline') addresses.push(paths);
    count += languages.length;
    const input = inputOf(page);
    if (ledger.done(paths.en, input)) continue;
    written += languages.length;
    const { assets } = kindOf(data.page);
    const pages = languages.map((language) => ({
      path: paths[language],
      language,
      assets: assets[language],
    }));
    const job: PageJob = { kind: 'page', data: JSON.stringify(data), pages };
    await workforce.take(job, (files) => ledger.enter(paths.en, input, files));
  }
  await workforce.finish();
  return { addresses, count, written };
}

const assetsOf = (client: ClientBuild, page: PageData['page'], language: Language): PageAssets => ({
  script: client.firstScript,
  later: client.scriptsOf(page, language),
  styles: client.stylesOf(page),
  fonts: client.fontsOf(language),
});

/** Writes what is made of the site as a whole, and gives the paths of it. */
function writeOtherFiles(
  { library, origin, folder, client, ledger }: Work,
  addresses: readonly SitePage['addresses'][],
  searchParts: readonly string[],
): string[] {
  const { chrome, concepts, redirects, releases } = library;
  const siteAddress = (path: string) => `${origin}${path}`;
  const paths: string[] = [];
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    paths.push(path.replace(/^\//, ''));
    // A file that is as it has to be keeps its time: whoever copies what is newer has less to copy.
    if (statSync(file, { throwIfNoEntry: false })?.size === Buffer.byteLength(text)) {
      if (readFileSync(file, 'utf8') === text) return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  for (const [from, to] of redirects) {
    for (const language of languages) {
      const term = concepts.get(to)?.entries[language].term ?? to;
      const moved = renderMovedPage({ language, to, term, chrome: chrome[language], siteAddress });
      const assets: PageAssets = { script: client.moveScript, styles: client.styles };
      const html = fillTemplate(client.template, { language, ...moved, assets });
      write(`${entryAddress(language, from)}index.html`, html);
    }
  }
  const standalone = { language: 'ko', assets: { styles: client.styles } } as const;
  write(
    'index.html',
    fillTemplate(client.template, {
      ...standalone,
      ...renderStartPage(chrome, siteAddress),
      assets: { script: client.startScript, styles: client.styles },
    }),
  );
  write('404.html', fillTemplate(client.template, { ...standalone, ...renderNotFoundPage(chrome) }));
  for (const [file, text] of sitemapFiles(addresses, siteAddress)) write(file, text);
  write('robots.txt', robotsText(siteAddress));
  write('_headers', headersFile());
  write('_nginx.conf', nginxFile(new URL(origin).host));
  for (const language of languages) write(`${language}/feed.xml`, feedOf(library, language, siteAddress));
  const dataFiles = [
    ...termSearchFiles(concepts.values()),
    ...studyFiles(concepts.values()),
    ...manifestFiles(chrome),
    [releasePartsPath, JSON.stringify(searchParts)] as const,
    [releaseListPath, JSON.stringify(keepablePages(releases, ledger.files()))] as const,
  ];
  for (const [path, text] of dataFiles) write(path, text);
  return paths;
}
