import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAddress } from '../../domain/addresses';
import { type ConceptSet, exportFormats } from '../../domain/exporting';
import type { Bilingual, Language } from '../../domain/language';
import { isReleasePath } from '../../features/offline/offline-files';
import type { Chrome } from '../../i18n/create-i18n';
import type { PageData } from '../../pages/page-data';
import { pageRenderer, renderJsonData } from '../render-page';
import type { OfferDownloads } from '../site/concept-sets';
import { fillTemplate, type PageAssets } from './document';
import { contentHash } from './hashed-json';
import { policyOf } from './headers';
import { downloadWriter } from './write-downloads';

/** What all jobs of one build have in common; it can be sent to another thread, and so can they. */
export type SiteContext = {
  readonly chrome: Bilingual<Chrome>;
  readonly origin: string;
  readonly template: string;
  readonly folder: string;
  /** When the terms were last changed, in seconds since 1970. */
  readonly modified: number;
};

/** A page in both of its languages; the data as JSON, as the page carries it. */
export type PageJob = {
  readonly kind: 'page';
  readonly data: string;
  readonly pages: readonly {
    readonly path: string;
    readonly language: Language;
    readonly assets: PageAssets;
  }[];
};

/** The files of a set of concepts, which is given as JSON. */
export type DownloadJob = { readonly kind: 'downloads'; readonly set: string };

export type SiteJob = PageJob | DownloadJob;

/** A file as it was left: its path in the site, its length, when it was written (milliseconds since 1970). */
export type WrittenFile = {
  readonly path: string;
  readonly size: number;
  readonly time: number;
  /** Of a page that readers may keep: changes with its content. */
  readonly revision?: string;
};

export const fileOf = (folder: string, path: string): WrittenFile => {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { path, size, time: mtimeMs };
};

/** Does the jobs of a build: makes what they ask for, writes it, and says which files those are. */
export function siteWorker({ chrome, origin, template, folder, modified }: SiteContext) {
  const siteAddress = (path: string) => `${origin}${path}`;
  const render = pageRenderer({ chrome, siteAddress });
  let writer: Promise<OfferDownloads> | undefined;

  async function writePage({ data: json, pages }: PageJob): Promise<WrittenFile[]> {
    const data = JSON.parse(json) as PageData;
    const block = renderJsonData(json);
    const files: WrittenFile[] = [];
    for (const { path, language, assets } of pages) {
      const parts = await render({ path, language, data });
      const html = fillTemplate(template, {
        language,
        ...parts,
        data: block,
        assets,
        policy: policyOf(path),
      });
      const file = join(folder, path, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
      files.push({
        ...fileOf(folder, `${path}index.html`),
        ...(isReleasePath(path) && { revision: contentHash(html) }),
      });
    }
    return files;
  }

  async function writeDownloads({ set: json }: DownloadJob): Promise<WrittenFile[]> {
    const set = JSON.parse(json) as ConceptSet;
    // Its database of WebAssembly is read when there is something to put into it.
    writer ??= downloadWriter({ folder, siteAddress, modified });
    const sizes = (await writer)(set);
    return sizes ? exportFormats.map((format) => fileOf(folder, downloadAddress(set.name, format))) : [];
  }

  return (job: SiteJob): Promise<WrittenFile[]> =>
    job.kind === 'page' ? writePage(job) : writeDownloads(job);
}
