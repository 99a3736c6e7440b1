/** Why a list of steps cannot be taken; `place` is that of the word in the list, from 1. */
export type StepsFault =
  | { readonly fault: 'notNumber' | 'range'; readonly word: string; readonly place: number }
  | { readonly fault: 'many'; readonly found: number };

const mostSteps = 10;
/** A step is shorter than a day: longer intervals are for the schedule to give. */
const longest = 24 * 60 - 1;

/**
 * The steps in minutes of what somebody has typed: numbers parted by spaces or commas, with or without their unit, in
 * digits of either width.
 *
 *     parseSteps('1 10')      // [1, 10]
 *     parseSteps('1m, １０분')  // [1, 10]
 *     parseSteps('1 ten')     // { fault: 'notNumber', word: 'ten', place: 2 }
 */
export function parseSteps(text: string): readonly number[] | StepsFault {
  const words = text
    .normalize('NFKC')
    .split(/[\s,、·]+/)
    .filter((word) => word !== '');
  const steps: number[] = [];
  for (const [index, word] of words.entries()) {
    const number = /^(\d+(?:\.\d+)?)(?:m|min|분)?$/.exec(word)?.[1];
    if (number === undefined) return { fault: 'notNumber', word, place: index + 1 };
    const minutes = Number(number);
    if (minutes < 1 || minutes > longest) return { fault: 'range', word, place: index + 1 };
    steps.push(minutes);
  }
  return steps.length > mostSteps ? { fault: 'many', found: steps.length } : steps;
}
