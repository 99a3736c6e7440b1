import fc from 'fast-check';
import { type Concept, type Entry, statuses, type TermId, topics } from '../../../src/domain/glossary';

/** Characters that mean something to one of the formats, among those that mean nothing. */
const character = fc.constantFrom(
  ...['=', '+', '-', '@', '＝', "'", '"', ',', ';', '|', ' ', '<', '>', '&', ']', '\\', ':', '{', '}'],
  ...['a', 'Z', '0', '가', '힣', 'é', '😀'],
);

/** A text as the content has it: one line, without spaces at its ends, never empty. */
const text = fc
  .string({ unit: character, minLength: 1, maxLength: 12 })
  .map((each) => each.trim())
  .filter((each) => each !== '');

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    term: text,
    abbreviation: text,
    variants: fc.array(fc.record({ form: text, status: fc.constantFrom(...statuses) }), { maxLength: 4 }),
    definition: text,
    note: text,
    source: text,
    wording: fc.constant('own' as const),
  },
  { requiredKeys: ['term', 'variants', 'definition', 'source'] },
);

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/).map((each) => each as TermId);

/** Concepts with any texts at all. */
export const anyConcepts: fc.Arbitrary<Concept[]> = fc.uniqueArray(
  fc.record({ id, topic: fc.constantFrom(...topics), entries: fc.record({ en: entry, ko: entry }) }),
  { minLength: 1, maxLength: 5, selector: (concept) => concept.id },
);
