import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, projectFolder } from '../e2e/browser/cache-folder';
import { expressionsIn, unsafeExpressions } from '../security/regular-expressions';

/** What is built into the site of other packages and is not linear, and why no text of a reader reaches it. */
const reviewed: readonly (readonly [RegExp, string])[] = [
  [/START_(?:CHO|JUNG|JONG)SEONG/, 'es-hangul: a class of characters made of constants'],
  [/^RegExp\(`\^\[:A-Z_a-z/, 'react-dom: the names of attributes, which are written in the code'],
  [
    /^\/\^'\+\|'\+\$\/g$|^\/\{\.\*\}\/s$|^\/\\\$t\\\(/,
    'i18next: the words of the interface, and the terms and titles in them',
  ],
  [
    /RegExp\(\w+(?:\(\w+\))?\)|RegExp\(\w+,`g`\)|\[ \]\*\{`\)|nestingRegexp/,
    'i18next: made of its own brackets',
  ],
  [/^\/\^\(\\\/\?\||^\/\(\[\^\\\/\]\+\|\\\/\)/, 'sql.js: the paths of its files'],
  [/pagefind\.js\.\*\$\/$/, 'pagefind: its own address'],
];

test('the regular expressions of the built site are linear, or no text of a reader reaches them', {
  timeout: 300_000,
}, async () => {
  const scripts = ['assets', 'pagefind'].flatMap((folder) =>
    readdirSync(join(projectFolder, 'dist', folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(projectFolder, 'dist', folder, name), 'utf8')] as const),
  );
  const expressions = expressionsIn(scripts);
  const unsafe = Object.entries(
    await unsafeExpressions(expressions, join(cacheFolder, 'regular-expressions')),
  );
  console.info(
    `${expressions.size} regular expressions in the built site, ${unsafe.length} not proved linear`,
  );
  const unexplained = unsafe
    .filter(([expression]) => !reviewed.some(([pattern]) => pattern.test(expression)))
    .map(([expression, verdict]) => `${expressions.get(expression)}: ${expression}: ${verdict}`);
  expect(unexplained).toEqual([]);
});
