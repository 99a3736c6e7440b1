import { expect, test, vi } from 'vitest';
import { readLastBackup, writeLastBackup } from '../../../src/storage/study/last-backup';

test('the last backup is remembered', () => {
  expect(readLastBackup()).toBeUndefined();
  expect(writeLastBackup({ at: 5, events: 7 })).toBe(true);
  expect(readLastBackup()).toEqual({ at: 5, events: 7 });
});

test.each(['', '{', '[]', '{"at":"soon","events":1}', '{"at":5}', '{"at":5,"events":-1}'])(
  'none is known of where %j is stored',
  (stored) => {
    localStorage.setItem('naranhi:last-backup', stored);
    expect(readLastBackup()).toBeUndefined();
  },
);

test('a browser that keeps nothing is said not to have kept it', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  expect(writeLastBackup({ at: 5, events: 7 })).toBe(false);
});
