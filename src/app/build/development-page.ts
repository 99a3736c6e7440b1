import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../content/content-files';
import { readLibrary } from '../../content/read-library';
import { languageOfAddress } from '../../domain/addresses';
import { renderPageData, renderPageHead } from '../render-page';
import { pagesOfSite } from '../site/site';
import { renderStartPage } from '../standalone-pages';
import { studyFiles } from './study-files';
import { termSearchFiles } from './term-search-files';

/**
 * A page for development, made afresh from the sources at each request: its head and its data. The
 * browser renders the rest, so that a change of content or code shows at the next load.
 * @returns undefined for an address that has no page
 * @throws ContentErrors, which the browser then shows
 */
export async function developmentPage(
  path: string,
  root: string,
  origin: string,
): Promise<string | undefined> {
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const library = readLibrary(readFiles(root, 'locales'));
  const { chrome } = library;
  const siteAddress = (each: string) => `${origin}${each}`;

  if (path === '/') {
    const { head, app } = renderStartPage(chrome, siteAddress);
    return template
      .replace('<!--head-->', () => `${head}<link rel="stylesheet" href="/src/app/styles/index.css">`)
      .replace('<!--app-->', () => app)
      .replace('entry-client.tsx', 'choose-language.ts');
  }
  const language = languageOfAddress(path);
  if (!language) return undefined;
  for (const { addresses, data } of pagesOfSite(library, { siteAddress })) {
    if (addresses[language] !== path) continue;
    const head = await renderPageHead({ path, language, data, chrome, siteAddress });
    return template
      .replace('<html lang="en">', `<html lang="${language}">`)
      .replace('<!--head-->', () => head)
      .replace('<!--app-->', '')
      .replace('<!--data-->', () => renderPageData(data));
  }
  return undefined;
}

/** A file of what search and study load, made afresh as the pages are; the releases are searched in the built site alone. */
export function developmentDataFile(path: string, root: string): string | undefined {
  const { concepts } = readLibrary(readFiles(root, 'locales'));
  return new Map([...termSearchFiles(concepts.values()), ...studyFiles(concepts.values())]).get(path);
}
