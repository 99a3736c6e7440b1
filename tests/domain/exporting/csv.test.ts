import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/domain/exporting';
import type { Concept } from '../../../src/domain/glossary';
import { amr, sampleLibrary } from '../../sample-library';
import { anyConcepts } from './any-concepts';
import { exportedOf, siteAddress, wholeGlossary } from './exported';
import { cellsOf, readCsv } from './read-csv';

const { concepts } = wholeGlossary;
const sample = sampleLibrary.concepts.get(amr);

/** The sample concept with another Korean term. */
function withTerm(term: string): Concept {
  if (!sample) throw new Error('The sample library has no such concept.');
  return { ...sample, entries: { ...sample.entries, ko: { ...sample.entries.ko, term } } };
}

const cellOf = (concept: Concept, name: string) => {
  const [names = [], row = []] = cellsOf(csvOf([concept], siteAddress).slice(1));
  return row[names.indexOf(name)];
};

describe('the glossary as CSV', () => {
  test('X1 read back, is the same concepts in the same order', () => {
    expect(readCsv(csvOf(concepts, siteAddress))).toEqual(concepts.map(exportedOf));
  });

  test('X1 read back, is the same concepts, whatever their texts', () => {
    fc.assert(
      fc.property(anyConcepts, (any) => {
        expect(readCsv(csvOf(any, siteAddress))).toEqual(any.map(exportedOf));
      }),
    );
  });

  test('X2 begins with a byte-order mark and ends each row, also the last, with CR LF', () => {
    const csv = csvOf(concepts, siteAddress);
    expect(new TextEncoder().encode(csv).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.split('\r\n')).toHaveLength(concepts.length + 2);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('X2 every row has a cell for every column', () => {
    const rows = cellsOf(csvOf(concepts, siteAddress).slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('X2 leads from each language to the page of the concept in it', () => {
    expect(cellOf(withTerm('내성'), 'ko_address')).toBe(`https://naranhi.example/ko/glossary/${amr}/`);
    expect(cellOf(withTerm('내성'), 'en_address')).toBe(`https://naranhi.example/en/glossary/${amr}/`);
  });
});

describe('X3 a cell that could run as a formula', () => {
  test.each(['=1+1', '+1', '-omics', '@SUM(A1)', '＝1', '－오믹스', '\tx', '\rx', "'이미"])(
    '%j has an apostrophe before it, which a reader takes off',
    (term) => {
      expect(cellOf(withTerm(term), 'ko_term')).toBe(`'${term}`);
      expect(readCsv(csvOf([withTerm(term)], siteAddress))[0]?.entries.ko.term).toBe(term);
    },
  );

  test('is in no file, whatever the texts', () => {
    fc.assert(
      fc.property(anyConcepts, (any) => {
        expect(cellsOf(csvOf(any, siteAddress).slice(1)).flat().join('\n')).not.toMatch(
          /^[=+\-@＝＋－＠\t\r]/m,
        );
      }),
    );
  });
});

describe('X2 several forms in one cell', () => {
  const variants = [
    { form: '가', status: 'admitted' },
    { form: '나|다', status: 'admitted' },
    { form: '라 | 마', status: 'admitted' },
    { form: '바', status: 'discouraged' },
  ] as const;
  const concept = withTerm('내성');
  const csv = csvOf(
    [{ ...concept, entries: { ...concept.entries, ko: { ...concept.entries.ko, variants } } }],
    siteAddress,
  );

  test('are parted by a bar; a bar of their own is doubled', () => {
    expect(csv).toContain('가 | 나||다 | 라 || 마,바,');
    expect(readCsv(csv)[0]?.entries.ko.variants).toEqual(variants);
  });
});
