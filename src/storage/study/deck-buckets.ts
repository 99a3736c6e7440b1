import { type TermId, type Topic, topics } from '../../domain/glossary';
import {
  type Card,
  type CardId,
  type CardKind,
  cardId,
  cardKinds,
  type DeckTerm,
  type Phase,
  partsOfCard,
} from '../../domain/study';

/*
 * How the deck is stored: in 64 records, each with the concepts whose ids have the same hash. A record for every card
 * takes the browser most of a second to read where there are 50,000; one record for all takes long to write after each
 * grade. Of 50,000 cards a record has 800 and 60 kB: beyond 64 kB Chromium would put it into a file of its own.
 *
 * A record has a line for each concept, its cards in columns, and a checksum: what does not fit it is made again from the
 * log.
 */

export const bucketCount = 64;

/** A card and when it was first chosen, in milliseconds since 1970: new cards are asked in that order (S8). */
export type StoredCard = { readonly card: Card; readonly since: number };

/** What is stored of a concept. Its sentences are not: the log has them. */
export type StoredTerm = {
  readonly term: TermId;
  /** `undefined` where it has left the deck, and its cards rest. */
  readonly deckTerm: DeckTerm | undefined;
  /** Its cards, those at rest too. */
  readonly cards: readonly StoredCard[];
};

export type Bucket = {
  readonly bucket: number;
  /** A concept in each: its id, and which line of `groups` it belongs to; none where it has left the deck. */
  readonly terms: string;
  /** In each a topic and kinds, as `amr en-ko,ko-en`. */
  readonly groups: string;
  /** Of each card `integerWidth` and `floatWidth` numbers. */
  readonly integers: Int32Array;
  readonly floats: Float64Array;
  readonly sum: number;
};

// Their places in these two lists are what is stored: they never change, and what is new comes last.
const storedKinds = [
  'ko-en',
  'en-ko',
  'definition',
  'abbreviation',
  'cloze-en',
  'cloze-ko',
] as const satisfies readonly CardKind[];
const storedPhases = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly Phase[];

const integerWidth = 7;
const floatWidth = 5;

/** What is true of a card, beside its kind and phase in one number. */
const isDueOnDay = 1;
const isSuspended = 2;
const wasReviewed = 4;
const wasBuried = 8;
/** In the deck, and not at rest. */
const isActive = 16;
/** The places of the kind and the phase in that number. */
const kindShift = 8;
const phaseShift = 12;

const kindIn = (code: number): CardKind => storedKinds[(code >> kindShift) & 15] ?? 'en-ko';
const phaseIn = (code: number): Phase => storedPhases[code >> phaseShift] ?? 'new';

function integersOf(card: Card, termIndex: number, deckTerm: DeckTerm | undefined): number[] {
  const { due, last } = card;
  const { kind } = partsOfCard(card.id);
  const code =
    (deckTerm?.kinds.includes(kind) ? isActive : 0) |
    ('day' in due ? isDueOnDay : 0) |
    (card.suspended ? isSuspended : 0) |
    (last ? wasReviewed : 0) |
    (card.buriedOn === undefined ? 0 : wasBuried) |
    (storedKinds.indexOf(kind) << kindShift) |
    (storedPhases.indexOf(card.phase) << phaseShift);
  return [termIndex, code, card.step, card.reviews, card.lapses, last?.day ?? 0, card.buriedOn ?? 0];
}

const floatsOf = ({ card: { due, stability, difficulty, last }, since }: StoredCard): number[] => [
  'day' in due ? due.day : due.at,
  stability,
  difficulty,
  last?.at ?? 0,
  since,
];

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

function hashOf(text: string, start = offsetBasis): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash;
}

function checksumOf({ terms, groups, integers, floats }: Omit<Bucket, 'bucket' | 'sum'>): number {
  let hash = hashOf(groups, hashOf(terms));
  for (const { buffer, byteOffset, byteLength } of [integers, floats]) {
    const words = new Int32Array(buffer, byteOffset, byteLength / 4);
    for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), prime);
  }
  return hash >>> 0;
}

/** The record that a concept belongs to. What is stored depends on it: it never changes. */
export const bucketOf = (term: TermId): number => (hashOf(term) >>> 0) % bucketCount;

