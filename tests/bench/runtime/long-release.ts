import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { dataBlockText, pageDataId } from '../../../src/app/page-block';
import { renderPage } from '../../../src/app/render-page';
import { releaseAddress } from '../../../src/domain/addresses';
import { inEachLanguage, type Language, languages } from '../../../src/domain/language';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { type MarkedBlock, runsOfBlock } from '../../../src/domain/releases';
import type { DataOf, PageData } from '../../../src/pages/page-data';
import { projectFolder } from '../../e2e/browser/cache-folder';
import { words } from '../../e2e/site/content';

const slug = '2021-05-14-mofa-pandemic-rapid-response-webinar' as ReleaseSlug;

export const longRelease = (language: Language): string => releaseAddress(language, slug);

const builtPage = (language: Language) =>
  readFileSync(join(projectFolder, 'dist', longRelease(language), 'index.html'), 'utf8');

const dataBlock = new RegExp(`(<script type="application/json" id="${pageDataId}">)(.*?)(</script>)`, 's');

const mentionsIn = (blocks: readonly MarkedBlock[]): number =>
  blocks
    .flatMap(runsOfBlock)
    .flat()
    .filter((run) => run.terms).length;

/** The blocks of a release again and again, as often in both languages, until each has so many mentions. */
function repeated(data: DataOf<'release'>, mentions: number): DataOf<'release'> {
  const least = Math.min(...languages.map((language) => mentionsIn(data.blocks[language])));
  const times = Math.ceil(mentions / least);
  const blocks = inEachLanguage((language) =>
    Array.from({ length: times }, () => data.blocks[language]).flat(),
  );
  return { ...data, blocks };
}

/**
 * Serves one release of the built site with so many marked terms: rendered by the program that renders all pages, and
 * brought to life by the scripts that all pages have.
 */
export async function serveLongRelease(context: BrowserContext, mentions: number): Promise<void> {
  for (const language of languages) {
    const html = builtPage(language);
    const data = JSON.parse(dataBlock.exec(html)?.[2] ?? 'null') as PageData;
    if (data?.page !== 'release') throw new Error(`${longRelease(language)} is not the page of a release.`);
    const long = { ...data, ...repeated(data, mentions) };
    const path = longRelease(language);
    const { app } = await renderPage({ path, language, data: long, chrome: words, siteAddress: (at) => at });
    const body = html
      .replace(
        /<div id="root">.*<\/div>(?=\s*<script type="application\/json")/s,
        () => `<div id="root">${app}</div>`,
      )
      .replace(dataBlock, (_, before, __, after) => `${before}${dataBlockText(long)}${after}`);
    await context.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
  }
}
