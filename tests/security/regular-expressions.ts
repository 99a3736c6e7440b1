import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from 'recheck';
import packageFile from 'recheck/package.json';
import { visitSyntax } from '../architecture/source-tree';

/** An expression as code writes it, `/a+/u`, and a file that it stands in. */
export type Expressions = ReadonlyMap<string, string>;

/** The regular expressions of some files, each once; one that code puts together stands there as it is called. */
export function expressionsIn(files: Iterable<readonly [file: string, text: string]>): Expressions {
  const found = new Map<string, string>();
  for (const [file, text] of files) {
    visitSyntax(file, text, (node) => {
      const { regex, callee, start, end } = node;
      if (node.type === 'Literal' && isRegex(regex)) found.set(`/${regex.pattern}/${regex.flags}`, file);
      if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
      if (isNamed(callee, 'RegExp')) found.set(text.slice(Number(start), Number(end)), file);
    });
  }
  return found;
}

const isRegex = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;

const isNamed = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === name;

type Verdicts = Record<string, string>;

/** Long enough for the slowest of them on a busy machine; without an answer the verdict is unknown. */
const timeout = 60_000;

/** What recheck thinks of an expression: `safe`, or why not. */
async function judge(expression: string): Promise<string> {
  const end = expression.lastIndexOf('/');
  if (!expression.startsWith('/')) return 'unknown: it is put together at run time';
  const result = await check(expression.slice(1, end), expression.slice(end + 1), { timeout });
  switch (result.status) {
    case 'safe':
      return 'safe';
    case 'vulnerable':
      return `${result.complexity.summary}, with ${result.attack.pattern}`;
    case 'unknown':
      return `unknown: ${result.error.kind}`;
  }
}

/**
 * The expressions that recheck does not find safe, and why. What it has found safe is kept in a folder, for it takes a
 * second of the processor for some.
 */
export async function unsafeExpressions(expressions: Expressions, folder: string): Promise<Verdicts> {
  const file = join(folder, `safe-by-recheck-${packageFile.version}.json`);
  const known = new Set<string>(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const verdicts = await Promise.all(
    [...expressions.keys()]
      .filter((expression) => !known.has(expression))
      .map(async (expression) => [expression, await judge(expression)] as const),
  );
  const safe = verdicts.filter(([, verdict]) => verdict === 'safe').map(([expression]) => expression);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...known, ...safe]));
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict !== 'safe'));
}
