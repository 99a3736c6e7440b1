import type { Form } from './forms';
import type { Parting } from './gaps';
import { type ExactCase, exactCase } from './letter-case';

/** Bits of a letter below its code unit: what may stand in the gap before it. */
export const GAP_BITS = 4;
const GAP = (1 << GAP_BITS) - 1;

/**
 * The forms and the exceptions of an index while it is built: by number, in lexeme order. Columns and not objects, for
 * a hundred thousand of those would take longer to make and to keep than everything else.
 */
export class FormTable {
  /** Of all forms one after the other: code unit in lower case, and the gap before it. */
  letters = new Int32Array(1024);
  /** Where the letters of a form begin; those of the next one begin where they end. */
  readonly starts: number[] = [0];
  /** The place of the lexeme. */
  readonly lexemes: number[] = [];
  readonly partings: Parting[] = [];
  readonly rules: number[] = [];
  readonly isException: boolean[] = [];
  /** As written, where that is otherwise than in lower case. */
  readonly written: (string | undefined)[] = [];
  /** What an exact form asks of the case. */
  readonly exact: (ExactCase | undefined)[] = [];

  get count(): number {
    return this.lexemes.length;
  }

  add({ pattern, exact, rules }: Form, lexeme: number, isException: boolean): void {
    const { folded, letters, parting } = pattern;
    const start = this.starts[this.count] ?? 0;
    const end = start + folded.length;
    this.reserve(end);
    for (let at = 0; at < folded.length; at++) {
      this.letters[start + at] = (folded.charCodeAt(at) << GAP_BITS) | (parting.gaps[at] ?? 0);
    }
    this.lexemes.push(lexeme);
    this.starts.push(end);
    this.partings.push(parting);
    this.rules.push(rules);
    this.isException.push(isException);
    this.written.push(letters === folded ? undefined : letters);
    this.exact.push(exact ? exactCase(pattern) : undefined);
  }

  lengthOf(form: number): number {
    return (this.starts[form + 1] ?? 0) - (this.starts[form] ?? 0);
  }

  /** As written. */
  textOf(form: number): string {
    const written = this.written[form];
    if (written !== undefined) return written;
    const letters = this.letters.subarray(this.starts[form], this.starts[form + 1]);
    return Array.from(letters, (letter) => String.fromCharCode(letter >> GAP_BITS)).join('');
  }

  private reserve(letters: number): void {
    if (letters <= this.letters.length) return;
    const wider = new Int32Array(2 * letters);
    wider.set(this.letters);
    this.letters = wider;
  }
}

export const unitOf = (letter: number): number => letter >> GAP_BITS;
export const gapBefore = (letter: number): number => letter & GAP;
