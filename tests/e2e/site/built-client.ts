import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import type * as buildModule from '../../../src/app/build/build-site';
import type { ClientBuild } from '../../../src/app/build/client-build';
import { headersOf } from '../../../src/app/build/headers';
import type { Library } from '../../../src/content/read-library';
import type { PageName } from '../../../src/domain/addresses';
import type { Language } from '../../../src/domain/language';
import { packagesFolder, projectFolder } from '../browser/cache-folder';
import { kindsOfPage } from './pages';

const builtPage = (path: string) => readFileSync(join(projectFolder, 'dist', path, 'index.html'), 'utf8');

const addressOf = {
  home: kindsOfPage.home,
  release: kindsOfPage.release,
  archive: kindsOfPage.archive,
  glossary: kindsOfPage.glossary,
  terms: kindsOfPage['terms of a topic'],
  entry: kindsOfPage.entry,
  search: kindsOfPage.search,
  study: kindsOfPage.study,
  offline: kindsOfPage.offline,
  about: kindsOfPage.about,
} as const satisfies Record<PageName, (language: Language) => string>;

/** The client build as the pages of the built site name its files. */
function clientBuild(): ClientBuild {
  const pageOf = (page: PageName, language: Language = 'en') => builtPage(addressOf[page](language));
  const named = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, name = '']) => name);
  const stylesIn = (html: string) => named(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const scriptsIn = (html: string) =>
    named(html, /data-scripts="([^"]+)"/g).flatMap((list) => list.split(' '));
  const scriptIn = (html: string) => named(html, /<script type="module" src="([^"]+)"/g)[0] ?? '';
  return {
    files: [],
    template:
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><!--head--></head><body><div id="root"><!--app--></div><!--data--></body></html>',
    styles: stylesIn(builtPage('/')),
    stylesOf: (page) => stylesIn(pageOf(page)),
    fontsOf: () => [],
    scriptsOf: (page, language) => scriptsIn(pageOf(page, language)),
    firstScript: scriptIn(pageOf('home')),
    startScript: scriptIn(builtPage('/')),
    moveScript: '/assets/none.js',
  };
}

/** Writes the pages of other content into a folder, with the program and the code that built the site. */
export async function prerenderWith(library: Library, folder: string): Promise<void> {
  // React reads it when it is loaded; for development it renders at a fraction of the speed.
  process.env['NODE_ENV'] = 'production';
  const server = join(packagesFolder, '.cache/naranhi/server/build-site.js');
  const { prerenderSite } = (await import(pathToFileURL(server).href)) as typeof buildModule;
  await prerenderSite({
    library,
    origin: 'https://naranhi.example',
    folder,
    client: clientBuild(),
    modified: 0,
  });
}

/** Serves the files of a folder in place of those of the site, with the headers of a host. */
export async function serveFolder(
  context: BrowserContext,
  folder: string,
  baseURL: string | undefined,
): Promise<void> {
  await context.route(
    (url) => url.origin === new URL(baseURL ?? '').origin,
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const path = decodeURIComponent(pathname);
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) return route.fallback();
      await route.fulfill({
        path: file,
        headers: headersOf(path),
        ...(file.endsWith('.html') && { contentType: 'text/html; charset=utf-8' }),
      });
    },
  );
}
