import { type TermId, type Topic, topics } from '../../domain/glossary';
import {
  type Card,
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
  /** Its cards in the deck, and those that are not asked now. */
  readonly cards: readonly StoredCard[];
  readonly resting: readonly StoredCard[];
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
/** The places of the kind and the phase in that number. */
const kindShift = 4;
const phaseShift = 8;

const kindIn = (code: number): CardKind | undefined => storedKinds[(code >> kindShift) & 15];
const phaseIn = (code: number): Phase | undefined => storedPhases[code >> phaseShift];

function integersOf({ card }: StoredCard, termIndex: number): number[] {
  const { due, last } = card;
  const code =
    ('day' in due ? isDueOnDay : 0) |
    (card.suspended ? isSuspended : 0) |
    (last ? wasReviewed : 0) |
    (card.buriedOn === undefined ? 0 : wasBuried) |
    (storedKinds.indexOf(partsOfCard(card.id).kind) << kindShift) |
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
  const cards = stored.map((each) => [...each.cards, ...each.resting]);
  const content = {
    terms: lines.join('\n'),
    groups: [...groups.keys()].join('\n'),
    integers: new Int32Array(cards.flatMap((own, i) => own.flatMap((card) => integersOf(card, i)))),
    floats: new Float64Array(cards.flat().flatMap(floatsOf)),
  };
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

/** Goes through a bucket: each concept, and after it its cards. Done for each of 50,000, it makes nothing but the cards. */
export function visitBucket(
  { terms, groups, integers, floats }: Bucket,
  onTerm: (term: TermId, deckTerm: DeckTerm | undefined) => void,
  onCard: (card: Card, since: number, isActive: boolean) => void,
): void {
  const groupList = linesOf(groups).map(groupOf);
  const lines = linesOf(terms);
  const count = integers.length / integerWidth;
  let row = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const space = line.indexOf(' ');
    const term = (space < 0 ? line : line.slice(0, space)) as TermId;
    const group = space < 0 ? undefined : groupList[Number(line.slice(space + 1))];
    onTerm(term, group && { term, topic: group.topic, kinds: group.kinds });
    for (; row < count && integers[row * integerWidth] === index; row++) {
      const [i, f] = [row * integerWidth, row * floatWidth];
      const code = integers[i + 1] ?? 0;
      const kind = kindIn(code) ?? 'en-ko';
      const due = floats[f] ?? 0;
      const card: { -readonly [Field in keyof Card]: Card[Field] } = {
        id: cardId(term, kind),
        phase: phaseIn(code) ?? 'new',
        due: code & isDueOnDay ? { day: due } : { at: due },
        stability: floats[f + 1] ?? 0,
        difficulty: floats[f + 2] ?? 0,
        step: integers[i + 2] ?? 0,
        reviews: integers[i + 3] ?? 0,
        lapses: integers[i + 4] ?? 0,
      };
      if (code & wasReviewed) card.last = { at: floats[f + 3] ?? 0, day: integers[i + 5] ?? 0 };
      if (code & isSuspended) card.suspended = true;
      if (code & wasBuried) card.buriedOn = integers[i + 6] ?? 0;
      onCard(card, floats[f + 4] ?? 0, group?.kinds.includes(kind) ?? false);
    }
  }
}

export function unpackBucket(bucket: Bucket): StoredTerm[] {
  const stored: (StoredTerm & { cards: StoredCard[]; resting: StoredCard[] })[] = [];
  visitBucket(
    bucket,
    (term, deckTerm) => stored.push({ term, deckTerm, cards: [], resting: [] }),
    (card, since, isActive) => {
      const last = stored.at(-1);
      (isActive ? last?.cards : last?.resting)?.push({ card, since });
    },
  );
  return stored;
}
