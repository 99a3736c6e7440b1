import { FSRS6_DEFAULT_DECAY, type Card as FsrsCard, fsrs, State, type StepUnit } from 'ts-fsrs';
import { type Card, type Due, type Grade, grades, type Phase, phases } from './card';

/*
 * The one file that knows the scheduler: FSRS-6 of ts-fsrs (https://github.com/open-spaced-repetition/ts-fsrs), with the
 * parameters that its authors fitted to 10,000 learners.
 */

/** What the learner chooses of the schedule. Written into each review, so that the log alone gives the card again (S5). */
export type Scheduling = {
  /** The probability of remembering at which a card is due: 0.7 to 0.97. */
  readonly retention: number;
  /** The steps of a new card in minutes, each under a day; none leaves the first interval to FSRS. */
  readonly learningSteps: readonly number[];
  /** The steps of a forgotten card in minutes. */
  readonly relearningSteps: readonly number[];
};

export const defaultScheduling: Scheduling = {
  retention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
};

/** How steeply a memory fades: the exponent of the forgetting curve, of which a stability means nothing without it. */
export const memoryDecay = FSRS6_DEFAULT_DECAY;

/** The moment of a review and its study day. */
export type ReviewTime = { readonly at: number; readonly day: number };

const stateOf = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<Phase, State>;

const phaseOf = (state: State): Phase => phases.find((phase) => stateOf[phase] === state) ?? 'new';

const schedulers = new Map<string, ReturnType<typeof fsrs>>();

function schedulerOf(scheduling: Scheduling): ReturnType<typeof fsrs> {
  const key = JSON.stringify(scheduling);
  const known = schedulers.get(key);
  if (known) return known;
  const minutes = (steps: readonly number[]): StepUnit[] => steps.map((step): StepUnit => `${step}m`);
  const scheduler = fsrs({
    request_retention: scheduling.retention,
    learning_steps: minutes(scheduling.learningSteps),
    relearning_steps: minutes(scheduling.relearningSteps),
    // Its seed is the day and the card's history: a replay draws the same.
    enable_fuzz: true,
  });
  schedulers.set(key, scheduler);
  return scheduler;
}

/** FSRS counts days between dates in UTC. It is given noon of the study day, so that it counts study days. */
const noonOf = (day: number): Date => new Date((day + 0.5) * 86_400_000);

/**
 * The card after a review (S3). A moment before the last review, as when a clock is set back, counts as the moment of
 * that review (S4).
 */
export function review(card: Card, grade: Grade, time: ReviewTime, scheduling: Scheduling): Card {
  const at = Math.max(time.at, card.last?.at ?? time.at);
  const day = Math.max(time.day, card.last?.day ?? time.day);
  const now = noonOf(day);
  const before: FsrsCard = {
    due: now,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: card.step,
    reps: card.reviews,
    lapses: card.lapses,
    state: stateOf[card.phase],
    ...(card.last && { last_review: noonOf(card.last.day) }),
  };
  const after = schedulerOf(scheduling).next(before, now, grade).card;
  const minutes = Math.round((after.due.getTime() - now.getTime()) / 60_000);
  const due: Due =
    after.state === State.Review ? { day: day + after.scheduled_days } : { at: at + minutes * 60_000 };
  const { buriedOn: _, ...rest } = card;
  return {
    ...rest,
    phase: phaseOf(after.state),
    due,
    stability: after.stability,
    difficulty: after.difficulty,
    step: after.learning_steps,
    reviews: after.reps,
    lapses: after.lapses,
    last: { at, day },
  };
}

/** When the card would be due after each grade: what `review` would say, to be told before it is chosen (S3). */
export function previewGrades(
  card: Card,
  time: ReviewTime,
  scheduling: Scheduling,
): readonly { readonly grade: Grade; readonly due: Due }[] {
  return grades.map((grade) => ({ grade, due: review(card, grade, time, scheduling).due }));
}

/** The probability, 0 to 1, that a card is remembered on a study day; 0 for a card never reviewed. */
export function retrievability({ stability, last }: Card, day: number): number {
  if (!last || stability <= 0) return 0;
  return schedulerOf(defaultScheduling).forgetting_curve(Math.max(0, day - last.day), stability);
}

/**
 * How much longer the intervals are for a retention than for one of 90 %: 3.3 for 80 %, 0.2 for 97 %.
 * The formula is that of FSRS, I(r) = (r^(1/decay) - 1) / factor.
 */
export const intervalFactor = (retention: number): number =>
  schedulerOf({ ...defaultScheduling, retention }).interval_modifier;
