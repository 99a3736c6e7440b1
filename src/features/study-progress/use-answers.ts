import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type AnswerCounts, answerCounter } from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';

type LogSource = Pick<DeckSource, 'eventsInParts'>;

/** Lets the page do what has come meanwhile; not every browser has a scheduler that goes on right afterwards. */
const pause = (): Promise<void> =>
  'scheduler' in window && 'yield' in window.scheduler
    ? window.scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));

/** The answers since a moment, by day; undefined where nobody waits for them any more. */
async function countAnswers(
  source: LogSource,
  since: number,
  isOutdated: () => boolean,
): Promise<AnswerCounts | undefined> {
  const counter = answerCounter();
  for await (const part of source.eventsInParts(since)) {
    if (isOutdated()) return undefined;
    counter.add(part);
  }
  const counting = counter.count();
  for (let step = counting.next(); ; step = counting.next()) {
    if (step.done) return step.value;
    await pause();
    if (isOutdated()) return undefined;
  }
}

/** What was answered since a moment, counted once the page stands, bit by bit: the log may be long. */
export function useAnswers(source: LogSource, since: number) {
  const [answers, setAnswers] = useState<AnswerCounts | 'failed'>();
  const current = useRef(0);
  const count = useCallback(() => {
    const turn = ++current.current;
    const isOutdated = () => turn !== current.current;
    setAnswers(undefined);
    countAnswers(source, since, isOutdated).then(
      // The pictures of a year are many elements: as a transition they are made in slices.
      (counted) => counted && !isOutdated() && startTransition(() => setAnswers(counted)),
      () => !isOutdated() && setAnswers('failed'),
    );
  }, [source, since]);
  useEffect(() => {
    count();
    return () => {
      current.current++;
    };
  }, [count]);
  return { answers, count };
}
