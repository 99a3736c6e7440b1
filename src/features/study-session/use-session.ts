import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  type AnswerWay,
  afterGrade,
  afterReset,
  afterUndo,
  beginSession,
  type Card,
  type CardId,
  doneOn,
  type Grade,
  isLeech,
  type NextCard,
  nextCard,
  partsOfCard,
  queueOf,
  type Session,
} from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';
import { type LeftCard, readLeftSession, writeLeftSession } from '../../storage/study/left-session';
import { asStorageError, type StorageTrouble } from '../../storage/study/storage-error';
import { studyNow } from '../../storage/study/study-clock';
import type { StudySettings } from '../../storage/study/study-settings';

/** What has just been done, for the learner to be told. */
export type Notice = {
  readonly what:
    | 'undone'
    | 'nothingToUndo'
    | 'buried'
    | 'suspended'
    | 'resumed'
    | 'wasReset'
    | 'removed'
    | 'leech';
  readonly card?: CardId;
};

type Place = {
  readonly session: Session;
  readonly next: NextCard;
  /** How many cards have been put before the learner. */
  readonly turn: number;
  readonly startedAt: number;
  readonly left: LeftCard | undefined;
};

/** What of the log says how much of the day's limits is done: the day itself and the hours before it. */
const twoDays = 2 * 86_400_000;

const noCards: ReadonlyMap<CardId, Card> = new Map();

/** The cards as the database has acknowledged them, which may be newer than what the page shows. */
function cardsOf(source: DeckSource): ReadonlyMap<CardId, Card> {
  const state = source.getState();
  return state.status === 'ready' ? state.deck.cards : noCards;
}

type SessionOptions = {
  readonly source: DeckSource;
  readonly settings: StudySettings;
  /** The cards that the page shows. */
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly onFirstGrade: () => void;
};

/**
 * A session over the learner's deck. Whatever she does is done when the database has acknowledged it; what fails leaves
 * the card where it was, and says why.
 */
export function useSession({ source, settings, cards, onFirstGrade }: SessionOptions) {
  const [place, setPlace] = useState<Place>();
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const [notice, setNotice] = useState<Notice>();
  const isBusy = useRef(false);
  const hasGraded = useRef(false);
  const { startHour, limits, scheduling } = settings;
  const now = useCallback(() => studyNow(startHour), [startHour]);

  const keep = useCallback(
    (startedAt: number, left: LeftCard | undefined) =>
      writeLeftSession({ day: now().day, startedAt, ...(left && { left }) }),
    [now],
  );

  const move = (session: Session, from: Pick<Place, 'turn' | 'startedAt'>, early = false) => {
    const next = nextCard(session, cardsOf(source), now(), early);
    setPlace({ session, next, turn: from.turn + 1, startedAt: from.startedAt, left: undefined });
    if (next) keep(from.startedAt, undefined);
    else writeLeftSession(undefined);
  };

  const begin = useEffectEvent(async (isOutdated: () => boolean) => {
    const moment = now();
    const before = readLeftSession(moment.day);
    try {
      const log = await source.events(moment.at - twoDays);
      if (isOutdated()) return;
      const deck = cardsOf(source);
      const queue = queueOf(deck.values(), moment, limits, doneOn(moment.day, log));
      const session = beginSession(queue, deck, before?.left?.card);
      const next = nextCard(session, deck, moment);
      const startedAt = before?.startedAt ?? moment.at;
      const isThere = next && 'card' in next && next.card === before?.left?.card;
      setPlace({ session, next, turn: 0, startedAt, left: isThere ? before?.left : undefined });
      setTrouble(undefined);
      if (next) keep(startedAt, isThere ? before?.left : undefined);
    } catch (error) {
      if (!isOutdated()) setTrouble(asStorageError(error).trouble);
    }
  });

  useEffect(() => {
    let outdated = false;
    void begin(() => outdated);
    return () => {
      outdated = true;
    };
  }, []);

  /** One thing at a time: a key pressed twice grades once. */
  async function perform(work: (at: Place) => Promise<void>): Promise<void> {
    if (!place || isBusy.current) return;
    isBusy.current = true;
    try {
      setNotice(undefined);
      await work(place);
      setTrouble(undefined);
    } catch (error) {
      setTrouble(asStorageError(error).trouble);
    } finally {
      isBusy.current = false;
    }
  }

  const grade = (id: CardId, mark: Grade, way: AnswerWay, took: number) =>
    perform(async (at) => {
      const before = cardsOf(source).get(id);
      if (before) {
        const { phase } = before;
        const { day } = now();
        await source.record({ type: 'graded', card: id, grade: mark, phase, day, scheduling, way, took });
        if (!hasGraded.current) onFirstGrade();
        hasGraded.current = true;
        const after = cardsOf(source).get(id);
        if (after && isLeech(after) && !isLeech(before)) setNotice({ what: 'leech', card: id });
      }
      move(afterGrade(at.session, id), at);
    });

  const undo = () =>
    perform(async (at) => {
      const undone = await source.undo(now().at);
      setNotice({ what: undone ? 'undone' : 'nothingToUndo' });
      if (undone?.type === 'graded') move(afterUndo(at.session, undone.card), at);
    });

  const closed = (what: 'buried' | 'suspended', id: CardId) =>
    perform(async (at) => {
      await source.record({ type: what, card: id, day: now().day });
      setNotice({ what, card: id });
      move(at.session, at);
    });

  const resume = (id: CardId) =>
    perform(async () => {
      await source.record({ type: 'resumed', card: id, day: now().day });
      setNotice({ what: 'resumed' });
    });

  const reset = (id: CardId) =>
    perform(async (at) => {
      await source.record({ type: 'reset', card: id, day: now().day });
      setNotice({ what: 'wasReset' });
      move(afterReset(at.session, id), at);
    });

  const remove = (id: CardId) =>
    perform(async (at) => {
      const { term } = partsOfCard(id);
      const state = source.getState();
      const topic = state.status === 'ready' ? state.deck.terms.get(term)?.topic : undefined;
      if (topic) await source.record({ type: 'chosen', term, topic, kinds: [], day: now().day });
      setNotice({ what: 'removed' });
      move(at.session, at);
    });

  const onLeft = (left: LeftCard) => place && keep(place.startedAt, left);
  const goOn = (early: boolean) => place && move(place.session, place, early);

  // A step that has become due, and a card that another tab has taken out of the deck.
  const follow = useEffectEvent(() => goOn(false));
  const next = place?.next;
  const waitUntil = next && 'waitUntil' in next ? next.waitUntil : undefined;
  useEffect(() => {
    if (waitUntil === undefined) return;
    const timer = setTimeout(follow, Math.max(0, waitUntil - Date.now()));
    return () => clearTimeout(timer);
  }, [waitUntil]);
  const isGone = next !== undefined && 'card' in next && !cards.has(next.card);
  useEffect(() => {
    if (isGone && !isBusy.current) follow();
  }, [isGone]);

  return { place, trouble, notice, now, grade, undo, closed, resume, reset, remove, onLeft, goOn };
}

export type StudySession = ReturnType<typeof useSession>;
