import type { i18n } from 'i18next';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import type { TermId } from '../domain/glossary';
import type { Bilingual, Language } from '../domain/language';
import { type Chrome, createI18n } from '../i18n/create-i18n';
import type { PageData } from '../pages/page-data';
import { wordsOfPage } from '../pages/page-words';
import { loadPage } from '../pages/routes';
import { App } from './app';
import { escapedJson, pageDataId } from './page-block';
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

export const renderPageData = (data: PageData): string => renderJsonData(JSON.stringify(data));

/** The same of data that are JSON already: they are long, and both languages of a page carry the same. */
export const renderJsonData = (json: string): string =>
  `<script type="application/json" id="${pageDataId}">${escapedJson(json)}</script>`;

/**
 * i18next for one page of a kind: the words are those of all such pages, the entries its own. Instances of its own for every
 * page took a third of the time of a build, since each has dozens of functions, which `useTranslation` copies at every use.
 */
const withEntries = (words: i18n, entries: PageData['entries']): i18n =>
  Object.create(words, {
    getResource: {
      value: (language: Language, namespace: string, key: string) =>
        namespace !== 'glossary'
          ? words.getResource(language, namespace, key)
          : Object.hasOwn(entries[language], key)
            ? entries[language][key as TermId]
            : undefined,
    },
  });

/** What `renderToString` leaves where a part is not ready or has failed: React would make it in the browser. */
const missingPart = /<!--\$[!?]/;

/** Renders head and text of the pages of one site, as they stand before any script runs. */
export function pageRenderer({ chrome, siteAddress }: Pick<PageToRender, 'chrome' | 'siteAddress'>) {
  const known = new Map<string, i18n>();
  const wordsFor = (language: Language, data: PageData): i18n => {
    const key = `${language}/${data.page}`;
    const words = known.get(key) ?? i18nOfPage(language, { ...data, entries: { en: {}, ko: {} } }, chrome);
    known.set(key, words);
    return words;
  };
  return async ({
    path,
    language,
    data,
  }: Pick<PageToRender, 'path' | 'language' | 'data'>): Promise<Omit<RenderedPage, 'data'>> => {
    const i18n = withEntries(wordsFor(language, data), data.entries);
    const page = await loadPage(data);
    const app = renderToString(
      <StrictMode>
        <App ssrPath={path} page={page} i18n={i18n} loadLanguage={async () => i18n} />
      </StrictMode>,
    );
    if (missingPart.test(app)) {
      throw new Error(
        `A part of ${path} could not be rendered: a component below a <Suspense> waits or has failed. A page has to be whole before, and without, any script.`,
      );
    }
    const described = await page.describe(language, i18n.t, siteAddress);
    return { head: renderHead({ head: described, language, path, siteAddress }), app };
  };
}

/** Renders a page whole, as it stands before any script runs. */
export async function renderPage(page: PageToRender): Promise<RenderedPage> {
  return { ...(await pageRenderer(page)(page)), data: renderPageData(page.data) };
}
