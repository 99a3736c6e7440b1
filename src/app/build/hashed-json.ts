import { createHash } from 'node:crypto';

/** A short name for a content, which changes with it. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 8);

/** A value as JSON, in a file whose name changes with its content: the path of the file, and its text. */
export function hashedJson(name: string, value: unknown): readonly [path: string, text: string] {
  const text = JSON.stringify(value);
  return [`${name}-${contentHash(text)}.json`, text];
}
