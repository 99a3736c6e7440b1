import type { TFunction } from 'i18next';
import type { Language } from '../domain/language';
import type { PageData } from './page-data';

/** What a page says of itself in its head, in one language. */
export type PageHead = {
  readonly title: string;
  readonly description: string;
  /** It is no page to be found. */
  readonly noIndex?: boolean;
  /** schema.org description of what the page is about, as JSON-LD. */
  readonly structuredData?: Readonly<Record<string, unknown>>;
};

export type DescribePage<Data extends PageData> = (
  data: Data,
  language: Language,
  t: TFunction,
  /** The full address of a path of this site. */
  siteAddress: (path: string) => string,
) => PageHead | Promise<PageHead>;
