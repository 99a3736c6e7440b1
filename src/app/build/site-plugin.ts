import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Plugin, PreviewServer, ViteBuilder, ViteDevServer } from 'vite';
import type * as buildModule from './build-site.ts';
import { codeName, filesUnder } from './code-name.ts';
import { contentTime } from './content-time.ts';
import type * as developmentModule from './development-page.ts';
import { cutFonts } from './fonts.ts';
import { cacheControl, contentType, headersOf } from './headers.ts';
import { wordsFileName } from './page-words-plugin.ts';
import { workerEnvironment } from './service-worker-plugin.ts';

type SiteOptions = { readonly root: string; readonly origin: string };

const ofEveryPage =
  /\/node_modules\/(?:react|react-dom|scheduler|i18next|react-i18next|wouter)\/|vite\/preload-helper|\/src\/ui\/(?:knowledge|unbroken-text|when-idle)|\/src\/i18n\/use-(?:entries|language)/;

/** The start page needs these as well, and nothing else. */
const ofStartPage = /\/src\/(?:domain\/(?:addresses|language)|storage\/chosen-language)/;

/** Makes the site of the content: `vite` serves it for development, `vite build` writes it to dist/. */
export function naranhiSite({ root, origin }: SiteOptions): Plugin {
  const cache = join(root, 'node_modules/.cache/naranhi');
  const fonts = join(cache, 'fonts');
  const server = join(cache, 'server');
  const dist = join(root, 'dist');
  const locales = join(root, 'locales');

  async function buildSite(builder: ViteBuilder): Promise<void> {
    const { client, ssr, worker } = builder.environments;
    if (!client || !ssr || !worker)
      throw new Error('The build needs the environments "client", "ssr" and "worker" of Vite.');
    // The heap may grow by a fifth between two clearings: else it grows to four times of what is in use where a machine has
    // much memory, and a large site needs more than one that has little.
    setFlagsFromString('--heap-growing-percent=20');
    await builder.build(ssr);
    const { checkContent, describeClientBuild, prerenderSite } = (await import(
      pathToFileURL(join(server, 'build-site.js')).href
    )) as typeof buildModule;
    const library = await checkContent(root);
    const clientBuild = describeClientBuild(await builder.build(client));
    const { pages, written, removed } = await prerenderSite({
      library,
      origin,
      folder: dist,
      client: clientBuild,
      modified: contentTime(root, process.env['SOURCE_DATE_EPOCH']),
      thread: pathToFileURL(join(server, 'site-thread.js')),
      rebuild: {
        ledger: join(cache, 'site.json'),
        code: codeName(root, server),
        otherFiles: [...clientBuild.files, ...filesUnder(builder.config.publicDir)],
      },
    });
    console.info(
      `${pages} pages in dist/: ${written} written, ${pages - written} as they were; ${removed} files removed`,
    );
    await builder.build(worker);
  }

  return {
    name: 'naranhi-site',
    async config(_config, { command }) {
      await cutFonts(fonts, locales);
      return {
        appType: 'mpa',
        resolve: {
          alias: [
            { find: '@fonts', replacement: fonts },
            // What the shim makes for React 17 is React's own since 18.
            { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
          ],
        },
        // One configuration for all environments: each of its own would be read, and the fonts looked after, once more.
        builder: { buildApp: buildSite, sharedConfigBuild: true },
        environments: {
          client: {
            build: {
              outDir: dist,
              // What is no longer part of the site is removed when the pages are known: the others need not be written again.
              emptyOutDir: false,
              // A font in the style sheet would be a data: address, which the policy of the pages refuses.
              assetsInlineLimit: 0,
              rolldownOptions: {
                input: {
                  app: join(root, 'index.html'),
                  'follow-move': join(root, 'src/app/follow-move.ts'),
                  start: join(root, 'src/app/choose-language.ts'),
                  'load-after-paint': join(root, 'src/app/load-after-paint.ts'),
                },
                // No module here hides an effect in the reading of a property or in the naming of a global.
                treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
                output: {
                  chunkFileNames: ({ facadeModuleId }) => `assets/${wordsFileName(facadeModuleId)}-[hash].js`,
                  // What every page needs: one file compresses better than three, and packages seldom change.
                  codeSplitting: {
                    groups: [
                      { name: 'base', test: ofEveryPage },
                      { name: 'addresses', test: ofStartPage, priority: 1 },
                    ],
                  },
                },
              },
            },
          },
          ssr: {
            build: {
              outDir: server,
              copyPublicDir: false,
              emptyOutDir: true,
              rolldownOptions: {
                input: {
                  'build-site': join(root, 'src/app/build/build-site.ts'),
                  'site-thread': join(root, 'src/app/build/site-thread.ts'),
                },
              },
            },
          },
          // In development every change has to show at once: no worker stands in between.
          ...(command === 'build' && { worker: workerEnvironment(root, dist) }),
        },
      };
    },
    configureServer: (devServer: ViteDevServer) => () => {
      devServer.watcher.add(locales);
      devServer.watcher.on('change', (file) => {
        if (file.startsWith(locales)) devServer.ws.send({ type: 'full-reload' });
      });
      devServer.middlewares.use(async (request, response, next) => {
        const path = new URL(request.originalUrl ?? '/', origin).pathname;
        const isDataFile = path.startsWith('/search/') || path.startsWith('/study/');
        if (!path.endsWith('/') && !isDataFile) return next();
        try {
          const { developmentPage, developmentDataFile } = (await devServer.ssrLoadModule(
            '/src/app/build/development-page.ts',
          )) as typeof developmentModule;
          const dataFile = isDataFile ? developmentDataFile(path, root) : undefined;
          if (dataFile !== undefined) {
            response.setHeader('Content-Type', 'application/json');
            return response.end(dataFile);
          }
          const html = await developmentPage(path, root, origin);
          if (html === undefined) return next();
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(await devServer.transformIndexHtml(path, html));
        } catch (error) {
          next(error);
        }
      });
    },
    configurePreviewServer(previewServer: PreviewServer) {
      if (!existsSync(join(dist, 'index.html'))) {
        throw new Error('There is no built site in dist/ to serve. Build it first: npm run build');
      }
      previewServer.middlewares.use((request, response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl(path));
        const type = contentType(path);
        if (type !== undefined) response.setHeader('Content-Type', type);
        // A folder's address stands for its index.html, as on every static host.
        if (path.endsWith('/')) request.url = `${path}index.html${query === undefined ? '' : `?${query}`}`;
        next();
      });
      return () => {
        previewServer.middlewares.use((_request, response) => {
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(dist, '404.html')));
        });
      };
    },
  };
}
