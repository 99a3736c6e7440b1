import { describe, expect, test } from 'vitest';
import { ContentErrors } from '../../src/content/content-error';
import { readLibrary } from '../../src/content/read-library';
import { damaged, releaseName, smallLibrary } from './small-library';

const glossaryFile = 'locales/en/glossary/amr.json';
const releaseFile = `locales/en/releases/${releaseName}`;
const chromeFile = 'locales/en/chrome.json';

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];

/** What every object has, to be compared before and after. */
const inherited = () => prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).sort());

function problemsOf(files: ReadonlyMap<string, string>): readonly string[] {
  try {
    readLibrary(files);
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

/** A refusal of the file, in words that an editor can act on. */
function expectRefused(files: ReadonlyMap<string, string>, file: string): void {
  const before = inherited();
  const problems = problemsOf(files);
  expect(inherited()).toEqual(before);
  expect(problems.filter((message) => message.startsWith(file))).not.toEqual([]);
}

const poison = '{"polluted": true}';

describe('P2 a file of JSON with a trick in it is refused', () => {
  test.each([
    ['the key __proto__', `"__proto__": ${poison}, `],
    ['the key __proto__, escaped', `"\\u005f_proto__": ${poison}, `],
    ['the key constructor', `"constructor": {"prototype": ${poison}}, `],
    ['the key prototype', `"prototype": ${poison}, `],
    ['a key that stands twice', '"artificial": {}, '],
    ['a key that objects inherit', `"toString": ${poison}, `],
    ['a key without quotes', 'polluted: 1, '],
    ['a comment', '/* x */ '],
    ['a number that is none', '"x": NaN, '],
    ['a byte that no text has', '"x": "\u0000", '],
    ['a nesting without end', `"x": ${'['.repeat(10_000)}${']'.repeat(10_000)}, `],
    ['an expression', '"x": (() => 1)(), '],
  ])('%s', (_name, trick) => {
    for (const [file, from] of [
      [glossaryFile, '"artificial": {'],
      [chromeFile, '"reader": {'],
    ] as const) {
      expectRefused(damaged(smallLibrary(), file, from, `${trick}${from}`), file);
    }
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('in an entry: %s', (key) => {
    const files = damaged(
      smallLibrary(),
      glossaryFile,
      '"source": "WHO, fact sheet"',
      `"source": "WHO", "${key}": ${poison}`,
    );
    expectRefused(files, glossaryFile);
  });

  test.each(['__proto__', 'constructor', 'toString'])('among the redirects: %s', (id) => {
    const file = 'locales/redirects.json';
    expectRefused(smallLibrary().set(file, `{"${id}": "avian"}`), file);
    expectRefused(smallLibrary().set(file, `{"old": "${id}"}`), file);
  });
});

describe('P10 a front matter with a trick in it is refused', () => {
  test.each([
    ['an anchor and an alias', 'place: &x Seongnam\nnote: *x'],
    ['an alias without an anchor', 'place: *x'],
    ['laughs without end', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nplace: *c'],
    ['a merge', 'place: Seongnam\n<<: {polluted: true}'],
    ['a tag of JavaScript', "place: !!js/function 'function () { return 1 }'"],
    ['a tag of Python', "place: !!python/object/apply:os.system ['id']"],
    ['a tag of its own', 'place: !x Seongnam'],
    ['a binary', 'place: !!binary U2Vvbmduam0='],
    ['a set', 'place: !!set {Seongnam}'],
    ['the key __proto__', 'place: Seongnam\n__proto__: {polluted: true}'],
    ['the key constructor', 'place: Seongnam\nconstructor: {prototype: {polluted: true}}'],
    ['the key __proto__ below', 'place: {__proto__: {polluted: true}}'],
    ['a key that is a list', 'place: Seongnam\n? [a, b]\n: x'],
    ['a key that stands twice', 'place: Seongnam\nplace: Seoul'],
    ['a second document', 'place: Seongnam\n...\n%YAML 1.2'],
    ['a directive', '%TAG ! tag:collector.example,2024:\nplace: Seongnam'],
    ['several lines', 'place: |\n  Seongnam\n  <b>x</b>'],
    ['a number', 'place: 0x1F'],
    ['nothing', 'place: ~'],
    ['a date', 'place: 2024-01-01T00:00:00Z\nunknown: 1'],
    ['a tab as an indent', 'place: Seongnam\nx:\n\ty: 1'],
    ['an expression', 'place: {{ 7*7 }}'],
  ])('%s', (_name, trick) => {
    expectRefused(damaged(smallLibrary(), releaseFile, 'place: Seongnam', trick), releaseFile);
  });
});

test('a content without tricks is read: what is refused above is refused for its trick', () => {
  expect(problemsOf(smallLibrary())).toEqual([]);
});
