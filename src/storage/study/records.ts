import * as v from 'valibot';
import { type TermId, topics } from '../../domain/glossary';
import { languages } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';
import {
  answerWays,
  type CardId,
  cardKinds,
  type EventId,
  grades,
  partsOfCard,
  phases,
  type StudyEvent,
} from '../../domain/study';

/*
 * What a stored or imported record has to be. A record is `unknown` until it has been parsed: it may come from an older
 * version, from another device, or from whoever has edited a backup.
 */

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const termId = v.pipe(
  v.string(),
  v.regex(slug),
  v.transform((id) => id as TermId),
);
const cardId = v.pipe(
  v.string(),
  v.check((id) => {
    const { term, kind } = partsOfCard(id as CardId);
    return slug.test(term) && cardKinds.includes(kind);
  }),
  v.transform((id) => id as CardId),
);
const eventId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z-]{1,64}$/),
  v.transform((id) => id as EventId),
);
/** Milliseconds since 1970, up to the year 9999. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));
/** Days since 1970, up to the year 9999. */
const day = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(2_932_896));
const minutes = v.pipe(v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(1439))), v.maxLength(10));

const metIn = v.object({
  slug: v.pipe(
    v.string(),
    v.regex(slug),
    v.transform((name) => name as ReleaseSlug),
  ),
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  language: v.picklist(languages),
  before: v.string(),
  form: v.string(),
  after: v.string(),
});

const base = { id: eventId, at: moment };
const ofCard = { ...base, card: cardId, day };

const studyEvent = v.variant('type', [
  v.object({
    type: v.literal('chosen'),
    ...base,
    term: termId,
    topic: v.picklist(topics),
    kinds: v.array(v.picklist(cardKinds)),
    day,
    met: v.exactOptional(v.array(metIn)),
  }),
  v.object({
    type: v.literal('graded'),
    ...ofCard,
    grade: v.picklist(grades),
    phase: v.picklist(phases),
    scheduling: v.object({
      retention: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.99)),
      learningSteps: minutes,
      relearningSteps: minutes,
    }),
    way: v.picklist(answerWays),
    took: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.object({ type: v.picklist(['suspended', 'resumed', 'reset']), ...ofCard }),
  v.object({ type: v.literal('buried'), ...ofCard }),
  v.object({ type: v.literal('undone'), ...base, event: eventId, term: termId }),
]);

/** A record that is not what it should be: where, and what was expected. */
export type BadRecord = { readonly path: string; readonly expected: string };

/** An event, or what is wrong with the record. */
export function parseEvent(record: unknown): StudyEvent | BadRecord {
  const result = v.safeParse(studyEvent, record, { abortEarly: true });
  if (result.success) return result.output satisfies StudyEvent;
  const [issue] = result.issues;
  return { path: v.getDotPath(issue) ?? '', expected: issue.expected ?? 'another value' };
}

export const isBadRecord = (parsed: StudyEvent | BadRecord): parsed is BadRecord => 'expected' in parsed;

/** The events among records; those that cannot be read are left out. */
export const readableEvents = (records: readonly unknown[]): StudyEvent[] =>
  records.map(parseEvent).filter((parsed): parsed is StudyEvent => !isBadRecord(parsed));
