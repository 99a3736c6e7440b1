import type { ClientBuild } from '../../../src/app/build/client-build';
import { prerenderSite } from '../../../src/app/build/prerender';
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import { syntheticContent } from './synthetic-content';

/** What one build took: times in milliseconds, memory in bytes. */
export type BuildFigures = {
  readonly reading: number;
  readonly writing: number;
  /** Of the processor, for reading and writing together: the same on a busy machine. */
  readonly processor: number;
  readonly peakMemory: number;
  readonly pages: number;
};

/** The files of a client build have nothing to do with the size of the content: their names are enough. */
const client: ClientBuild = {
  files: [],
  template:
    '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--app--></div><!--data--></body></html>',
  styles: ['/assets/app.css'],
  stylesOf: () => ['/assets/app.css'],
  fontsOf: () => [],
  scriptsOf: () => ['/assets/app.js'],
  firstScript: '/assets/first.js',
  startScript: '/assets/start.js',
  moveScript: '/assets/move.js',
};

const [root = '', folder = '', terms, releases] = process.argv.slice(2);
const real = readFiles(root, 'locales');
const files = syntheticContent(Number(terms), Number(releases));
for (const [file, text] of real) if (file.endsWith('/chrome.json')) files.set(file, text);

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const atStart = processorTime();
const start = performance.now();
const library = readLibrary(files);
const read = performance.now();
const { pages } = await prerenderSite({
  library,
  origin: 'https://naranhi.example',
  folder,
  client,
  modified: 0,
});
const figures: BuildFigures = {
  reading: read - start,
  writing: performance.now() - read,
  processor: processorTime() - atStart,
  // In kilobytes, on every system (libuv).
  peakMemory: process.resourceUsage().maxRSS * 1024,
  pages,
};
console.info(JSON.stringify(figures));
