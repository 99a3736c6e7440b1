import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import initSqlJs from 'sql.js';
import { downloadAddress } from '../../domain/addresses';
import {
  ankiCollection,
  type ConceptSet,
  csvOf,
  type ExportFormat,
  jsonOf,
  type SiteAddress,
  sheetOf,
  tbxOf,
} from '../../domain/exporting';
import type { DownloadSizes } from '../../features/downloads/download-links';
import { ankiPacker } from '../../features/downloads/pack-anki';
import type { OfferDownloads } from '../site/concept-sets';
import { contentSecurityPolicy } from './headers';

export type DownloadOptions = {
  /** The folder of the built site. */
  readonly folder: string;
  readonly siteAddress: SiteAddress;
  /** When the content was last changed, in seconds since 1970. */
  readonly modified: number;
};

/** Writes the files of each set that is offered, at once, and keeps none of them: sites of any size fit in memory. */
export async function downloadWriter({
  folder,
  siteAddress,
  modified,
}: DownloadOptions): Promise<OfferDownloads> {
  const packAnki = ankiPacker(await initSqlJs());
  const contentsOf = (set: ConceptSet): Record<ExportFormat, Uint8Array> => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    return {
      csv: bytes(csvOf(set.concepts, siteAddress)),
      tbx: bytes(tbxOf(set, siteAddress)),
      json: bytes(jsonOf(set, siteAddress)),
      apkg: packAnki(ankiCollection(set, { siteAddress, modified })),
      html: bytes(sheetOf(set, { siteAddress, policy: contentSecurityPolicy })),
    };
  };
  return (set) => {
    if (set.concepts.length === 0) return undefined;
    const contents = contentsOf(set);
    for (const [format, content] of Object.entries(contents)) {
      const file = join(folder, downloadAddress(set.name, format));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const { csv, tbx, json, apkg, html } = contents;
    const sizes: DownloadSizes = {
      csv: csv.length,
      tbx: tbx.length,
      json: json.length,
      apkg: apkg.length,
      html: html.length,
    };
    return sizes;
  };
}
