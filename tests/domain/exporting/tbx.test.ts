// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tbxOf } from '../../../src/domain/exporting';
import { anyConcepts } from './any-concepts';
import { exportedOf, siteAddress, wholeGlossary } from './exported';
import { readTbx } from './read-tbx';

describe('the glossary as TBX', () => {
  test('X1 read back, is the same concepts in the same order', () => {
    expect(readTbx(tbxOf(wholeGlossary, siteAddress))).toEqual(wholeGlossary.concepts.map(exportedOf));
  });

  test('X1 read back, is the same concepts, whatever their texts', () => {
    fc.assert(
      fc.property(anyConcepts, (concepts) => {
        expect(readTbx(tbxOf({ ...wholeGlossary, concepts }, siteAddress))).toEqual(concepts.map(exportedOf));
      }),
      { numRuns: 50 },
    );
  });

  test('X4 of no concepts cannot be, and says so', () => {
    expect(() => tbxOf({ ...wholeGlossary, concepts: [] }, siteAddress)).toThrow(
      /^"Naranhi glossary" has no concepts, and a TBX file needs one: leave the file out\.$/,
    );
  });
});
