import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { WrittenFile } from './site-jobs';

/**
 * What the last build wrote and from what: the book by which the next one knows what it need not do again. A piece of work
 * is done when its input is the same, and every file of it stands as it was left.
 */
export type Ledger = {
  /** The files of a piece of work that is done already. */
  readonly done: (name: string, input: string) => readonly WrittenFile[] | undefined;
  readonly enter: (name: string, input: string, files: readonly WrittenFile[]) => void;
  /** What was entered or found done in this build. */
  readonly files: () => Iterable<WrittenFile>;
  /** Puts this build's entries in the place of the last one's. */
  readonly save: () => void;
};

const file = v.strictObject({
  path: v.string(),
  size: v.number(),
  time: v.number(),
  revision: v.exactOptional(v.string()),
});
const book = v.array(v.tuple([v.string(), v.string(), v.array(file)]));

type Entry = { readonly input: string; readonly files: readonly WrittenFile[] };

/** A name for an input, long enough never to be that of another. */
export const inputName = (...parts: readonly string[]): string =>
  hash(
    'sha256',
    JSON.stringify(parts.length) + parts.map((part) => `${part.length}:${part}`).join(''),
    'base64url',
  );

/** Gives objects names by what they hold. Each is written out once, however many pieces of work it goes into. */
export function objectNames(): (value: object) => string {
  const names = new WeakMap<object, string>();
  return (value) => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const name = inputName(JSON.stringify(value));
    names.set(value, name);
    return name;
  };
}

function read(path: string): Map<string, Entry> {
  if (!existsSync(path)) return new Map();
  try {
    const entries = v.parse(book, JSON.parse(readFileSync(path, 'utf8')));
    return new Map(entries.map(([name, input, files]) => [name, { input, files }]));
  } catch {
    console.warn(`${path} cannot be read: everything is built anew.`);
    return new Map();
  }
}

/** Length and time tell a file that was written anew, changed or cut off from one that was left alone, as git's index does. */
function isAsLeft(folder: string, { path, size, time }: WrittenFile): boolean {
  const now = statSync(join(folder, path), { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === time;
}

/** Opens the book of a folder; without a path, a book for this build alone. */
export function openLedger(folder: string, path: string | undefined): Ledger {
  const last = path === undefined ? new Map<string, Entry>() : read(path);
  const entries = new Map<string, Entry>();
  return {
    done(name, input) {
      const entry = last.get(name);
      if (entry?.input !== input || !entry.files.every((each) => isAsLeft(folder, each))) return undefined;
      entries.set(name, entry);
      return entry.files;
    },
    enter: (name, input, files) => void entries.set(name, { input, files }),
    *files() {
      for (const entry of entries.values()) yield* entry.files;
    },
    save() {
      if (path === undefined) return;
      mkdirSync(dirname(path), { recursive: true });
      const rows = [...entries].map(([name, entry]) => [name, entry.input, entry.files]);
      // A build that is stopped here leaves the book of the last one, which says nothing false.
      writeFileSync(`${path}.next`, JSON.stringify(rows));
      renameSync(`${path}.next`, path);
    },
  };
}