export function packBucket(bucket: number, stored: readonly StoredTerm[]): Bucket {
  const groups = new Map<string, number>();
  const lines = stored.map(({ term, deckTerm }) => {
    if (!deckTerm) return term;
    const group = `${deckTerm.topic} ${deckTerm.kinds.join()}`;
    const index = groups.get(group) ?? groups.size;
    groups.set(group, index);
    return `${term} ${index}`;
  });
  const count = stored.reduce((sum, { cards }) => sum + cards.length, 0);
  const integers = new Int32Array(count * integerWidth);
  const floats = new Float64Array(count * floatWidth);
  let row = 0;
  for (const [index, { deckTerm, cards }] of stored.entries()) {
    for (const each of cards) {
      integers.set(integersOf(each.card, index, deckTerm), row * integerWidth);
      floats.set(floatsOf(each), row * floatWidth);
      row++;
    }
  }
  const content = { terms: lines.join('\n'), groups: [...groups.keys()].join('\n'), integers, floats };
  return { bucket, ...content, sum: checksumOf(content) };
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

type Group = { readonly topic: Topic; readonly kinds: readonly CardKind[] };

function groupOf(line: string): Group | undefined {
  const [topicName, kindNames = ''] = line.split(' ');
  const topic = topics.find((name) => name === topicName);
  const kinds = kindNames.split(',').map((name) => cardKinds.find((kind) => kind === name));
  return topic && { topic, kinds: kinds.filter((kind) => kind !== undefined) };
}

const isObject = (record: unknown): record is Record<string, unknown> =>
  typeof record === 'object' && record !== null;

/** By its name, as what a database gives may be of another realm, with a class of its own. */
const isOfClass = (value: unknown, name: string): boolean =>
  Object.prototype.toString.call(value) === `[object ${name}]`;

const hasColumns = (record: Record<string, unknown>): record is Bucket & Record<string, unknown> =>
  typeof record['terms'] === 'string' &&
  typeof record['groups'] === 'string' &&
  isOfClass(record['integers'], 'Int32Array') &&
  isOfClass(record['floats'], 'Float64Array');

/** Whether a stored record is a bucket as it was written; what is not has to be made again from the log. */
export const isBucket = (record: unknown, bucket: number): record is Bucket =>
  isObject(record) &&
  record['bucket'] === bucket &&
  hasColumns(record) &&
  record.integers.length / integerWidth === record.floats.length / floatWidth &&
  record.sum === checksumOf(record);

/** A bucket as it is read: nothing is made of its columns before it is asked for. */
export class BucketView {
  readonly rows: number;
  readonly #bucket: Bucket;
  readonly #terms: TermId[] = [];
  readonly #deckTerms: (DeckTerm | undefined)[] = [];
  readonly #cards: (Card | undefined)[] = [];
  #rowOfTerm: ReadonlyMap<TermId, number> | undefined;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
    this.rows = bucket.integers.length / integerWidth;
    const groups = linesOf(bucket.groups).map(groupOf);
    for (const line of linesOf(bucket.terms)) {
      const space = line.indexOf(' ');
      const term = (space < 0 ? line : line.slice(0, space)) as TermId;
      const group = space < 0 ? undefined : groups[Number(line.slice(space + 1))];
      this.#terms.push(term);
      this.#deckTerms.push(group && { term, topic: group.topic, kinds: group.kinds });
    }
  }

  /** The concepts in the deck. */
  get deckTerms(): DeckTerm[] {
    return this.#deckTerms.filter((each) => each !== undefined);
  }

  /** Whether the card of a row is in the deck, and not at rest. */
  isActive(row: number): boolean {
    return (this.#integer(row, 1) & isActive) !== 0;
  }

  isNew(row: number): boolean {
    return this.#integer(row, 1) >> phaseShift === storedPhases.indexOf('new');
  }

  /** When the card of a row was first chosen. */
  since(row: number): number {
    return this.#float(row, 4);
  }

  /** The card of a row; the same one each time. */
  card(row: number): Card {
    const known = this.#cards[row];
    if (known) return known;
    const code = this.#integer(row, 1);
    const due = this.#float(row, 0);
    const card: { -readonly [Field in keyof Card]: Card[Field] } = {
      id: cardId(this.#termOf(row), kindIn(code)),
      phase: phaseIn(code),
      due: code & isDueOnDay ? { day: due } : { at: due },
      stability: this.#float(row, 1),
      difficulty: this.#float(row, 2),
      step: this.#integer(row, 2),
      reviews: this.#integer(row, 3),
      lapses: this.#integer(row, 4),
    };
    if (code & wasReviewed) card.last = { at: this.#float(row, 3), day: this.#integer(row, 5) };
    if (code & isSuspended) card.suspended = true;
    if (code & wasBuried) card.buriedOn = this.#integer(row, 6);
    this.#cards[row] = card;
    return card;
  }

  /** The row of a card, or undefined. */
  find(id: CardId): number | undefined {
    const { term, kind } = partsOfCard(id);
    let row = this.#rows.get(term) ?? this.rows;
    for (; row < this.rows && this.#termOf(row) === term; row++) {
      if (kindIn(this.#integer(row, 1)) === kind) return row;
    }
    return undefined;
  }

  /** What is stored of one concept, or undefined. */
  storedTerm(term: TermId): StoredTerm | undefined {
    const index = this.#terms.indexOf(term);
    if (index < 0) return undefined;
    const cards: StoredCard[] = [];
    let row = this.#rows.get(term) ?? this.rows;
    for (; row < this.rows && this.#integer(row, 0) === index; row++) {
      cards.push({ card: this.card(row), since: this.since(row) });
    }
    return { term, deckTerm: this.#deckTerms[index], cards };
  }

  /** What is stored of each concept. */
  unpacked(): StoredTerm[] {
    const cards: StoredCard[][] = this.#terms.map(() => []);
    for (let row = 0; row < this.rows; row++) {
      cards[this.#integer(row, 0)]?.push({ card: this.card(row), since: this.since(row) });
    }
    return this.#terms.map((term, i) => ({ term, deckTerm: this.#deckTerms[i], cards: cards[i] ?? [] }));
  }

  /** The first row of each concept. */
  get #rows(): ReadonlyMap<TermId, number> {
    if (this.#rowOfTerm) return this.#rowOfTerm;
    const rows = new Map<TermId, number>();
    for (let row = this.rows - 1; row >= 0; row--) rows.set(this.#termOf(row), row);
    this.#rowOfTerm = rows;
    return rows;
  }

  #termOf(row: number): TermId {
    return this.#terms[this.#integer(row, 0)] ?? ('' as TermId);
  }

  #integer(row: number, place: number): number {
    return this.#bucket.integers[row * integerWidth + place] ?? 0;
  }

  #float(row: number, place: number): number {
    return this.#bucket.floats[row * floatWidth + place] ?? 0;
  }
}
