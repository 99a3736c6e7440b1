import type { Rolldown, ViteBuilder } from 'vite';
import type { PageName } from '../../domain/addresses';
import type { Language } from '../../domain/language';
import { pageFiles } from '../../pages/routes';
import { wordsModule } from './page-words-plugin';

/** What prerendering needs of the client build. */
export type ClientBuild = {
  /** The paths of all of its files in the site. */
  readonly files: readonly string[];
  /** index.html without its script: each page names its own. */
  readonly template: string;
  /** The style sheet of all pages, and that which a kind of page has of its own. */
  readonly styles: readonly string[];
  readonly stylesOf: (page: PageName) => readonly string[];
  /** The faces that the text of a language is set in, to be asked for before the style sheet is read. */
  readonly fontsOf: (language: Language) => readonly string[];
  /** The script that every page names, which loads the others once the page is painted. */
  readonly firstScript: string;
  /** What a page needs before it comes to life: the app, the code of its kind, the words of its language. */
  readonly scriptsOf: (page: PageName, language: Language) => readonly string[];
  /** The script of the start page. */
  readonly startScript: string;
  /** The script of the pages at old addresses. */
  readonly moveScript: string;
};

/** index.html as the template of every page: the files that Vite put into it are named per page instead. */
const templateOf = (indexHtml: string): string =>
  indexHtml
    .replace(/<script type="module"[^<>]*><\/script>/g, '')
    .replace(/<link rel="(?:stylesheet|modulepreload)"[^<>]*>/g, '')
    .replace(/\n\s*/g, '\n');

type BuildOutput = Awaited<ReturnType<ViteBuilder['build']>>;

/** The upright weights; italics are too rare to be asked for beforehand, Hangul is a last resort. */
const englishText = /serif-[46]00-.{8}\.woff2$/;

/** Finds in the client build what pages have to name: styles, scripts and the words of each language. */
export function describeClientBuild(output: BuildOutput): ClientBuild {
  const files = (Array.isArray(output) ? output : [output]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const chunks = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const assets = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset');

  const required = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined)
      throw new Error(`The client build has no ${what}: prerendering cannot name it in the pages.`);
    return value;
  };
  const withChunks = (chunk: Rolldown.OutputChunk): Rolldown.OutputChunk[] => [
    chunk,
    ...chunk.imports.flatMap((name) => {
      const imported = chunks.find(({ fileName }) => fileName === name);
      return imported ? withChunks(imported) : [];
    }),
  ];
  const withImports = (chunk: Rolldown.OutputChunk) => withChunks(chunk).map(({ fileName }) => fileName);
  const entry = (name: string) =>
    required(
      chunks.find((chunk) => chunk.isEntry && chunk.name === name),
      `entry "${name}"`,
    );
  const chunkOf = (file: string) =>
    required(
      chunks.find((chunk) => chunk.facadeModuleId?.endsWith(file)),
      `chunk of its own for ${file}`,
    );
  const addresses = (names: readonly string[]) => [...new Set(names)].map((name) => `/${name}`);
  // What is imported later brings its own style sheet along.
  const stylesIn = (loaded: readonly Rolldown.OutputChunk[]) =>
    loaded.flatMap(withChunks).flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const names = assets.map(({ fileName }) => fileName);
  const html = required(
    assets.find(({ fileName }) => fileName === 'index.html'),
    'index.html',
  );

  return {
    files: files.map(({ fileName }) => fileName),
    template: templateOf(String(html.source)),
    styles: addresses(stylesIn([entry('app')])),
    stylesOf: (page) => addresses(stylesIn([entry('app'), chunkOf(pageFiles[page])])),
    fontsOf: (language) =>
      language === 'en' ? addresses(names.filter((name) => englishText.test(name))) : [],
    scriptsOf: (page, language) =>
      addresses(
        [entry('app'), chunkOf(pageFiles[page]), chunkOf(wordsModule(page, language))].flatMap(withImports),
      ),
    firstScript: `/${entry('load-after-paint').fileName}`,
    startScript: `/${entry('start').fileName}`,
    moveScript: `/${entry('follow-move').fileName}`,
  };
}
