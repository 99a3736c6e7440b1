import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from '../../../src/domain/exporting/anki/sha1';

test('X7 SHA-1 is that of the standard, for texts of any length and script', () => {
  const standard = (text: string) => createHash('sha1').update(text).digest('hex');
  expect(sha1('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha1(text)).toBe(standard(text));
    }),
  );
});
