import type { Deck } from './identity';
import type { CollectionClock } from './learnt';
import { noteTypeOf } from './note-type';
import type { Row } from './schema';

const noneYet = [0, 0] as const;

const deckOf = ({ id, name }: Deck, modified: number) => ({
  id,
  name,
  mod: modified,
  usn: -1,
  lrnToday: noneYet,
  revToday: noneYet,
  newToday: noneYet,
  timeToday: noneYet,
  collapsed: false,
  browserCollapsed: false,
  desc: '',
  dyn: 0,
  conf: 1,
  extendNew: 0,
  extendRev: 0,
});

/** The deck that every collection has, and its options, which an import leaves aside: readers keep their own. */
const defaultDeck: Deck = { id: 1, name: 'Default' };

const defaultOptions = {
  id: 1,
  mod: 0,
  name: 'Default',
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 0],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: {
    bury: false,
    ease4: 1.3,
    ivlFct: 1,
    maxIvl: 36500,
    perDay: 200,
    hardFactor: 1.2,
    fuzz: 0.05,
    minSpace: 1,
  },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};

/** Noon of a day in UTC, in seconds since 1970. */
const noonOf = (day: number) => (day + 0.5) * 86_400;

/**
 * The one row of the table `col`: note type, decks and settings. `modified` is in seconds since 1970. With a clock the
 * collection was made on its first day, in UTC, and its days begin at the learner's hour: Anki counts the days between two
 * dates, each by the clock of its own time, so that they are study days (rslib/src/scheduler/timing.rs).
 */
export function collectionRow(deck: Deck, modified: number, clock?: CollectionClock): Row {
  const noteType = noteTypeOf(modified, deck.id);
  const settings = {
    activeDecks: [deck.id],
    curDeck: deck.id,
    curModel: String(noteType.id),
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    schedVer: 2,
    ...(clock && { creationOffset: 0, rollover: clock.startHour }),
  };
  return {
    id: 1,
    crt: clock ? noonOf(clock.firstDay) : modified,
    mod: modified * 1000,
    scm: modified * 1000,
    ver: 11,
    dty: 0,
    usn: 0,
    ls: 0,
    conf: JSON.stringify(settings),
    models: JSON.stringify({ [noteType.id]: noteType }),
    decks: JSON.stringify({
      [defaultDeck.id]: deckOf(defaultDeck, 0),
      [deck.id]: deckOf(deck, modified),
    }),
    dconf: JSON.stringify({ [defaultOptions.id]: defaultOptions }),
    tags: '{}',
  };
}
