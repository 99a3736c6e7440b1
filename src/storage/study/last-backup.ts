import * as v from 'valibot';

/** The last backup made in this browser: when, in milliseconds since 1970, and how many events the log had then. */
export type LastBackup = { readonly at: number; readonly events: number };

const key = 'naranhi:last-backup';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lastBackup = v.object({ at: count, events: count });

/** `undefined` where none has been made, or none is known of. */
export function readLastBackup(): LastBackup | undefined {
  try {
    return v.parse(lastBackup, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Returns whether the browser has kept it. */
export function writeLastBackup(made: LastBackup): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(made));
    return true;
  } catch {
    return false;
  }
}
