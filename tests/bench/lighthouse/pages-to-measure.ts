import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../src/domain/language';

/**
 * One page of every kind, in both languages; of releases and entries the heaviest, which is the hardest case.
 * @throws {Error} when one of them is not in the built site: a server may answer with another page in its place.
 */
export function pagesToMeasure(siteFolder: string): string[] {
  const release = heaviestPage(siteFolder, 'releases');
  const entry = heaviestPage(siteFolder, 'glossary');
  const pages = languages.flatMap((language) =>
    ['', `releases/${release}/`, 'glossary/', `glossary/${entry}/`, 'search/', 'about/'].map(
      (page) => `/${language}/${page}`,
    ),
  );
  for (const page of pages) {
    if (!existsSync(join(siteFolder, page, 'index.html'))) throw new Error(missing(join(siteFolder, page)));
  }
  return pages;
}

function heaviestPage(siteFolder: string, kind: string): string {
  const folder = join(siteFolder, languages[0], kind);
  if (!existsSync(folder)) throw new Error(missing(folder));
  const weight = (name: string) => statSync(join(folder, name, 'index.html')).size;
  const [heaviest] = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .toSorted((a, b) => weight(b) - weight(a));
  if (heaviest === undefined) throw new Error(missing(folder));
  return heaviest;
}

const missing = (folder: string) => `There is no page to measure in ${folder}. Run \`npm run build\` first.`;
