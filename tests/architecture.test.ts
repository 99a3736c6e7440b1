import { describe, expect, test } from 'vitest';
import { brokenLayers, importCycles, impureDomain } from './architecture/broken-rules';
import { readSourceTree, type SourceTree } from './architecture/source-tree';

const project = readSourceTree(process.cwd());

const tree = (files: Readonly<Record<string, string>>): SourceTree => new Map(Object.entries(files));

describe('the source tree', () => {
  test('holds files of every layer', () => {
    const layers = new Set([...project.keys()].map((file) => file.split('/')[1]));
    expect([...layers].sort()).toEqual([
      'app',
      'content',
      'domain',
      'features',
      'i18n',
      'pages',
      'storage',
      'ui',
    ]);
  });

  test('imports point down the layers only', () => expect(brokenLayers(project)).toEqual([]));

  test('has no circle of imports', () => expect(importCycles(project)).toEqual([]));

  test('has a pure domain', () => expect(impureDomain(project)).toEqual([]));
});

describe('an import that breaks the layers is named with both files and the rule', () => {
  const low = 'export const low = 1;';
  const cases: readonly [string, string, string, string, string][] = [
    [
      'upward',
      'src/ui/a.tsx',
      "import { low } from '../features/b/c';",
      'src/features/b/c.ts',
      'ui may import only ui, i18n, domain',
    ],
    [
      'upward as a type',
      'src/domain/a.ts',
      "import type { low } from '../ui/c';",
      'src/ui/c.ts',
      'domain may import only domain',
    ],
    [
      'upward as a type in a type',
      'src/i18n/a.ts',
      "type A = import('../ui/c').A;",
      'src/ui/c.ts',
      'i18n may import only i18n, domain',
    ],
    [
      'upward at run time',
      'src/pages/a.tsx',
      "const late = () => import('../app/c');",
      'src/app/c.ts',
      'pages may import only pages, features, ui, i18n, storage, domain',
    ],
    [
      'upward in a re-export',
      'src/storage/a.ts',
      "export { low } from '../pages/c';",
      'src/pages/c.ts',
      'storage may import only storage, domain',
    ],
    [
      'upward in a re-export of all',
      'src/storage/a.ts',
      "export * from '../pages/c';",
      'src/pages/c.ts',
      'storage may import only storage, domain',
    ],
    [
      'sideways',
      'src/features/a/b.tsx',
      "import { low } from '../c/d';",
      'src/features/c/d.ts',
      'features never import one another',
    ],
    [
      'of the content below the app',
      'src/pages/a.ts',
      "import { low } from '../content/c';",
      'src/content/c.ts',
      'pages may import only pages, features, ui, i18n, storage, domain',
    ],
    [
      'for its effects',
      'src/ui/a.ts',
      "import '../app/c.ts';",
      'src/app/c.ts',
      'ui may import only ui, i18n, domain',
    ],
    [
      'of a folder',
      'src/content/a.ts',
      "import { low } from '../pages';",
      'src/pages/index.ts',
      'content may import only content, domain',
    ],
  ];
  test.each(cases)('%s', (_name, from, text, to, rule) => {
    expect(brokenLayers(tree({ [from]: text, [to]: low }))).toEqual([`${from} imports ${to}: ${rule}`]);
  });

  test('a package in the domain', () => {
    expect(brokenLayers(tree({ 'src/domain/a.ts': "import { useMemo } from 'react';" }))).toEqual([
      'src/domain/a.ts imports react: the domain imports nothing but the domain and packages that are pure',
    ]);
  });

  test('Node in the browser', () => {
    expect(brokenLayers(tree({ 'src/features/a/b.ts': "import { readFileSync } from 'node:fs';" }))).toEqual([
      'src/features/a/b.ts imports node:fs: features runs in the browser, too',
    ]);
  });

  test('a file outside of the layers', () => {
    expect(() => brokenLayers(tree({ 'src/utils/a.ts': "import './b';", 'src/utils/b.ts': low }))).toThrow(
      /^src\/utils\/a\.ts stands in no layer/,
    );
  });

  test('an import of a file that is not there is no import that was checked', () => {
    expect(() => brokenLayers(tree({ 'src/ui/a.ts': "import './b';" }))).toThrow(
      /src\/ui\/a\.ts imports "\.\/b"/,
    );
  });

  test('what looks like an import in a text or a comment is none', () => {
    const text = "// import '../app/c'\nexport const a = `import '../app/c'`;";
    expect(brokenLayers(tree({ 'src/ui/a.ts': text, 'src/app/c.ts': low }))).toEqual([]);
  });

  test('downward and within a feature is allowed', () => {
    const files = {
      'src/app/a.ts': "import '../content/e'; import '../pages/b';",
      'src/pages/b.ts': "import '../features/c/d'; import '../storage/f';",
      'src/features/c/d.ts': "import './g'; import 'react'; import '../../ui/h';",
      'src/features/c/g.ts': low,
      'src/ui/h.ts': "import '../i18n/i'; import './h.css';",
      'src/i18n/i.ts': "import '../domain/j';",
      'src/storage/f.ts': "import '../domain/j';",
      'src/content/e.ts': "import 'node:fs'; import '../domain/j';",
      'src/domain/j.ts': low,
    };
    expect(brokenLayers(tree(files))).toEqual([]);
    expect(importCycles(tree(files))).toEqual([]);
  });
});

describe('a circle of imports is named with its files', () => {
  test.each([
    ['of values', "import { b } from './b';"],
    ['of types', "import type { B } from './b';"],
    ['at run time', "const late = () => import('./b');"],
  ])('%s', (_name, text) => {
    const files = {
      'src/ui/a.ts': text,
      'src/ui/b.ts': "import './c';",
      'src/ui/c.ts': "export * from './a';",
    };
    expect(importCycles(tree(files))).toEqual([
      'src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts: imports must not run in a circle',
    ]);
  });

  test('a file that imports itself', () => {
    expect(importCycles(tree({ 'src/ui/a.ts': "import './a';" }))).toEqual([
      'src/ui/a.ts → src/ui/a.ts: imports must not run in a circle',
    ]);
  });

  test('two ways to one file are no circle', () => {
    const files = {
      'src/ui/a.ts': "import './b'; import './c';",
      'src/ui/b.ts': "import './d';",
      'src/ui/c.ts': "import './d';",
      'src/ui/d.ts': 'export const d = 1;',
    };
    expect(importCycles(tree(files))).toEqual([]);
  });
});

describe('a use of the outer world in the domain is named', () => {
  test.each([
    ['Date.now', 'export const a = () => Date.now();'],
    ['new Date()', 'export const a = () => new Date();'],
    ['Math.random', 'export const a = () => Math.random();'],
    ['window', 'export const a = () => window.scrollY;'],
    ['document', 'export const a = document.title;'],
    ['localStorage', 'export const a = { localStorage };'],
    ['setTimeout', 'setTimeout(() => undefined, 1);'],
  ])('%s', (what, text) => {
    expect(impureDomain(tree({ 'src/domain/a.ts': text }))).toEqual([
      `src/domain/a.ts uses ${what}: the domain is pure, pass it in`,
    ]);
  });

  test('the same elsewhere, a name of a property and a given date are none', () => {
    const files = {
      'src/ui/a.ts': 'export const a = window.scrollY;',
      'src/domain/b.ts':
        'export const b = (at: number, c: { window: 1 }) => [new Date(at), c.window, { document: 2 }];',
    };
    expect(impureDomain(tree(files))).toEqual([]);
  });
});
