import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderedParts, partsOf } from '../../../src/app/site/list-parts';

test('a list is cut into parts of a size, the last with the rest', () => {
  expect(partsOf(['a', 'b', 'c'], 2)).toEqual([
    { part: 1, parts: 2, items: ['a', 'b'] },
    { part: 2, parts: 2, items: ['c'] },
  ]);
});

test('an empty list is one empty part, for its address to lead somewhere', () => {
  expect(partsOf([], 2)).toEqual([{ part: 1, parts: 1, items: [] }]);
});

test('a part holds each item once, in the order of each language', () => {
  expect(orderedParts({ en: ['a', 'b', 'c'], ko: ['c', 'a', 'b'] }, 2)).toEqual([
    { part: 1, parts: 2, items: ['a', 'b', 'c'], orders: { en: [0, 1], ko: [2, 0] } },
    { part: 2, parts: 2, items: ['c', 'b'], orders: { en: [0], ko: [1] } },
  ]);
});

test('lists of different lengths have as many parts as the longer one', () => {
  expect(orderedParts({ en: ['a'], ko: ['a', 'b'] }, 1).map(({ orders }) => orders)).toEqual([
    { en: [0], ko: [0] },
    { en: [], ko: [0] },
  ]);
});

test('the parts of a language put together are its list', () => {
  const lists = fc.record({ en: fc.uniqueArray(fc.nat(50)), ko: fc.uniqueArray(fc.nat(50)) });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 9 }), (both, size) => {
      const parts = orderedParts(both, size);
      for (const language of ['en', 'ko'] as const) {
        expect(parts.flatMap(({ items, orders }) => orders[language].map((index) => items[index]))).toEqual(
          both[language],
        );
      }
      for (const { items } of parts) {
        expect(new Set(items).size).toBe(items.length);
        expect(items.length).toBeLessThanOrEqual(2 * size);
      }
    }),
  );
});
