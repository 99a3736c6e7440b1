import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;

type Row = { readonly criterion: string; readonly how: string; readonly proof: string };

/** The rows of the tables in a text, without their heads. */
const rowsOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const [, criterion = '', how = '', proof = ''] = line.split('|').map((cell) => cell.trim());
      return { criterion, how, proof };
    });

/** The files named in a text, each with the title of a test in it. */
const testsNamedIn = (text: string) =>
  [...text.matchAll(/`([^`]+\.tsx?)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));

/** Proofs that are not there: a file that is gone, or a title that no test in it has. */
const missingProofs = (text: string): string[] =>
  testsNamedIn(text)
    .filter(({ file, title }) => {
      const path = join(folder, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    })
    .map(({ file, title }) => `${file}: ${title}`);

const numberOf = ({ criterion }: Row): string => criterion.split(' ')[0] ?? '';

const byHand = /(?:by hand: |직접 확인: ).+(?:28 November 2026|2026년 \d+월 \d+일)/;
const asAnother = /^(?:as (\d\.\d+\.\d+)|(\d\.\d+\.\d+)와 같음)$/;

/** The parts of WCAG 2.2 with the number of the criteria in each guideline, as they are counted; AAA is left out. */
const criteriaOfWcag = [
  '1.1.1',
  ...[1, 2, 3, 4, 5].map((each) => `1.2.${each}`),
  ...[1, 2, 3, 4, 5].map((each) => `1.3.${each}`),
  ...[1, 2, 3, 4, 5, 10, 11, 12, 13].map((each) => `1.4.${each}`),
  ...[1, 2, 4].map((each) => `2.1.${each}`),
  ...[1, 2].map((each) => `2.2.${each}`),
  '2.3.1',
  ...[1, 2, 3, 4, 5, 6, 7, 11].map((each) => `2.4.${each}`),
  ...[1, 2, 3, 4, 7, 8].map((each) => `2.5.${each}`),
  ...[1, 2].map((each) => `3.1.${each}`),
  ...[1, 2, 3, 4, 6].map((each) => `3.2.${each}`),
  ...[1, 2, 3, 4, 7, 8].map((each) => `3.3.${each}`),
  ...[2, 3].map((each) => `4.1.${each}`),
];

/** KS X OT0003:2022 counts its principles from 5 on. */
const itemsOfKwcag = [
  [5, [1, 1, 3, 4]],
  [6, [4, 2, 1, 4, 4]],
  [7, [1, 2, 4]],
  [8, [1, 1]],
].flatMap(([principle, guidelines]) =>
  (Array.isArray(guidelines) ? guidelines : []).flatMap((count, at) =>
    Array.from({ length: count }, (_, item) => `${principle}.${at + 1}.${item + 1}`),
  ),
);

describe.each([
  { name: 'WCAG 2.2, levels A and AA', file: 'README.md', numbers: criteriaOfWcag, count: 55 },
  { name: 'KWCAG 2.2', file: 'README.ko.md', numbers: itemsOfKwcag, count: 33 },
])('the table of $name', ({ file, numbers, count }) => {
  const text = readFileSync(join(folder, 'accessibility', file), 'utf8');
  const rows = rowsOf(text);

  test(`has a row for each of its ${count} criteria, in order`, () => {
    expect(numbers).toHaveLength(count);
    expect(rows.map(numberOf)).toEqual(numbers);
  });

  test('says how each is met, and what shows it', () => {
    const bare = rows.filter(({ how, proof }) => {
      const [, english, korean] = asAnother.exec(proof) ?? [];
      const other = rows.find((row) => numberOf(row) === (english ?? korean));
      return how === '' || (testsNamedIn(proof).length === 0 && !byHand.test(proof) && !other);
    });
    expect(bare).toEqual([]);
  });

  test('names tests that are there', () => expect(missingProofs(text)).toEqual([]));
});

test('a proof that is gone is found', () => {
  const row =
    '| 1.1.1 A | How. | `gone.test.ts` “any”; `accessibility-tables.test.ts` “never written”; `accessibility-tables.test.ts` “is found” |';
  const lost = 'never ' + 'written';
  expect(missingProofs(row.replace('never written', `${lost} so`))).toEqual([
    'gone.test.ts: any',
    `accessibility-tables.test.ts: ${lost} so`,
  ]);
});
