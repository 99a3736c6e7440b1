import type { Problem } from '../content-error';
import { dotted } from './key-path';

/** Where each member of an object or array begins in the text. */
export type Offsets = WeakMap<object, Map<string | number, number>>;

const deepest = 32;
/** RFC 8259, section 2: the blanks, then one token. */
const blanks = /[ \t\n\r]*/y;
const token =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
/** They name members that every object inherits, and assigning to the first changes the object's prototype. */
const reservedKeys = ['__proto__', 'constructor', 'prototype'];

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

export class JsonSyntaxError extends Error {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

type ReportKey = (problem: Omit<Problem, 'file' | 'line'> & { readonly offset: number }) => void;

/** A recursive-descent reader of one text. */
export class JsonReader {
  private offset = 0;
  private readonly path: (string | number)[] = [];
  private readonly text: string;
  private readonly offsets: Offsets;
  private readonly reportKey: ReportKey;

  constructor(text: string, offsets: Offsets, reportKey: ReportKey) {
    this.text = text;
    this.offsets = offsets;
    this.reportKey = reportKey;
  }

  readDocument(): unknown {
    const value = this.readValue();
    if (this.peek() !== undefined) throw new JsonSyntaxError(this.offset, 'the end of the file');
    return value;
  }

  private readValue(): unknown {
    const next = this.peek();
    if (this.path.length > deepest)
      throw new JsonSyntaxError(this.offset, `at most ${deepest} levels of nesting`);
    if (next === '{') return this.readObject();
    if (next === '[') return this.readArray();
    if (next === undefined || /^[}\],:]/.test(next)) throw new JsonSyntaxError(this.offset, 'a value');
    this.offset += next.length;
    return JSON.parse(next) as unknown;
  }

  private readObject(): object {
    const object: Record<string, unknown> = {};
    const starts = new Map<string | number, number>();
    this.offsets.set(object, starts);
    this.take('{');
    if (this.peek() === '}') {
      this.take('}');
      return object;
    }
    do {
      const next = this.peek();
      if (!next?.startsWith('"')) throw new JsonSyntaxError(this.offset, 'a key in double quotation marks');
      const start = this.offset;
      const key = JSON.parse(next) as string;
      this.offset += next.length;
      this.take(':');
      this.path.push(key);
      const value = this.readValue();
      if (this.accepts(key, start, starts)) {
        starts.set(key, start);
        object[key] = value;
      }
      this.path.pop();
    } while (this.takeComma('}'));
    return object;
  }

  private readArray(): unknown[] {
    const array: unknown[] = [];
    const starts = new Map<string | number, number>();
    this.offsets.set(array, starts);
    this.take('[');
    if (this.peek() === ']') {
      this.take(']');
      return array;
    }
    do {
      this.peek();
      starts.set(array.length, this.offset);
      this.path.push(array.length);
      array.push(this.readValue());
      this.path.pop();
    } while (this.takeComma(']'));
    return array;
  }

  private accepts(key: string, offset: number, starts: ReadonlyMap<string | number, number>): boolean {
    const place = { offset, path: dotted(this.path), value: key };
    const first = starts.get(key);
    if (first !== undefined) {
      const expected = `each key once; it also stands in line ${lineAt(this.text, first)}`;
      this.reportKey({ ...place, expected, remedy: 'Rename one of the two, or join them.' });
    } else if (reservedKeys.includes(key)) {
      const expected = 'a key that JavaScript has no use for itself';
      this.reportKey({ ...place, expected, remedy: 'Rename it.' });
    }
    return first === undefined && !reservedKeys.includes(key);
  }

  /** The next token, without moving past it; undefined at the end of the file. */
  private peek(): string | undefined {
    blanks.lastIndex = this.offset;
    blanks.exec(this.text);
    this.offset = blanks.lastIndex;
    if (this.offset === this.text.length) return undefined;
    token.lastIndex = this.offset;
    const found = token.exec(this.text);
    if (found === null) throw new JsonSyntaxError(this.offset, 'a key, a value or a bracket of JSON');
    return found[0];
  }

  private take(sign: string): void {
    if (this.peek() !== sign) throw new JsonSyntaxError(this.offset, `"${sign}"`);
    this.offset += 1;
  }

  /** True after a comma, false after the closing bracket. */
  private takeComma(closing: string): boolean {
    const next = this.peek();
    if (next !== ',' && next !== closing) throw new JsonSyntaxError(this.offset, `"," or "${closing}"`);
    this.offset += 1;
    return next === ',';
  }
}
