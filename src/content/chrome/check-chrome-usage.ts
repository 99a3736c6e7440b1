import { relative, sep } from 'node:path';
import { findKeys } from 'i18next-cli';
import { languages } from '../../domain/language';
import { ContentError, type Problem } from '../content-error';
import { suggestion } from '../parsing/nearest';
import type { ChromeFile } from './parse-chrome';
import { splitPluralKey } from './plural-key';

const chromeNamespace = 'chrome';
const silent = { info() {}, warn() {}, error() {} };

/**
 * Compares the keys of the chrome with the keys that the code under `<root>/src` asks for. A key may be a template
 * over a union type or a table `as const`: `t(`topics.${topic}`)`. A key that only exists at run time does not count
 * as a use. The glossary's keys are ids of content and are left alone. Writes nothing.
 */
export async function checkChromeUsage(
  root: string,
  { document, texts }: ChromeFile,
): Promise<ContentError[]> {
  const unreadable: string[] = [];
  const config = {
    locales: [...languages],
    extract: {
      input: `${root.split(sep).join('/')}/src/**/*.{ts,tsx}`,
      output: '',
      defaultNS: chromeNamespace,
      extractFromComments: false,
    },
  };
  const { allKeys, objectKeys } = await findKeys(config, silent, unreadable);

  const problems: Problem[] = [...new Set(unreadable.map(fileOf))].map((file) => ({
    file,
    path: '',
    value: 'code that does not parse',
    expected: 'TypeScript',
    remedy: 'Run the type check, which names the place.',
  }));
  const used = new Set<string>();
  const missing = new Set<string>();
  for (const { key, ns, locations, hasCount } of allKeys.values()) {
    if ((ns ?? chromeNamespace) !== chromeNamespace) continue;
    const name = hasCount ? splitPluralKey(key).base : key;
    const found = textsFor(name, hasCount === true);
    for (const each of found) used.add(each);
    if (found.length > 0 || missing.has(name)) continue;
    missing.add(name);
    const [place] = locations ?? [];
    problems.push({
      file: place ? fromRoot(place.file) : 'src',
      ...(place?.line !== undefined && { line: place.line }),
      path: name,
      value: name,
      expected: `a key of ${document.file}`,
      remedy: `${suggestion(name, texts.keys())}Add the key to each language, or correct the call.`,
    });
  }
  for (const [key, text] of texts) {
    if (used.has(key)) continue;
    const remedy = 'Remove it from each language, or write the key out where it is used.';
    problems.push({ ...document.at(...key.split('.')), value: text, expected: 'a use in src', remedy });
  }
  return problems.map((problem) => new ContentError(problem));

  /** The texts that a call reads: with a count the plural forms too, as objects everything below the key. */
  function textsFor(name: string, counted: boolean): string[] {
    const asObject = objectKeys.has(name) || objectKeys.has(`${chromeNamespace}:${name}`);
    return [...texts.keys()].filter(
      (key) =>
        key === name ||
        (counted && splitPluralKey(key).base === name) ||
        (asObject && key.startsWith(`${name}.`)),
    );
  }

  function fileOf(message: string): string {
    return fromRoot(message.replace(/: Failed to .*$/s, ''));
  }

  function fromRoot(file: string): string {
    return relative(root, file).split(sep).join('/');
  }
}
