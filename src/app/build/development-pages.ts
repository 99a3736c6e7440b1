import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { readFiles } from '../../content/content-files';
import { readLibrary } from '../../content/read-library';
import { languageOfAddress } from '../../domain/addresses';
import type * as renderPage from '../render-page';
import type * as site from '../site/site';
import type * as standalonePages from '../standalone-pages';

/**
 * Serves every page from the sources: its head and data are made afresh for each request, and the
 * browser renders the rest, so that a change of content or code shows at the next load.
 */
export function serveDevelopmentPages(server: ViteDevServer, root: string, origin: string): void {
  server.watcher.add(join(root, 'locales'));
  server.watcher.on('change', (file) => {
    if (file.startsWith(join(root, 'locales'))) server.ws.send({ type: 'full-reload' });
  });

  const pageHtml = async (path: string): Promise<string | undefined> => {
    const template = readFileSync(join(root, 'index.html'), 'utf8');
    const { chrome, ...content } = readLibrary(readFiles(root, 'locales'));
    if (path === '/') {
      const { renderStartPage } = (await server.ssrLoadModule(
        '/src/app/standalone-pages.tsx',
      )) as typeof standalonePages;
      const { head, app } = renderStartPage(chrome);
      return template
        .replace('<!--head-->', `${head}<link rel="stylesheet" href="/src/app/styles/index.css">`)
        .replace('<!--app-->', app)
        .replace('entry-client.tsx', 'choose-language.ts');
    }
    const { pagesOfSite } = (await server.ssrLoadModule('/src/app/site/site.ts')) as typeof site;
    const { renderPageData, renderPageHead } = (await server.ssrLoadModule(
      '/src/app/render-page.tsx',
    )) as typeof renderPage;
    const language = languageOfAddress(path);
    if (!language) return undefined;
    for (const { addresses, data } of pagesOfSite({ chrome, ...content })) {
      if (addresses[language] !== path) continue;
      const siteAddress = (each: string) => `${origin}${each}`;
      const head = await renderPageHead({ path, language, data, chrome, siteAddress });
      return template
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace('<!--head-->', () => head)
        .replace('<!--app-->', '')
        .replace('<!--data-->', () => renderPageData(data));
    }
    return undefined;
  };

  server.middlewares.use(async (request, response, next) => {
    const path = new URL(request.originalUrl ?? '/', origin).pathname;
    if (!path.endsWith('/')) return next();
    try {
      const html = await pageHtml(path);
      if (html === undefined) return next();
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(await server.transformIndexHtml(path, html));
    } catch (error) {
      next(error);
    }
  });
}
