import * as v from 'valibot';
import type { TermId } from '../../domain/glossary';
import { languages } from '../../domain/language';
import { type CardId, cardKinds, partsOfCard } from '../../domain/study';

const cardId = v.pipe(
  v.string(),
  v.check((id) => cardKinds.includes(partsOfCard(id as CardId).kind)),
  v.transform((id) => id as CardId),
);

const given = v.variant('way', [
  v.object({ way: v.literal('revealed') }),
  v.object({ way: v.literal('typed'), text: v.string() }),
  v.object({
    way: v.literal('chosen'),
    term: v.pipe(
      v.string(),
      v.transform((id) => id as TermId),
    ),
  }),
]);

/** How a card has been answered, before it is graded. */
export type Given = v.InferOutput<typeof given>;

const leftCard = v.object({
  card: cardId,
  /** The language that the page had when the card was shown: definitions are asked in it. */
  language: v.picklist(languages),
  typed: v.string(),
  given: v.exactOptional(given),
});

/** The card before the learner and what she has done with it. */
export type LeftCard = v.InferOutput<typeof leftCard>;

const leftSession = v.object({
  day: v.number(),
  startedAt: v.number(),
  left: v.exactOptional(leftCard),
});

/** A session that is not over: it goes on after a reload, in this tab and on this study day. */
export type LeftSession = v.InferOutput<typeof leftSession>;

const key = 'naranhi:study-session';

/** The session left on this study day, if there is one. */
export function readLeftSession(day: number): LeftSession | undefined {
  try {
    const left = v.parse(leftSession, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return left.day === day ? left : undefined;
  } catch {
    return undefined;
  }
}

/** Where the browser keeps nothing, the session lasts as long as its page. */
export function writeLeftSession(session: LeftSession | undefined): void {
  try {
    if (session) sessionStorage.setItem(key, JSON.stringify(session));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
