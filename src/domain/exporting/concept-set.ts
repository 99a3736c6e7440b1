import type { SetName } from '../addresses';
import type { Concept } from '../glossary';
import type { Bilingual } from '../language';

/** Concepts that are exported together, in the order in which the file holds them, and what they are called. */
export type ConceptSet = {
  readonly name: SetName;
  readonly titles: Bilingual<string>;
  readonly concepts: readonly Concept[];
};

/** The full address of a path of the site: a file that was taken along must lead back to it. */
export type SiteAddress = (path: string) => string;
