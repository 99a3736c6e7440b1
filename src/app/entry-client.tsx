import './styles/index.css';
import type { i18n } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { languageOfAddress } from '../domain/addresses';
import type { Language } from '../domain/language';
import { createI18n } from '../i18n/create-i18n';
import type { PageData } from '../pages/page-data';
import { loadPage } from '../pages/routes';
import { App } from './app';
import { pageDataId } from './page-block';

/** The page's data was written by this project's own build: it is taken as it stands. */
function readPageData(): PageData | undefined {
  const block = document.getElementById(pageDataId);
  return block?.textContent ? (JSON.parse(block.textContent) as PageData) : undefined;
}

async function start(data: PageData, root: HTMLElement, language: Language): Promise<void> {
  const page = await loadPage(data);
  const loaded = new Map<Language, Promise<i18n>>();
  const loadLanguage = (each: Language): Promise<i18n> => {
    const known = loaded.get(each);
    if (known) return known;
    const loading = page
      .loadWords(each)
      .then((chrome) => createI18n(each, { chrome, entries: data.entries }));
    loaded.set(each, loading);
    // A failed load must not be remembered: the network may be back at the next try.
    loading.catch(() => loaded.delete(each));
    return loading;
  };

  const i18n = await loadLanguage(language);
  const app = (
    <StrictMode>
      <App page={page} i18n={i18n} loadLanguage={loadLanguage} />
    </StrictMode>
  );
  // As a transition it gives way to the reader between slices; else a long page would hold her up once, and long.
  // The page that stands in for others is served at addresses it was not written for.
  if (root.firstElementChild && data.page !== 'offline') startTransition(() => void hydrateRoot(root, app));
  else createRoot(root).render(app);
}

const data = readPageData();
const root = document.getElementById('root');
const language = languageOfAddress(window.location.pathname);
if (data && root && language) {
  const started = start(data, root, language);
  // In development every change has to show at once: no worker stands in between. A page that is being left, or whose files are
  // gone, does without.
  if (import.meta.env.PROD)
    void started.then(() => import('./service-worker/register').catch(() => undefined));
}
