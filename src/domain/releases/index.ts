export type { Block, Mark, Release, ReleaseSlug, ReleaseVersion, RichText, Span } from './release';
