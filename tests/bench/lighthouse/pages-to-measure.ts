import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../src/domain/language';

/**
 * One page of every kind, in both languages; of releases, entries and lists the heaviest, which is the hardest case.
 * @throws {Error} when one of them is not in the built site: a server may answer with another page in its place.
 */
export function pagesToMeasure(siteFolder: string): string[] {
  const release = heaviestPage(siteFolder, 'releases', isRelease);
  const entry = heaviestPage(siteFolder, 'glossary');
  const topic = heaviestPage(siteFolder, 'glossary/topics');
  const kinds = [
    '',
    `releases/${release}/`,
    'releases/',
    'glossary/',
    `glossary/topics/${topic}/`,
    `glossary/${entry}/`,
    'search/',
    'study/',
    'about/',
  ];
  const pages = languages.flatMap((language) => kinds.map((page) => `/${language}/${page}`));
  for (const page of pages) {
    if (!existsSync(join(siteFolder, page, 'index.html'))) throw new Error(missing(join(siteFolder, page)));
  }
  return pages;
}

/** The archive stands beside the releases, under their years. */
const isRelease = (name: string) => /^\d{4}-/.test(name);

function heaviestPage(siteFolder: string, kind: string, isOfKind = (_name: string) => true): string {
  const folder = join(siteFolder, languages[0], kind);
  if (!existsSync(folder)) throw new Error(missing(folder));
  const weight = (name: string) => statSync(join(folder, name, 'index.html')).size;
  const [heaviest] = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    // Some folders hold only further folders: the lists of terms.
    .filter((name) => isOfKind(name) && existsSync(join(folder, name, 'index.html')))
    .toSorted((a, b) => weight(b) - weight(a));
  if (heaviest === undefined) throw new Error(missing(folder));
  return heaviest;
}

const missing = (folder: string) => `There is no page to measure in ${folder}. Run \`npm run build\` first.`;
