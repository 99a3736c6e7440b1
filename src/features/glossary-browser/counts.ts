import type { Letter, Topic } from '../../domain/glossary';

/** How many terms a topic has. */
export type TopicCount = { readonly topic: Topic; readonly count: number };

/** How many head words begin with a letter; none for a letter that leads nowhere. */
export type LetterCount = { readonly letter: Letter; readonly count: number };
