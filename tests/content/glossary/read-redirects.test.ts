import { describe, expect, test } from 'vitest';
import { inspectContent, readLibrary } from '../../../src/content/read-library';
import { smallLibrary } from '../small-library';

const file = 'locales/redirects.json';
const withRedirects = (text: string) => new Map(smallLibrary()).set(file, text);
const problemsOf = (text: string) => inspectContent(withRedirects(text)).problems;

describe('P17 the ids that terms had before', () => {
  test('lead to the ids of terms', () => {
    const { redirects } = readLibrary(withRedirects('{ "bird-flu": "avian", "ai": "artificial" }'));
    expect([...redirects]).toEqual([
      ['bird-flu', 'avian'],
      ['ai', 'artificial'],
    ]);
  });

  test.each([
    ['no file', smallLibrary()],
    ['an empty object', withRedirects('{}')],
  ])('are none: %s', (_name, files) => expect(readLibrary(files).redirects.size).toBe(0));

  test.each([
    ['an id that no term has', '"bird-flu": "avain"', 'avain', /the id of a term$/, /Did you mean "?avian/],
    ['an old id that is a term', '"clinical": "avian"', 'clinical', /an old id/, /rename the term/],
    ['a term that leads to itself', '"avian": "avian"', 'avian', /an old id/, /Remove it/],
    ['an old id that is no slug', '"Bird_flu": "avian"', 'Bird_flu', /lower-case ASCII/, /Rename/],
    ['a new id that is no slug', '"bird-flu": "Avian!"', 'Avian!', /lower-case ASCII/, /Rename/],
    ['a new id that is no text', '"bird-flu": 1', 1, /a text/, /quotation marks/],
  ])('%s is a problem', (_name, line, value, expected, remedy) => {
    const problems = problemsOf(`{\n  ${line}\n}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, line: 2, value });
    expect(problems[0]?.expected).toMatch(expected);
    expect(problems[0]?.remedy).toMatch(remedy);
  });

  test('a chain is a problem, and the remedy names its end', () => {
    expect(problemsOf('{ "flu": "bird-flu", "bird-flu": "avian" }')).toMatchObject([
      { path: 'flu', value: 'bird-flu', remedy: 'Write "avian".' },
    ]);
  });

  test('a circle is a problem of each of its members', () => {
    const problems = problemsOf('{ "flu": "bird-flu", "bird-flu": "flu" }');
    expect(problems.map(({ path, remedy }) => [path, /circle/.test(remedy)])).toEqual([
      ['flu', true],
      ['bird-flu', true],
    ]);
  });

  test.each(['[]', 'null', '"avian"'])('%s is no object of ids', (text) => {
    expect(problemsOf(text)).toMatchObject([{ file, expected: 'an object of old and new term ids' }]);
  });

  test('a file that is no JSON is one problem', () => expect(problemsOf('{ "a" ')).toHaveLength(1));

  test('where the glossary cannot be read no id is looked for in it', () => {
    const files = withRedirects('{ "bird-flu": "avain" }').set('locales/en/glossary/amr.json', '{');
    expect(inspectContent(files).problems.filter((problem) => problem.file === file)).toEqual([]);
  });
});
