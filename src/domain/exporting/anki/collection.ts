import { entryAddress } from '../../addresses';
import type { Concept, TermId } from '../../glossary';
import { type CardId, cardId, newCard } from '../../study';
import type { ConceptSet, SiteAddress } from '../concept-set';
import { markupText } from '../markup-text';
import { collectionRow } from './collection-row';
import { ankiIds, deckOfSet, noteGuid, noteTypeId } from './identity';
import { clockOf, historyOf, kindsOfTemplates, type Learnt, scheduleColumns, schedulingOf } from './learnt';
import { type FieldName, fieldNames } from './note-type';
import type { Row } from './schema';
import { sha1 } from './sha1';

/** An Anki collection as the rows of its tables, for a database to be made of. */
export type AnkiCollection = {
  readonly col: readonly Row[];
  readonly notes: readonly Row[];
  readonly cards: readonly Row[];
  readonly revlog: readonly Row[];
};

type AnkiOptions = {
  readonly siteAddress: SiteAddress;
  /** When the content was last changed, in seconds since 1970: Anki takes over only what is newer than what it has. */
  readonly modified: number;
  /** The learner's own cards: only these are exported, with their schedule and their reviews (X12). */
  readonly learnt?: Learnt;
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

/** The cards of a deck as Anki has them, by concept and template; all of them new where nothing has been learnt. */
function scheduler(learnt: Learnt | undefined) {
  const past = learnt && historyOf(learnt.log);
  const clock = learnt && clockOf(learnt);
  const columnsOf = (term: TermId, template: number, position: number): Row | undefined => {
    const kind = kindsOfTemplates[template];
    if (!kind) return undefined;
    const id = cardId(term, kind);
    const card = learnt ? learnt.deck.cards.get(id) : newCard(id, 0);
    if (!card) return undefined;
    const scheduling = schedulingOf(past, id);
    return scheduleColumns(card, scheduling, { position, firstDay: clock?.firstDay ?? 0 });
  };
  return { past, clock, columnsOf };
}

/**
 * The set as an Anki collection: a note each, with a card in each direction. A note of a later export is the same note,
 * whatever else has changed, so that importing it changes texts and keeps progress.
 */
export function ankiCollection(
  set: ConceptSet,
  { siteAddress, modified, learnt }: AnkiOptions,
): AnkiCollection {
  const deck = deckOfSet(set);
  const { past, clock, columnsOf } = scheduler(learnt);
  const freeNoteId = distinct();
  const freeCardId = distinct();
  const notes: Row[] = [];
  const cards: Row[] = [];
  const exported = new Map<CardId, number>();

  for (const [position, concept] of set.concepts.entries()) {
    const schedules = kindsOfTemplates.map((_, template) => columnsOf(concept.id, template, position));
    // A note without cards is none to Anki.
    if (schedules.every((schedule) => schedule === undefined)) continue;
    const fields = fieldsOf(concept, siteAddress);
    const guid = noteGuid(concept.id);
    const ids = ankiIds(guid);
    const id = freeNoteId(ids.note);
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
      const own = freeCardId(cardOfNote);
      const [schedule, kind] = [schedules[ord], kindsOfTemplates[ord]];
      if (!schedule || !kind) continue;
      exported.set(cardId(concept.id, kind), own);
      cards.push({
        id: own,
        nid: id,
        did: deck.id,
        ord,
        mod: modified,
        usn: -1,
        ...schedule,
        odue: 0,
        odid: 0,
        flags: 0,
      });
    }
  }
  const revlog = (past?.reviews ?? []).flatMap(({ card, row }) => {
    const cid = exported.get(card);
    return cid === undefined ? [] : { ...row, cid };
  });
  return { col: [collectionRow(deck, modified, clock)], notes, cards, revlog };
}
