import type { TFunction } from 'i18next';
import { addressInLanguage } from '../domain/addresses';
import type { Language } from '../domain/language';
import type { LoadedPage } from '../pages/routes';

/** Makes the head of the open document say what it would say had the page been loaded in this language. */
export function showHead(page: LoadedPage, language: Language, t: TFunction): void {
  const siteAddress = (path: string) => new URL(path, window.location.href).href;
  const { title, description } = page.describe(language, t, siteAddress);
  document.documentElement.lang = language;
  document.title = title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical) {
    const address = new URL(canonical.href);
    address.pathname = addressInLanguage(address.pathname, language);
    canonical.href = address.href;
  }
}
