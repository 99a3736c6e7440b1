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
export { type DifferencePart, jamoDifference } from './jamo-difference';
export { type Judgement, judgeAnswer } from './judge-answer';
export {
  type AnswerWay,
  answerWays,
  type EventId,
  type Happening,
  inOrder,
  type MetIn,
  mergeLogs,
  type StudyEvent,
  termOfEvent,
} from './log';
export { type DoneToday, defaultLimits, forecast, type Limits, type Queue, queueOf } from './queue';
export { cardAfter, type Deck, type DeckTerm, replay, standing } from './replay';
export { defaultScheduling, retrievability, review, type Scheduling } from './schedule';
export {
  answersByDay,
  doneOn,
  type Knowledge,
  knowledgeByTopic,
  knowledgeOf,
  retentionSince,
} from './statistics';
export { studyDay } from './study-day';
