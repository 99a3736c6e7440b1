import type { TFunction } from 'i18next';
import type { Language } from '../domain/language';
import type { PageData } from './page-data';

/** The id of the element that ends what stands above the content on every page. */
export const belowHeader = 'below-header';

/** What a page says of itself in its head, in one language. */
export type PageHead = {
  readonly title: string;
  readonly description: string;
  /** It is no page to be found. */
  readonly noIndex?: boolean;
  /**
   * The id of the element up to which the browser has to know the page before it paints, or what is painted would move when
   * more arrives; absent, the one below the header.
   */
  readonly paintedFrom?: string;
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
