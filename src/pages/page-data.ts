import type { Letter, TermId, Topic } from '../domain/glossary';
import type { Bilingual } from '../domain/language';
import type { MarkedBlock, ReleaseSlug, Run } from '../domain/releases';
import type { DownloadSizes } from '../features/downloads/download-links';
import type { NeighbourTerms } from '../features/entry/neighbours';
import type { Sighting } from '../features/entry/sightings';
import type { LetterCount, TopicCount } from '../features/glossary-browser/counts';
import type { TermRow, TermSummary } from '../features/glossary-browser/term-rows';
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

export type ListedRelease = ReleaseSummary & { readonly termCount: Bilingual<number> };

export type HomeData = {
  readonly page: 'home';
  /** The newest releases; the archive has them all. */
  readonly releases: readonly (ListedRelease & { readonly openings: Bilingual<string> })[];
  readonly topics: readonly TopicCount[];
  readonly termCount: number;
  /** A few concepts to try the card on. */
  readonly samples: readonly TermId[];
};

export type ReleaseData = {
  readonly page: 'release';
  readonly summary: ReleaseSummary;
  readonly places: Bilingual<string>;
  /** Publisher and source as the page shows them: what stands in the other language is marked. */
  readonly publishers: Bilingual<readonly Run[]>;
  readonly sources: Bilingual<{ readonly title: readonly Run[]; readonly url: string }>;
  readonly blocks: Bilingual<readonly MarkedBlock[]>;
  readonly terms: Bilingual<readonly TermId[]>;
  /** Absent where nothing was built to download, as in development. */
  readonly downloads?: DownloadSizes;
  readonly newer?: ReleaseSummary;
  readonly older?: ReleaseSummary;
};

/** A part of a list, counted from 1. */
type Part = { readonly part: number; readonly parts: number };

export type ArchiveData = Part & {
  readonly page: 'archive';
  /** Absent where the newest releases are listed, whatever their year. */
  readonly year?: string;
  readonly years: readonly { readonly year: string; readonly count: number }[];
  /** All releases of the year, or of the site. */
  readonly count: number;
  readonly releases: readonly ListedRelease[];
};

export type GlossaryData = {
  readonly page: 'glossary';
  readonly termCount: number;
  readonly downloads?: DownloadSizes;
  readonly letters: Bilingual<readonly LetterCount[]>;
  /** Each topic with those of its terms that most releases speak of. */
  readonly topics: readonly (TopicCount & { readonly terms: readonly TermSummary[] })[];
  /** The newest releases. */
  readonly releases: readonly ListedRelease[];
};

/** What the terms of a list have in common, and the ways from there to the lists beside it. */
export type TermListPlace =
  | { readonly by: 'topic'; readonly topic: Topic; readonly topics: readonly TopicCount[] }
  | { readonly by: 'letter'; readonly letter: Letter; readonly letters: readonly LetterCount[] }
  | { readonly by: 'release'; readonly slug: ReleaseSlug; readonly release: ReleaseSummary };

export type TermListData = Part &
  TermListPlace & {
    readonly page: 'terms';
    /** The terms of all parts. */
    readonly count: Bilingual<number>;
    /** Each row of this part once; the orders are indexes of them. */
    readonly rows: readonly TermRow[];
    readonly orders: Bilingual<readonly number[]>;
    /** Of a topic or a release. */
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
  /** The newest sentences, of which there may be more. */
  readonly sightings: readonly Sighting[];
  readonly sightingCount: number;
  readonly neighbours: NeighbourTerms;
};

export type SearchData = {
  readonly page: 'search';
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
};

export type StudyData = { readonly page: 'study' };

export type AboutData = { readonly page: 'about' };

export type OfflineData = { readonly page: 'offline' };

/** All that one page shows. It holds both languages, so that the toggle needs no network. */
export type PageData = (
  | HomeData
  | ReleaseData
  | ArchiveData
  | GlossaryData
  | TermListData
  | EntryData
  | SearchData
  | StudyData
  | AboutData
  | OfflineData
) & {
  /** The entries that the page uses, and only those. */
  readonly entries: Bilingual<Readonly<Record<TermId, EntryText>>>;
};

export type DataOf<Name extends PageData['page']> = Extract<PageData, { page: Name }>;
