export {
  type Card,
  type CardId,
  type CardKind,
  cardId,
  cardKinds,
  type Grade,
  grades,
  isLeech,
  newCard,
  type Phase,
  partsOfCard,
  phases,
} from './card';
export { distractorsFor } from './distractors';
export { jamoDifference } from './jamo-difference';
export { judgeAnswer } from './judge-answer';
export {
  type AnswerWay,
  answerWays,
  type EventId,
  type Happening,
  type MetIn,
  mergeLogs,
  type StudyEvent,
  termOfEvent,
} from './log';
export { type ConceptNames, possibleKinds } from './possible-kinds';
export { defaultLimits, forecast, type Limits, queueOf } from './queue';
export { cardAfter, type Deck, type DeckTerm, replay, standing } from './replay';
export { type CalendarDay, levels, reviewCalendar, weekdayOf } from './review-calendar';
export {
  defaultScheduling,
  intervalFactor,
  memoryDecay,
  retrievability,
  review,
  type Scheduling,
} from './schedule';
export {
  answersByDay,
  doneOn,
  type Knowledge,
  knowledgeByTopic,
  recallSince,
  retentionSince,
} from './statistics';
export { studyDay } from './study-day';
