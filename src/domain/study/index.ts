export { type AnswerCounts, answerCounter, recallSince } from './answer-counts';
export {
  type Card,
  type CardId,
  type CardKind,
  cardId,
  cardKinds,
  type Due,
  type Grade,
  grades,
  isLeech,
  newCard,
  type Phase,
  partsOfCard,
  phases,
} from './card';
export { beginCram, type Cram, cramAfter } from './cram';
export { type Chance, distractorsFor } from './distractors';
export { type DifferencePart, jamoDifference } from './jamo-difference';
export { type Judgement, judgeAnswer, proposedGrade } from './judge-answer';
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
export { type Question, questionOf } from './question';
export { defaultLimits, forecast, type Limits, queueOf } from './queue';
export { cardAfter, type Deck, type DeckTerm, firstChosen, metIn, replay, standing } from './replay';
export { type CalendarDay, levels, reviewCalendar, weekdayOf } from './review-calendar';
export {
  defaultScheduling,
  intervalFactor,
  memoryDecay,
  previewGrades,
  retrievability,
  review,
  type Scheduling,
} from './schedule';
export {
  afterGrade,
  afterReset,
  afterUndo,
  beginSession,
  type NextCard,
  nextCard,
  type Session,
  type SessionSummary,
  summaryOf,
  summaryOfAnswers,
  toCome,
} from './session';
export {
  doneOn,
  type Knowledge,
  knowledgeByTerm,
  knowledgeByTopic,
} from './statistics';
export { studyDay } from './study-day';
