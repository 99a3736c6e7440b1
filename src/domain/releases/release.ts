import type { Bilingual } from '../language';

declare const releaseSlug: unique symbol;

/** `<yyyy-mm-dd>-<slug>`: the file name of a release without its ending, and its address. */
export type ReleaseSlug = string & { readonly [releaseSlug]: true };

/** A span of a text in UTF-16 code units, end excluded. */
type Span = { readonly start: number; readonly end: number };

/** Inline mark-up over a span of a text. Links and code hold no terms. */
export type Mark = Span &
  ({ readonly kind: 'emphasis' | 'strong' | 'code' } | { readonly kind: 'link'; readonly href: string });

/** A text without mark-up, and its marks in order of start; marks nest but never cross. */
export type RichText = { readonly text: string; readonly marks: readonly Mark[] };

/** What stands in line with its counterpart in the other language. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: RichText }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly RichText[] };

/** A release in one language. */
export type ReleaseVersion = {
  readonly title: string;
  readonly publisher: string;
  /** Press release, news report ...: as the reader sees it. */
  readonly kind: string;
  readonly place: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly blocks: readonly Block[];
};

export type Release = {
  readonly slug: ReleaseSlug;
  /** ISO 8601 calendar date, taken from the file name. */
  readonly date: string;
  readonly versions: Bilingual<ReleaseVersion>;
};
