import {
  ankiCollection,
  type ConceptSet,
  csvOf,
  type ExportFormat,
  jsonOf,
  mediaTypes,
  type SiteAddress,
  sheetOf,
  tbxOf,
} from '../../domain/exporting';
import type { TermId } from '../../domain/glossary';
import type { Bilingual } from '../../domain/language';
import { fetchGlossary } from './glossary-file';
import { loadSql } from './load-sql';
import { ankiPacker } from './pack-anki';

export type DownloadRequest = {
  /** What is taken along, in this order. */
  readonly ids: readonly TermId[];
  /** What it is called: the title of the file, and the name of its deck. */
  readonly titles: Bilingual<string>;
  /** Anki needs WebAssembly: only pages whose policy has `'wasm-unsafe-eval'` may offer it. */
  readonly format: ExportFormat;
  /** The name to save it under, without its ending. */
  readonly fileName: string;
};

/** The time now in seconds since 1970: what is made now is newer than what Anki has. */
const now = () => Math.floor(Date.now() / 1000);

/**
 * A sheet that a page has made is a document of its own, which a bare path leads nowhere from. It may load what its page may:
 * the files of the host that it was made on, wherever the site is at home.
 */
const linkTo: SiteAddress = (path) => `${location.origin}${path}`;

async function contentOf(set: ConceptSet, format: ExportFormat, origin: string): Promise<BlobPart> {
  const siteAddress = (path: string) => `${origin}${path}`;
  switch (format) {
    case 'csv':
      return csvOf(set.concepts, siteAddress);
    case 'tbx':
      return tbxOf(set, siteAddress);
    case 'json':
      return jsonOf(set, siteAddress);
    case 'apkg':
      return ankiPacker(await loadSql())(ankiCollection(set, { siteAddress, modified: now() }));
    case 'html':
      return sheetOf(set, { siteAddress, linkTo });
  }
}

/**
 * Makes a file of concepts that the site has no file of, such as the result of a search. To be imported where it is
 * asked for: it brings every format along, and fetches the whole glossary.
 * @throws Error for no ids, for an id that the glossary has not, and where the glossary cannot be had.
 */
export async function makeDownload({ ids, titles, format, fileName }: DownloadRequest): Promise<File> {
  if (ids.length === 0) throw new Error('There is nothing to download: choose at least one term.');
  const { concepts, origin } = await fetchGlossary();
  const chosen = ids.map((id) => {
    const concept = concepts.get(id);
    if (!concept) throw new Error(`The glossary has no "${id}" any more. Load the page again.`);
    return concept;
  });
  const set: ConceptSet = { name: 'selection', titles, concepts: chosen };
  const content = await contentOf(set, format, origin);
  return new File([content], `${fileName}.${format}`, { type: mediaTypes[format] });
}

/** Opens a file in a tab of its own, whose address holds as long as this page stands; where there is none, in this one. */
export function openFile(file: File, tab: Window | null): void {
  const address = URL.createObjectURL(file);
  if (tab) tab.location.href = address;
  else Object.assign(document.createElement('a'), { href: address }).click();
}

export { saveFile } from '../../ui/save-file';
