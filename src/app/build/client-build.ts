import type { Rolldown, ViteBuilder } from 'vite';

/** What prerendering needs of the client build. */
export type ClientBuild = {
  /** index.html without its script: each page names its own. */
  readonly template: string;
  readonly styles: readonly string[];
  /** The scripts of the pages of a language: the words of each language are a file of their own. */
  readonly appScripts: Readonly<Record<string, readonly string[]>>;
  readonly startScripts: readonly string[];
};

const languages = ['en', 'ko'] as const;

/** index.html as the template of every page: the entry script is named per page instead. */
const templateOf = (indexHtml: string): string =>
  indexHtml.replace(/\s*<script type="module"[^>]*><\/script>/g, '').replace(/\n\s*/g, '\n');

type BuildOutput = Awaited<ReturnType<ViteBuilder['build']>>;

/** Finds in the client build what pages have to name: styles, scripts and the words of each language. */
export function describeClientBuild(output: BuildOutput): ClientBuild {
  const files = (Array.isArray(output) ? output : [output]).flatMap((each) => ('output' in each ? each.output : []));
  const chunks = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const assets = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset');

  const required = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new Error(`The client build has no ${what}: prerendering cannot name it in the pages.`);
    return value;
  };
  const withImports = (chunk: Rolldown.OutputChunk): string[] => [
    chunk.fileName,
    ...chunk.imports.flatMap((name) => {
      const imported = chunks.find(({ fileName }) => fileName === name);
      return imported ? withImports(imported) : [];
    }),
  ];
  const entry = (name: string) =>
    required(chunks.find((chunk) => chunk.isEntry && chunk.name === name), `entry "${name}"`);
  const wordsOf = (language: string) =>
    required(
      chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`locales/${language}/chrome.json`)),
      `chunk for locales/${language}/chrome.json`,
    );
  const addresses = (names: readonly string[]) => [...new Set(names)].map((name) => `/${name}`);
  const html = required(assets.find(({ fileName }) => fileName === 'index.html'), 'index.html');

  return {
    template: templateOf(String(html.source)),
    styles: addresses(assets.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))),
    appScripts: Object.fromEntries(
      languages.map((language) => [language, addresses([...withImports(entry('app')), ...withImports(wordsOf(language))])]),
    ),
    startScripts: addresses(withImports(entry('start'))),
  };
}
