import type { Language } from '../../domain/language';
import { contentSecurityPolicy } from './headers';
import { manifestPath } from './web-manifest';

/** The files of the client build that a page loads, as addresses. */
export type PageAssets = {
  /** The script that the page names: it runs as soon as the document is read. */
  readonly script?: string;
  /** What that script loads once the text is there: the first is run, the others are what it will import. */
  readonly later?: readonly string[];
  readonly styles: readonly string[];
  readonly fonts?: readonly string[];
};

type Document = {
  readonly language: Language;
  readonly head: string;
  readonly app: string;
  readonly data?: string;
  readonly assets: PageAssets;
  /** Where it is not that of all pages. */
  readonly policy?: string;
};

const assetTags = ({ script, later = [], styles, fonts = [] }: PageAssets): string =>
  [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`),
    ...(script === undefined ? [] : [scriptTag(script, later)]),
  ].join('');

const scriptTag = (src: string, later: readonly string[]): string =>
  `<script type="module" src="${src}"${later.length > 0 ? ` data-scripts="${later.join(' ')}"` : ''}></script>`;

/** Puts a page into the template, which is the project's index.html without its script. */
export function fillTemplate(
  template: string,
  { language, head, app, data = '', assets, policy = contentSecurityPolicy }: Document,
): string {
  const manifestTag = `<link rel="manifest" href="${manifestPath(language)}">`;
  const policyTag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const parts = {
    '<html lang="en">': `<html lang="${language}">`,
    '<!--head-->': `${policyTag}${head}${manifestTag}${assetTags(assets)}`,
    '<!--app-->': app,
    '<!--data-->': data,
  };
  return Object.entries(parts).reduce((html, [mark, part]) => {
    if (!html.includes(mark))
      throw new Error(`index.html has no ${mark}: the build needs it to place a part of the page.`);
    return html.replace(mark, () => part);
  }, template);
}
