import type { TFunction } from 'i18next';
import { addressInLanguage } from '../domain/addresses';
import type { Language } from '../domain/language';
import type { LoadedPage } from '../pages/routes';

/**
 * Brings the head of the open document into the language that it has gone over to: what browsers and readers use of it.
 * Cards for social networks and structured data are read from the page as it is served.
 */
export async function showHead(page: LoadedPage, language: Language, t: TFunction): Promise<void> {
  const siteAddress = (path: string) => new URL(path, window.location.href).href;
  const { title, description } = await page.describe(language, t, siteAddress);
  // The reader may have gone back meanwhile.
  if (document.documentElement.lang !== language) return;
  document.title = title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  document.querySelector('link[type="application/atom+xml"]')?.setAttribute('href', `/${language}/feed.xml`);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical) {
    const address = new URL(canonical.href);
    address.pathname = addressInLanguage(address.pathname, language);
    canonical.href = address.href;
  }
}
