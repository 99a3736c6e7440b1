import type { Problem, Report } from '../content-error';
import { JsonReader, JsonSyntaxError, lineAt, type Offsets } from './json-reader';
import { dotted, type Path } from './key-path';

/** Where a problem stands. */
export type Locate = (...path: Path) => Pick<Problem, 'file' | 'line' | 'path'>;

/** A parsed JSON file that still knows the line of each of its values. */
export type JsonDocument = {
  readonly file: string;
  readonly value: unknown;
  /** A path that leads nowhere gets the line of its nearest parent. */
  readonly at: Locate;
};

/**
 * Reads strict JSON (RFC 8259). Unlike `JSON.parse` it reports a key that stands twice in one object, refuses keys
 * that reach into `Object.prototype`, and knows the line and column of a syntax error in every version of Node.
 * Returns undefined after a syntax error; every problem is reported.
 */
export function parseJson(file: string, text: string, report: Report): JsonDocument | undefined {
  const offsets: Offsets = new WeakMap();
  const reader = new JsonReader(text, offsets, ({ offset, ...problem }) =>
    report({ file, line: lineAt(text, offset), ...problem }),
  );
  try {
    const value = reader.readDocument();
    const at: Locate = (...path) => ({
      file,
      line: lineAt(text, offsetOf(value, path, offsets)),
      path: dotted(path),
    });
    return { file, value, at };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { offset, expected } = error;
    const [rest] = text.slice(offset, offset + 20).split('\n');
    report({
      file,
      line: lineAt(text, offset),
      path: `column ${offset - text.lastIndexOf('\n', offset - 1)}`,
      value: offset < text.length ? rest : undefined,
      expected,
      remedy: 'The file is not JSON: a comma, quotation mark or bracket is missing here, or one is too many.',
    });
    return undefined;
  }
}

function offsetOf(root: unknown, path: Path, offsets: Offsets): number {
  let parent = root;
  let offset = 0;
  for (const key of path) {
    if (typeof parent !== 'object' || parent === null) break;
    offset = offsets.get(parent)?.get(key) ?? offset;
    parent = Object.entries(parent).find(([name]) => name === String(key))?.[1];
  }
  return offset;
}
