import { act, render } from '@testing-library/react';
import type { i18n } from 'i18next';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { App } from '../src/app/app';
import { renderHead } from '../src/app/render-head';
import { pagesOfSite } from '../src/app/site/site';
import type { Library } from '../src/content/read-library';
import { languageOfAddress } from '../src/domain/addresses';
import type { Language } from '../src/domain/language';
import { createI18n } from '../src/i18n/create-i18n';
import type { PageData } from '../src/pages/page-data';
import { wordsOfPage } from '../src/pages/page-words';
import { loadPage } from '../src/pages/routes';
import { chrome, sampleLibrary } from './sample-library';

export const siteAddress = (path: string) => `https://naranhi.example${path}`;

type PageOptions = {
  readonly library?: Library;
  /** Instead of the words at hand: for a network that fails or is slow. */
  readonly loadLanguage?: (language: Language, data: PageData) => Promise<i18n>;
};

/** With the words that a page of its kind has in the browser. */
export const i18nOf = (language: Language, { page, entries }: Pick<PageData, 'page' | 'entries'>): i18n =>
  createI18n(language, { chrome: wordsOfPage(chrome[language], page), entries });

/** The page of the sample site at a path, and its language. */
export function findPage(path: string, library = sampleLibrary): { data: PageData; language: Language } {
  const language = languageOfAddress(path);
  for (const { addresses, data } of pagesOfSite(library)) {
    if (language && addresses[language] === path) return { data, language };
  }
  throw new Error(`The sample site has no page at ${path}`);
}

/** Opens an address of the sample site in the browser of the test: head, page and address bar. */
export async function showPage(address: string, options: PageOptions = {}): Promise<void> {
  const { pathname: path } = new URL(address, window.location.href);
  const { data, language } = findPage(path, options.library);
  const loadLanguage = options.loadLanguage ?? (async (each: Language) => i18nOf(each, data));
  const page = await loadPage(data);
  const i18n = i18nOf(language, data);
  window.history.replaceState(null, '', address);
  document.documentElement.lang = language;
  const head = await page.describe(language, i18n.t, siteAddress);
  document.head.innerHTML = renderHead({ head, language, path, siteAddress });
  const load = (each: Language) => loadLanguage(each, data);
  await act(async () => {
    render(
      <StrictMode>
        <App page={page} i18n={i18n} loadLanguage={load} />
      </StrictMode>,
    );
    // What a page loads by itself after it has come to life.
    await vi.dynamicImportSettled();
  });
}
