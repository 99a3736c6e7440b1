import type { TermId } from '../../glossary';
import type { ConceptSet } from '../concept-set';
import { sha1 } from './sha1';

/*
 * By these Anki knows a card again, and with it what its reader has learnt. They are made of what never changes;
 * whoever changes one of them makes every reader begin anew.
 */

/** The note type of every export. Anki takes a type for another once its fields or cards have other names. */
export const noteTypeId = 1_607_392_319_411;

/** The name by which Anki finds a note again in a later file. */
export const noteGuid = (id: TermId): string => `naranhi:${id}`;

/** Anki's ids are times of creation in milliseconds, and its check of the database mends those to come. */
const firstId = Date.UTC(2020, 0, 1);
const idRange = 4 * 365 * 24 * 60 * 60 * 1000;

/** An id made of a part of a hash: a moment of the years 2020 to 2023. */
const momentOf = (hash: string, part: number): number =>
  firstId + (Number.parseInt(hash.slice(part * 12, part * 12 + 12), 16) % idRange);

/** The ids of a note and of its two cards, in the order of their templates; the same in every export. */
export function ankiIds(guid: string): { readonly note: number; readonly cards: readonly number[] } {
  const hash = sha1(guid);
  return { note: momentOf(hash, 0), cards: [momentOf(hash, 1), momentOf(hash, 2)] };
}

export type Deck = { readonly id: number; readonly name: string };

/** The deck of the whole glossary, inside of which the others are shown. */
const wholeDeck = '나란히 Naranhi';

/** The deck of a set. Its id comes from the set's name, since its title may be worded anew. */
export function deckOfSet({ name, titles }: Pick<ConceptSet, 'name' | 'titles'>): Deck {
  const id = momentOf(sha1(`deck ${name}`), 0);
  if (name === 'glossary') return { id, name: wholeDeck };
  // Two colons in a title would part the name once more.
  const title = `${titles.ko} · ${titles.en}`.replace(/:{2,}/g, ':');
  return { id, name: `${wholeDeck}::${title}` };
}
