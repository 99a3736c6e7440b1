import type { i18n } from 'i18next';
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import type { Bilingual, Language } from '../domain/language';
import { type Chrome, createI18n } from '../i18n/create-i18n';
import type { PageData } from '../pages/page-data';
import { wordsOfPage } from '../pages/page-words';
import { loadPage } from '../pages/routes';
import { App } from './app';
import { dataBlockText, pageDataId } from './page-block';
import { renderHead } from './render-head';

export type PageToRender = {
  readonly path: string;
  readonly language: Language;
  readonly data: PageData;
  readonly chrome: Bilingual<Chrome>;
  readonly siteAddress: (path: string) => string;
};

/** The parts of a page's HTML. */
export type RenderedPage = { readonly head: string; readonly app: string; readonly data: string };

/** @throws {Error} for a word that the page would not have in the browser. */
function i18nOfPage(language: Language, data: PageData, chrome: Bilingual<Chrome>): i18n {
  const words = wordsOfPage(chrome[language], data.page);
  return createI18n(language, { chrome: words, entries: data.entries }, (key) => {
    throw new Error(
      `A page of the kind "${data.page}" uses "${key}": name its section in pages/page-words.ts.`,
    );
  });
}

export async function renderPageHead({
  path,
  language,
  data,
  chrome,
  siteAddress,
}: PageToRender): Promise<string> {
  const { t } = i18nOfPage(language, data, chrome);
  const { describe } = await loadPage(data);
  return renderHead({ head: await describe(language, t, siteAddress), language, path, siteAddress });
}

export const renderPageData = (data: PageData): string =>
  `<script type="application/json" id="${pageDataId}">${dataBlockText(data)}</script>`;

/** Renders a page whole, as it stands before any script runs. */
export async function renderPage(page: PageToRender): Promise<RenderedPage> {
  const { path, language, data, chrome, siteAddress } = page;
  const i18n = i18nOfPage(language, data, chrome);
  const { view, describe } = await loadPage(data);
  const { prelude } = await prerender(
    <StrictMode>
      <App ssrPath={path} page={{ view, describe }} i18n={i18n} loadLanguage={async () => i18n} />
    </StrictMode>,
    {
      // A boundary of any size stays in its place: a page has to be whole before, and without, any script.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      onError(error) {
        throw error;
      },
    },
  );
  const described = await describe(language, i18n.t, siteAddress);
  const head = renderHead({ head: described, language, path, siteAddress });
  return { head, app: await new Response(prelude).text(), data: renderPageData(data) };
}
