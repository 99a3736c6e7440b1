import { entryAddress } from '../../addresses';
import type { Concept } from '../../glossary';
import type { ConceptSet, SiteAddress } from '../concept-set';
import { markupText } from '../markup-text';
import { collectionRow } from './collection-row';
import { ankiIds, deckOfSet, noteGuid, noteTypeId } from './identity';
import { type FieldName, fieldNames } from './note-type';
import type { Row } from './schema';
import { sha1 } from './sha1';

/** An Anki collection as the rows of its tables, for a database to be made of. */
export type AnkiCollection = {
  readonly col: readonly Row[];
  readonly notes: readonly Row[];
  readonly cards: readonly Row[];
};

type AnkiOptions = {
  readonly siteAddress: SiteAddress;
  /** When the content was last changed, in seconds since 1970: Anki takes over only what is newer than what it has. */
  readonly modified: number;
};

/** Anki parts the fields of a note by this character. */
const fieldSeparator = '\u001F';

function fieldsOf({ id, entries: { ko, en } }: Concept, siteAddress: SiteAddress): Record<FieldName, string> {
  const abbreviations = [ko.abbreviation, en.abbreviation].filter((each) => each !== undefined);
  return {
    Korean: ko.term,
    English: en.term,
    Abbreviation: [...new Set(abbreviations)].join(' · '),
    'Korean definition': ko.definition,
    'English definition': en.definition,
    'Korean source': ko.source,
    'English source': en.source,
    'Korean page': siteAddress(entryAddress('ko', id)),
    'English page': siteAddress(entryAddress('en', id)),
  };
}

/** Gives each its own id, and the next free one where two would share it. */
function distinct(): (wanted: number) => number {
  const taken = new Set<number>();
  return (wanted) => {
    let id = wanted;
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  };
}

/**
 * The set as an Anki collection: a note each, with a card in each direction. A note of a later export is the same note,
 * whatever else has changed, so that importing it changes texts and keeps progress.
 */
export function ankiCollection(set: ConceptSet, { siteAddress, modified }: AnkiOptions): AnkiCollection {
  const deck = deckOfSet(set);
  const noteId = distinct();
  const cardId = distinct();
  const notes: Row[] = [];
  const cards: Row[] = [];

  for (const [position, concept] of set.concepts.entries()) {
    const fields = fieldsOf(concept, siteAddress);
    const guid = noteGuid(concept.id);
    const ids = ankiIds(guid);
    const id = noteId(ids.note);
    notes.push({
      id,
      guid,
      mid: noteTypeId,
      mod: modified,
      usn: -1,
      tags: ` ${concept.topic} `,
      flds: fieldNames.map((field) => markupText(fields[field])).join(fieldSeparator),
      sfld: fields.Korean,
      csum: Number.parseInt(sha1(fields.Korean).slice(0, 8), 16),
      flags: 0,
      data: '',
    });
    for (const [ord, cardOfNote] of ids.cards.entries()) {
      cards.push({
        id: cardId(cardOfNote),
        nid: id,
        did: deck.id,
        ord,
        mod: modified,
        usn: -1,
        // A new card, in the queue of new cards, due in the order of the set.
        type: 0,
        queue: 0,
        due: position,
        ivl: 0,
        factor: 0,
        reps: 0,
        lapses: 0,
        left: 0,
        odue: 0,
        odid: 0,
        flags: 0,
        data: '',
      });
    }
  }
  return { col: [collectionRow(deck, modified)], notes, cards };
}
