import { visibly } from './parsing/visibly';

/** What is wrong with the content: where, what was found there, what is right, and how to get there. */
export type Problem = {
  /** Path from the project's folder: `locales/ko/glossary/amr.json`. */
  readonly file: string;
  /** Counted from 1; absent where the file itself is the problem. */
  readonly line?: number;
  /** Key path (`antibiotic.variants[1]`), or the block of a release (`block 4`); empty for the whole file. */
  readonly path: string;
  /** What stands there; undefined for nothing. */
  readonly value: unknown;
  readonly expected: string;
  /** What the editor does about it, as one or two sentences. */
  readonly remedy: string;
};

/** Takes a problem and lets the reading go on, so that an editor sees all problems at once. */
export type Report = (problem: Problem) => void;

/** One problem of the content, as an error. */
export class ContentError extends Error implements Problem {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line?: number;
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
  readonly remedy: string;

  constructor(problem: Problem) {
    const { file, line, path, value, expected, remedy } = problem;
    const place = [line === undefined ? file : `${file}:${line}`, path].filter(Boolean).join(' › ');
    super(`${place}: found ${visibly(value)}, expected ${expected}. ${remedy}`);
    this.file = file;
    if (line !== undefined) this.line = line;
    this.path = path;
    this.value = value;
    this.expected = expected;
    this.remedy = remedy;
  }
}

/** All problems of one reading; the message lists each on a line of its own. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  /** Private, and so left out where Node prints an error with its members: the message has them already. */
  readonly #problems: readonly ContentError[];

  constructor(problems: readonly ContentError[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super([`The content has ${count}.`, ...problems.map(({ message }) => message)].join('\n'));
    this.#problems = problems;
  }

  get problems(): readonly ContentError[] {
    return this.#problems;
  }
}
