import type { TermId, Topic } from '../domain/glossary';
import type { Bilingual } from '../domain/language';
import type { MarkedBlock, ReleaseSlug } from '../domain/releases';
import type { DownloadSizes } from '../features/downloads/download-links';
import type { Sighting } from '../features/entry/sightings';
import type { EntryText } from '../i18n/entry-text';

/** A release as a list shows it. */
export type ReleaseSummary = {
  readonly slug: ReleaseSlug;
  readonly date: string;
  /** The date as each language writes it, made once at build so that no browser writes it differently. */
  readonly dates: Bilingual<string>;
  readonly titles: Bilingual<string>;
  readonly publishers: Bilingual<string>;
  readonly kinds: Bilingual<string>;
};

export type HomeData = {
  readonly page: 'home';
  readonly releases: readonly (ReleaseSummary & {
    readonly openings: Bilingual<string>;
    readonly termCount: Bilingual<number>;
  })[];
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
  readonly termCount: number;
  /** A few concepts to try the card on. */
  readonly samples: readonly TermId[];
};

export type ReleaseData = {
  readonly page: 'release';
  readonly summary: ReleaseSummary;
  readonly places: Bilingual<string>;
  readonly sources: Bilingual<{ readonly title: string; readonly url: string }>;
  readonly blocks: Bilingual<readonly MarkedBlock[]>;
  readonly terms: Bilingual<readonly TermId[]>;
  /** Absent where nothing was built to download, as in development. */
  readonly downloads?: DownloadSizes;
  readonly newer?: ReleaseSummary;
  readonly older?: ReleaseSummary;
};

export type GlossaryRow = {
  readonly id: TermId;
  readonly terms: Bilingual<string>;
  readonly abbreviations: Partial<Bilingual<string>>;
};

export type GlossaryData = {
  readonly page: 'glossary';
  /** The rows of each topic, in the order of each language's alphabet. */
  readonly topics: readonly { readonly topic: Topic; readonly rows: Bilingual<readonly GlossaryRow[]> }[];
  readonly termCount: number;
  readonly downloads?: DownloadSizes;
};

/** What the entry page tells of a concept beyond what the card shows. */
export type EntryDetails = {
  readonly note?: string;
  /** Other concepts that share a form with it in this language. */
  readonly homographs?: readonly TermId[];
};

export type EntryData = {
  readonly page: 'entry';
  readonly id: TermId;
  readonly topic: Topic;
  readonly details: Bilingual<EntryDetails>;
  /** The full address of the entry in each language, for those who cite it. */
  readonly permalinks: Bilingual<string>;
  readonly related: readonly TermId[];
  readonly sightings: readonly Sighting[];
};

export type SearchData = {
  readonly page: 'search';
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
};

export type AboutData = { readonly page: 'about' };

/** All that one page shows. It holds both languages, so that the toggle needs no network. */
export type PageData = (HomeData | ReleaseData | GlossaryData | EntryData | SearchData | AboutData) & {
  /** The entries that the page uses, and only those. */
  readonly entries: Bilingual<Readonly<Record<TermId, EntryText>>>;
};

export type DataOf<Name extends PageData['page']> = Extract<PageData, { page: Name }>;
