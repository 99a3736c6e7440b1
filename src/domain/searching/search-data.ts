import { type Concept, type Status, statuses, type TermId, type Topic } from '../glossary';
import { inEachLanguage, type Language } from '../language';

/** A variant: its form, and its place in the list of statuses. */
type VariantRow = readonly [form: string, status: number];

/** One language of a concept: head word, abbreviation ('' where there is none), variants. */
type EntryRow = readonly [term: string, abbreviation: string, variants: readonly VariantRow[]];

type ConceptRow = readonly [id: TermId, topic: Topic, en: EntryRow, ko: EntryRow];

/** What the search over terms is built from: the written forms of the glossary and nothing else, as plain JSON. */
export type SearchData = readonly ConceptRow[];

function entryRow({ entries }: Concept, language: Language): EntryRow {
  const { term, abbreviation = '', variants } = entries[language];
  return [term, abbreviation, variants.map(({ form, status }) => [form, statuses.indexOf(status)])];
}

/** The forms of a glossary in its own order, to be stored and later given to `openSearch`. */
export const searchDataOf = (concepts: Iterable<Concept>): SearchData =>
  [...concepts].map((concept) => {
    const rows = inEachLanguage((language) => entryRow(concept, language));
    return [concept.id, concept.topic, rows.en, rows.ko];
  });

/** A written form as it stands in an entry, and as what. */
export type WrittenForm = {
  readonly form: string;
  readonly language: Language;
  readonly role: 'term' | 'abbreviation' | 'variant';
  /** Of a variant: how far it is recommended. */
  readonly status?: Status;
};

/** Every form of a row, head word first. */
export function writtenFormsOf([, , en, ko]: ConceptRow): WrittenForm[] {
  const formsIn = (language: Language, [term, abbreviation, variants]: EntryRow): WrittenForm[] => [
    { form: term, language, role: 'term' },
    ...(abbreviation === '' ? [] : [{ form: abbreviation, language, role: 'abbreviation' as const }]),
    ...variants.map(([form, status]) => {
      const name = statuses[status];
      return { form, language, role: 'variant' as const, ...(name !== undefined && { status: name }) };
    }),
  ];
  return [...formsIn('en', en), ...formsIn('ko', ko)];
}
