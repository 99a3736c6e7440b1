import type { TFunction } from 'i18next';
import type { Language } from '../domain/language';
import type { PageData } from '../pages/page-data';
import type { PageHead } from '../pages/page-head';
import { routes } from '../pages/routes';

/** The title, description and structured data of a page in one language. */
export function describePage(
  data: PageData,
  language: Language,
  t: TFunction,
  siteAddress: (path: string) => string,
): PageHead {
  switch (data.page) {
    case 'home':
      return routes.home.describe(data, language, t, siteAddress);
    case 'release':
      return routes.release.describe(data, language, t, siteAddress);
    case 'glossary':
      return routes.glossary.describe(data, language, t, siteAddress);
    case 'entry':
      return routes.entry.describe(data, language, t, siteAddress);
    case 'about':
      return routes.about.describe(data, language, t, siteAddress);
  }
}
