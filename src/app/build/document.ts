import type { Language } from '../../domain/language';
import { contentSecurityPolicy } from './headers';

/** The files of the client build that a page loads, as addresses. */
export type PageAssets = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts?: readonly string[];
};

type Document = {
  readonly language: Language;
  readonly head: string;
  readonly app: string;
  readonly data?: string;
  readonly assets: PageAssets;
};

/** Addresses that the page loads at once: a script's own imports are asked for before it is read. */
const assetTags = ({ scripts, styles, fonts = [] }: PageAssets): string =>
  [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`),
    ...scripts.map((src, i) =>
      i === 0 ? `<script type="module" src="${src}"></script>` : `<link rel="modulepreload" href="${src}">`,
    ),
  ].join('');

/** Puts a page into the template, which is the project's index.html without its script. */
export function fillTemplate(template: string, { language, head, app, data = '', assets }: Document): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;
  const parts = {
    '<html lang="en">': `<html lang="${language}">`,
    '<!--head-->': `${policy}${head}${assetTags(assets)}`,
    '<!--app-->': app,
    '<!--data-->': data,
  };
  return Object.entries(parts).reduce((html, [mark, part]) => {
    if (!html.includes(mark))
      throw new Error(`index.html has no ${mark}: the build needs it to place a part of the page.`);
    return html.replace(mark, () => part);
  }, template);
}
