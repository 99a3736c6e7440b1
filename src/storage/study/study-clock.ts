import { studyDay } from '../../domain/study';

/** This moment, in milliseconds since 1970, and the study day that it belongs to where the learner is. */
export function studyNow(startHour: number): { readonly at: number; readonly day: number } {
  const at = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { at, day: studyDay(at, timeZone, startHour) };
}
