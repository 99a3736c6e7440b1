import type { Word } from './conllu';

/** A place where a treebank has a noun, as it is written, without what is joined to it. */
export type Noun = {
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  /** It stands in what the treebank has as one verb. */
  readonly ofVerb?: boolean;
};

/** The nouns of a sentence, and the words of which it cannot be said whether they are nouns. */
export type Nouns = { readonly nouns: readonly Noun[]; readonly unclear: readonly Word[] };
