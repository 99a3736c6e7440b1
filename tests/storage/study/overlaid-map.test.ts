import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withChanges } from '../../../src/storage/study/overlaid-map';

const big = new Map(Array.from({ length: 1_500 }, (_, i) => [`k${i}`, i]));

test('a map with changes is what a changed copy would be, and the one before stays', () => {
  const key = fc.integer({ min: 0, max: 1_510 }).map((i) => `k${i}`);
  const change = fc.tuple(key, fc.option(fc.integer(), { nil: undefined }));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 }), (rounds) => {
      const copy = new Map(big);
      let map: ReadonlyMap<string, number> = big;
      for (const round of rounds) {
        const before = [map.size, new Map(map)] as const;
        const next = withChanges(map, round);
        expect([map.size, new Map(map)]).toEqual(before);
        map = next;
        for (const [changed, value] of round) {
          if (value === undefined) copy.delete(changed);
          else copy.set(changed, value);
        }
      }
      expect(new Map(map)).toEqual(copy);
      expect(new Map(map.entries())).toEqual(copy);
      expect(map.size).toBe(copy.size);
      expect(new Set(map.keys())).toEqual(new Set(copy.keys()));
      expect([...map.values()].sort()).toEqual([...copy.values()].sort());
      for (const changed of rounds.flat().map(([each]) => each)) {
        expect([map.has(changed), map.get(changed)]).toEqual([copy.has(changed), copy.get(changed)]);
      }
    }),
    { numRuns: 50 },
  );
});

test('what is changed stays in its place, and what is new comes last', () => {
  const map = withChanges(big, [
    ['k1', -1],
    ['new', 0],
    ['k0', undefined],
  ]);
  expect([...map.entries()].slice(0, 2)).toEqual([
    ['k1', -1],
    ['k2', 2],
  ]);
  expect([...map.keys()].at(-1)).toBe('new');
});

test('a small map is simply copied', () => {
  const map = withChanges(new Map([['a', 1]]), [['b', 2]]);
  expect(map).toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
});

test('many changes end in a map of their own', () => {
  let map: ReadonlyMap<string, number> = big;
  for (let i = 0; i < 800; i++) map = withChanges(map, [[`k${i}`, -i]]);
  expect(map.get('k799')).toBe(-799);
  expect(map.size).toBe(1_500);
});
