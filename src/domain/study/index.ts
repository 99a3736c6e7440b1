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
export { defaultLimits, forecast, type Limits, queueOf } from './queue';
export { cardAfter, type Deck, type DeckTerm, firstChosen, metIn, replay, standing } from './replay';
export { defaultScheduling, retrievability, review, type Scheduling } from './schedule';
export {
  answersByDay,
  doneOn,
  knowledgeByTopic,
  retentionSince,
} from './statistics';
export { studyDay } from './study-day';
