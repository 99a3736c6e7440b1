import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import { languages } from '../../../src/domain/language';
import { projectFolder } from '../../e2e/browser/cache-folder';
import { parseGold, readGold } from './gold-sentences';

const ids = new Set(['vaccine', 'vaccine-efficacy', 'vaccine-effectiveness']);
const parse = (source: string) => parseGold(source, 'some.tsv', ids);

test('a row gives its class, its text without marks, and its spans', () => {
  expect(parse('# about\n\nplain\tA [[vaccine|vaccine]] | 3')).toEqual([
    {
      file: 'some.tsv',
      line: 3,
      hardClass: 'plain',
      text: 'A vaccine | 3',
      spans: [{ start: 2, end: 9, ids: ['vaccine'] }],
    },
  ]);
});

test('a span may have two ids, a sentence none', () => {
  const [two, none] = parse('homograph\t[[VE|vaccine-efficacy+vaccine-effectiveness]]는\ncase\tve 하나');
  expect(two?.spans).toEqual([{ start: 0, end: 2, ids: ['vaccine-efficacy', 'vaccine-effectiveness'] }]);
  expect(none?.spans).toEqual([]);
});

test('escapes are the characters they stand for, inside a span and outside', () => {
  const [row] = parse('line-break\tan\\u00adti [[vac\\ncine|vaccine]]');
  expect(row).toMatchObject({ text: 'an\u00adti vac\ncine', spans: [{ start: 6, end: 14 }] });
});

test('a sentence of the class nfd is decomposed, and its spans with it', () => {
  const [row] = parse('nfd\t새 [[백신|vaccine]]은');
  const decomposed = '새 백신은'.normalize('NFD');
  expect(row?.text).toBe(decomposed);
  expect(row?.spans.map(({ start, end }) => decomposed.slice(start, end))).toEqual(['백신'.normalize('NFD')]);
});

test.each([
  ['plain A vaccine', 'has 1 cells'],
  ['plain\tA\tvaccine', 'has 3 cells'],
  ['hard\tA vaccine', 'unknown class "hard"'],
  ['plain\tA [[vaccine|vaccin]]', 'unknown id "vaccin"'],
  ['homograph\t[[VE|vaccine-efficacy+ve]]', 'unknown id "ve"'],
  ['homograph\t[[VE|vaccine+vaccine]]', 'an id twice'],
  ['plain\tA [[vaccine]]', 'malformed span "[[vaccine]]"'],
  ['plain\tA [[|vaccine]]', 'malformed span "[[|vaccine]]"'],
  ['plain\tA [[vaccine|]]', 'malformed span "[[vaccine|]]"'],
  ['plain\tA [[a|vaccine|b]]', 'malformed span'],
  ['plain\tA [[vaccine|vaccine', 'a span is not closed or not opened'],
  ['plain\tA vaccine]]', 'a span is not closed or not opened'],
  ['plain\tA [[new [[vaccine|vaccine]]', 'a span is not closed or not opened'],
  ['plain\tA \\t vaccine', 'unknown escape'],
])('%j fails with its place and what to do', (row, message) => {
  expect(() => parse(`# about\n${row}`)).toThrow(`some.tsv:2: ${message}`);
});

test('the set is large and varied, and a third of it tempts to mark what is no term', () => {
  const { concepts } = readLibrary(readFiles(projectFolder, 'locales'));
  const known = new Set<string>(concepts.keys());
  const all = languages.flatMap((language) => {
    const sentences = readGold(language, known);
    expect(sentences.length, language).toBeGreaterThan(400);
    return sentences;
  });
  const texts = all.map(({ text }) => text);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  expect(new Set(all.flatMap(({ spans }) => spans.flatMap((span) => span.ids))).size).toBeGreaterThan(350);
  const tempting = new Set(['derived', 'inside-word', 'homograph', 'common-word', 'except']);
  const negative = all.filter(({ hardClass, spans }) => spans.length === 0 || tempting.has(hardClass));
  expect(negative.length).toBeGreaterThan(all.length / 3);
});
