import type { StudyEvent } from '../../domain/study';
import { isBadRecord, parseEvent } from './records';

/** The version of the file's shape; a file of a later one is refused. */
const fileVersion = 1;

/**
 * Why a file is refused, whole: it is no JSON, no backup of this site, made by a newer version, not what its own checksum
 * says, or holds a record that cannot be read.
 */
export const backupFaults = ['not-json', 'foreign', 'newer', 'damaged', 'bad-record'] as const;

export type BackupFault = (typeof backupFaults)[number];

/** Nothing has been taken from the file. `place` names the record, as `events[12].grade`, where one is to blame. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;
  readonly place: string | undefined;

  constructor(fault: BackupFault, place?: string) {
    super(
      `The file is not a backup that can be read (${fault}${place === undefined ? '' : ` at ${place}`}).`,
    );
    this.fault = fault;
    this.place = place;
  }
}

export type Backup = {
  readonly events: readonly StudyEvent[];
  /** Records that the database could not read either: kept for whoever can. */
  readonly aside: readonly unknown[];
};

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
async function checksumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the checksum is of: the records as they are written, and when. */
const contentOf = (madeAt: unknown, events: readonly unknown[], aside: readonly unknown[]) =>
  JSON.stringify([madeAt, events, aside]);

/** The text of a backup file: versioned JSON with counts and the checksum of its records. */
export async function writeBackup({ events, aside }: Backup, madeAt: number): Promise<string> {
  const made = new Date(madeAt).toISOString();
  return JSON.stringify({
    format: 'naranhi-study',
    version: fileVersion,
    madeAt: made,
    counts: { events: events.length, aside: aside.length },
    sha256: await checksumOf(contentOf(made, events, aside)),
    events,
    aside,
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const reservedKeys = ['__proto__', 'constructor', 'prototype'];

/** Keys that would reach into every object are no keys of a record, however they are written: refused, not dropped in silence. */
function isPoisoned(file: unknown): boolean {
  const open: unknown[] = [file];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (reservedKeys.some((key) => Object.hasOwn(value, key))) return true;
    for (const member of Object.values(value)) open.push(member);
  }
  return false;
}

/**
 * The records of a backup file.
 * @throws BackupError, and then nothing of the file may be used
 */
export async function readBackup(text: string): Promise<Backup> {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BackupError('not-json');
  }
  if (!isObject(file) || file['format'] !== 'naranhi-study') throw new BackupError('foreign');
  const { version, madeAt, counts, sha256, events, aside } = file;
  if (typeof version !== 'number' || version < 1) throw new BackupError('damaged', 'version');
  if (version > fileVersion) throw new BackupError('newer', 'version');
  if (!Array.isArray(events)) throw new BackupError('damaged', 'events');
  if (!Array.isArray(aside)) throw new BackupError('damaged', 'aside');
  if (!isObject(counts) || counts['events'] !== events.length || counts['aside'] !== aside.length) {
    throw new BackupError('damaged', 'counts');
  }
  if (isPoisoned(file)) throw new BackupError('damaged', '__proto__');
  if (sha256 !== (await checksumOf(contentOf(madeAt, events, aside))))
    throw new BackupError('damaged', 'sha256');
  const parsed = events.map((record, index) => {
    const event = parseEvent(record);
    if (isBadRecord(event)) throw new BackupError('bad-record', `events[${index}].${event.path}`);
    return event;
  });
  return { events: parsed, aside };
}
