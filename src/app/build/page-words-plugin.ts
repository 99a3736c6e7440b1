import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from '../../domain/language.ts';
import { pageNames, wordsOfPage } from '../../pages/page-words.ts';

const table = 'virtual:page-words';

/** The module that holds the words of one kind of page in one language. */
export const wordsModule = (page: string, language: string) => `${table}/${language}/${page}`;

/** What the file of a chunk is called: the words by their language and page, so that one file can be told from another. */
export const wordsFileName = (module: string | null): string =>
  module?.startsWith(`\0${table}/`) ? `words-${module.slice(table.length + 2).replace('/', '-')}` : '[name]';

/** The source of a table that finds modules with words by a key, each loaded when it is asked for. */
const tableOf = (modules: readonly (readonly [key: string, module: string])[]) =>
  `const words = {${modules.map(([key, module]) => `'${key}': () => import('${module}')`).join(',')}};`;

/**
 * Cuts the interface words into a module for each kind of page and language. A page finds its own by
 * `virtual:page-words/home`; `virtual:page-words` finds all of them.
 */
export function pageWords(root: string): Plugin {
  const fileOf = (language: string) => join(root, `locales/${language}/chrome.json`);
  return {
    name: 'naranhi-page-words',
    resolveId: (id) => (id === table || id.startsWith(`${table}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${table}`) {
        const all = pageNames.flatMap((page) =>
          languages.map((language) => [language + page, wordsModule(page, language)] as const),
        );
        return `${tableOf(all)}
          export const loadWords = async (page, language) => (await words[language + page]()).default;`;
      }
      const [, language, page] = id.match(/^\0virtual:page-words\/(?:(\w+)\/)?(\w+)$/) ?? [];
      const name = pageNames.find((each) => each === page);
      if (name === undefined) return undefined;
      if (language === undefined) {
        return `${tableOf(languages.map((each) => [each, wordsModule(name, each)]))}
          export const loadWords = async (language) => (await words[language]()).default;`;
      }
      this.addWatchFile(fileOf(language));
      const chrome = JSON.parse(readFileSync(fileOf(language), 'utf8')) as Record<string, unknown>;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(wordsOfPage(chrome, name)))});`;
    },
  };
}
