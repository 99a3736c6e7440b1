import * as v from 'valibot';
import {
  type AnswerWay,
  answerWays,
  type CardKind,
  cardKinds,
  defaultLimits,
  defaultScheduling,
  type Limits,
  type Scheduling,
} from '../../domain/study';

/** What the learner chose for her study. */
export type StudySettings = {
  readonly scheduling: Scheduling;
  readonly limits: Limits;
  /** The hour at which a study day begins, 0 to 23. */
  readonly startHour: number;
  /** How a concept is asked that joins the deck. */
  readonly kinds: readonly CardKind[];
  /** How she answers in a session. */
  readonly way: AnswerWay;
};

export const defaultStudySettings: StudySettings = {
  scheduling: defaultScheduling,
  limits: defaultLimits,
  startHour: 4,
  kinds: ['en-ko', 'ko-en'],
  way: 'revealed',
};

const key = 'naranhi:study-settings';

const steps = v.pipe(v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(1439))), v.maxLength(10));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));
const { scheduling, limits, startHour, kinds, way } = defaultStudySettings;

/** Each setting that is not a possible one is the default. */
const settings = v.fallback(
  v.object({
    scheduling: v.fallback(
      v.object({
        retention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
        learningSteps: steps,
        relearningSteps: steps,
      }),
      scheduling,
    ),
    limits: v.fallback(v.object({ newCards: count, reviews: count }), limits),
    startHour: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)), startHour),
    kinds: v.fallback(v.pipe(v.array(v.picklist(cardKinds)), v.minLength(1)), [...kinds]),
    way: v.fallback(v.picklist(answerWays), way),
  }),
  { ...defaultStudySettings, kinds: [...kinds] },
);

/** The settings last chosen in this browser; the defaults where none can be read. */
export function readStudySettings(): StudySettings {
  try {
    return v.parse(settings, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return defaultStudySettings;
  }
}

/** Returns whether the browser has kept them. */
export function writeStudySettings(chosen: StudySettings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
    return true;
  } catch {
    return false;
  }
}
