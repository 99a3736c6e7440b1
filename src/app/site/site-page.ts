import type { Bilingual } from '../../domain/language';
import type { PageData } from '../../pages/page-data';

/** One page: what it shows in both languages, and where it stands in each. */
export type SitePage = { readonly addresses: Bilingual<string>; readonly data: PageData };
