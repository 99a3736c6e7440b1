import { createHash } from 'node:crypto';

/** A value as JSON, in a file whose name changes with its content: the path of the file, and its text. */
export function hashedJson(name: string, value: unknown): readonly [path: string, text: string] {
  const text = JSON.stringify(value);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return [`${name}-${hash}.json`, text];
}
