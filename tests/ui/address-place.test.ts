import { expect, test } from 'vitest';
import { addressPlace } from '../../src/ui/address-place';

test.each([
  ['', '', undefined, undefined],
  ['?term=amr', '#b7', 'amr', 'b7'],
  ['?view=parallel&term=one-health', '', 'one-health', undefined],
  ['?term=', '#', '', undefined],
  ['', '#%EA%B0%80', undefined, '가'],
  ['', '#%E0%A4%A', undefined, undefined],
])('the place in %j and %j', (search, hash, term, fragment) => {
  expect(addressPlace({ search, hash })).toEqual({ term, fragment });
});
