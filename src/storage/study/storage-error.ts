/**
 * Why something could not be stored or read:
 * - `unavailable`: the browser has no database, or forbids it (private mode)
 * - `quota`: there is no room left
 * - `blocked`: another tab holds an older version open
 * - `newer`: the database was made by a newer version of the site
 * - `failed`: anything else
 */
export const storageTroubles = ['unavailable', 'quota', 'blocked', 'newer', 'failed'] as const;

export type StorageTrouble = (typeof storageTroubles)[number];

/** Nothing of what was asked for has happened. The message is for developers; readers are told by `trouble`. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(`The study data could not be read or written (${trouble}).`, { cause });
    this.trouble = trouble;
  }
}

const byName: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  SecurityError: 'unavailable',
  NotSupportedError: 'unavailable',
};

/** Any error of the database as a StorageError. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageError(byName[name] ?? 'failed', error);
}
