import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../src/domain/glossary';
import { anyConcepts } from './any-concepts';
import { siteAddress, wholeGlossary } from './exported';
import { ankiFileOf, readAnki } from './read-anki';

const { concepts } = wholeGlossary;
const whole = readAnki(ankiFileOf(wholeGlossary));

/** A field as Anki shows it: its HTML read. */
const shown = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const termsOf = (each: readonly Concept[]) =>
  each.map(({ id, entries: { ko, en } }) => ({
    guid: `naranhi:${id}`,
    fields: [
      ko.term,
      en.term,
      [...new Set([ko.abbreviation, en.abbreviation].filter(Boolean))].join(' · '),
      ko.definition,
      en.definition,
      ko.source,
      en.source,
      siteAddress(`/ko/glossary/${id}/`),
      siteAddress(`/en/glossary/${id}/`),
    ],
  }));

const readTerms = ({ notes }: ReturnType<typeof readAnki>) =>
  notes.map(({ guid, fields }) => ({ guid, fields: fields.map(shown) }));

/** Order does not matter to a database; ids decide it. */
const byGuid = <Note extends { guid: unknown }>(notes: readonly Note[]) =>
  notes.toSorted((one, other) => (String(one.guid) < String(other.guid) ? -1 : 1));

describe('the glossary for Anki', () => {
  test('X1 read back, is the same concepts', () => {
    expect(byGuid(readTerms(whole))).toEqual(byGuid(termsOf(concepts)));
  });

  test('X1 shows the cards in the order of the concepts', () => {
    const guidOf = new Map(whole.notes.map(({ id, guid }) => [id, guid]));
    const order = whole.cards.filter(({ ord }) => ord === 0).map(({ nid }) => guidOf.get(nid ?? null));
    expect(order).toEqual(concepts.map(({ id }) => `naranhi:${id}`));
  });

  test('X1 read back, is the same concepts, whatever their texts', () => {
    fc.assert(
      fc.property(anyConcepts, (any) => {
        const file = readAnki(ankiFileOf({ ...wholeGlossary, concepts: any }));
        expect(byGuid(readTerms(file))).toEqual(byGuid(termsOf(any)));
      }),
      { numRuns: 30 },
    );
  });

  test('X7 is a package as every Anki reads it: a sound collection of version 11, and no media', () => {
    expect(whole.version).toBe(11);
    expect(whole.faults).toEqual([{ integrity_check: 'ok' }]);
    expect(whole.media).toBe('{}');
    expect(whole.others).toEqual([]);
  });

  test('X7 has a card in each direction for every note, all of them new and in the one deck', () => {
    expect(whole.cards).toHaveLength(concepts.length * 2);
    const notes = new Set(whole.notes.map(({ id }) => id));
    const [deck] = whole.decks.filter(({ id }) => id !== 1);
    for (const card of whole.cards) {
      expect(notes).toContain(card['nid']);
      expect(card).toMatchObject({ did: deck?.id, type: 0, queue: 0, reps: 0 });
    }
  });

  test('X7 asks in one language and answers in the other', () => {
    const [noteType] = whole.noteTypes;
    const names = new Set(noteType?.flds.map(({ name }) => name));
    expect(
      noteType?.tmpls.map(({ qfmt }) => [...qfmt.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name)),
    ).toEqual([['Korean'], ['English']]);
    for (const { afmt } of noteType?.tmpls ?? []) {
      for (const [, name] of afmt.matchAll(/\{\{[#/]?(.*?)\}\}/g))
        expect([...names, 'FrontSide']).toContain(name);
    }
  });

  test('X7 has the sort field and the check sum that Anki computes', () => {
    for (const { fields, sortField, checkSum } of whole.notes) {
      const term = shown(fields[0] ?? '');
      expect(String(sortField)).toBe(term);
      expect(checkSum).toBe(Number.parseInt(createHash('sha1').update(term).digest('hex').slice(0, 8), 16));
    }
  });

  test('X8 writes no mark-up of the content into a field', () => {
    fc.assert(
      fc.property(anyConcepts, (any) => {
        const { notes } = readAnki(ankiFileOf({ ...wholeGlossary, concepts: any }));
        for (const { fields } of notes) expect(fields.join('')).not.toMatch(/[<>"']|&(?!\w+;)/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('X9 a later export', () => {
  const changed = concepts
    .toReversed()
    .slice(1)
    .map(
      (concept): Concept => ({
        ...concept,
        topic: 'research',
        entries: {
          ...concept.entries,
          ko: { ...concept.entries.ko, term: '고친 말', definition: '고친 풀이다.' },
        },
      }),
    );
  const titles = { en: 'Another title', ko: '다른 제목' };
  const later = readAnki(ankiFileOf({ ...wholeGlossary, titles, concepts: changed }, 1_770_000_000));
  const idsOf = (file: typeof whole) => new Map(file.notes.map(({ guid, id }) => [guid, id]));

  test('of changed and reordered entries has the same notes', () => {
    const before = idsOf(whole);
    expect(later.notes).toHaveLength(concepts.length - 1);
    for (const [guid, id] of idsOf(later)) expect(before.get(guid)).toBe(id);
  });

  test('has the same cards, note type, fields and deck', () => {
    const known = new Set(whole.cards.map(({ id, nid, ord }) => `${id} ${nid} ${ord}`));
    for (const { id, nid, ord } of later.cards) expect(known).toContain(`${id} ${nid} ${ord}`);
    const shape = ({ noteTypes, decks }: typeof whole) => ({
      noteTypes: noteTypes.map(({ id, flds, tmpls }) => [id, flds.map(({ name }) => name), tmpls]),
      decks: decks.map(({ id }) => id),
    });
    expect(shape(later)).toEqual(shape(whole));
  });

  test('is newer, so that Anki takes its texts over', () => {
    const [before] = whole.notes;
    for (const { modified } of later.notes)
      expect(Number(modified)).toBeGreaterThan(Number(before?.modified));
  });

  test('keeps the ids that readers have by now', () => {
    const ids = { noteType: whole.noteTypes[0]?.id, deck: whole.decks.find(({ id }) => id !== 1)?.id };
    expect(ids).toEqual({ noteType: 1_607_392_319_411, deck: 1_682_417_210_703 });
    expect(idsOf(whole).get('naranhi:antimicrobial-resistance')).toBe(1_602_934_205_133);
  });
});

test('X9 a set has a deck of its own inside that of the glossary, by a name that does not part it again', () => {
  const set = {
    ...wholeGlossary,
    name: 'topics/amr',
    titles: { en: 'AMR::resistance', ko: '내성' },
  } as const;
  const [, deck] = readAnki(ankiFileOf(set)).decks;
  expect(deck?.name).toBe('나란히 Naranhi::내성 · AMR:resistance');
  expect(whole.decks.map(({ id }) => id)).not.toContain(deck?.id);
});

test('X10 the same content is the same file, to the byte', () => {
  const [one, other] = [wholeGlossary, structuredClone(wholeGlossary)].map((set) =>
    Buffer.from(ankiFileOf(set)),
  );
  expect(other && one?.equals(other)).toBe(true);
});
