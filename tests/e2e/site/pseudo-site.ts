import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inEachLanguage } from '../../../src/domain/language';
import { wordsOfPage } from '../../../src/pages/page-words';
import { projectFolder } from '../browser/cache-folder';
import { prerenderWith } from './built-client';
import { library, words } from './content';
import { amrSymposium } from './pages';
import { pseudoWords } from './pseudo-words';

const wordsFile = /^words-(?<language>\w+)-(?<page>\w+)-.{8}\.js$/;

/** Topics enough for every kind of page; with all of them the build would take thrice as long and show no more. */
const topics: readonly string[] = ['amr', 'one-health', 'research'];

/** The messages as the pages of that site have them. */
export const pseudo = inEachLanguage((language) => pseudoWords(words[language], language));

/**
 * Builds the site with every message of the interface made longer and put in brackets: its pages by the program that built the
 * site, and in the place of the files of words others. Its folder; what is not in it is as in the site.
 */
export async function buildPseudoSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pseudo-site-'));
  await prerenderWith(
    {
      ...library,
      chrome: pseudo,
      concepts: new Map([...library.concepts].filter(([, { topic }]) => topics.includes(topic))),
      releases: library.releases.filter(({ slug }, index) => slug === amrSymposium || index < 3),
    },
    folder,
  );
  mkdirSync(join(folder, 'assets'));
  for (const name of readdirSync(join(projectFolder, 'dist', 'assets'))) {
    const { language, page } = name.match(wordsFile)?.groups ?? {};
    if ((language !== 'en' && language !== 'ko') || page === undefined) continue;
    const ofPage = wordsOfPage<unknown>(pseudo[language], page as Parameters<typeof wordsOfPage>[1]);
    writeFileSync(join(folder, 'assets', name), `export default ${JSON.stringify(ofPage)};`);
  }
  return folder;
}
