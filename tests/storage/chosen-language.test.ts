import { describe, expect, test, vi } from 'vitest';
import { readChosenLanguage, writeChosenLanguage } from '../../src/storage/chosen-language';

const key = 'naranhi:language';

test.each(['en', 'ko'] as const)('%s is read as it was written', (language) => {
  writeChosenLanguage(language);
  expect(readChosenLanguage()).toBe(language);
  expect(localStorage.getItem(key)).toBe(language);
});

describe('what names no language of the site is none', () => {
  test.each([undefined, '', 'EN', 'de', '"ko"', 'null', '//evil.example'])('%j', (stored) => {
    if (stored !== undefined) localStorage.setItem(key, stored);
    expect(readChosenLanguage()).toBeUndefined();
  });
});

test('a browser that keeps nothing has none, and is not asked to complain', () => {
  const forbidden = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
  expect(readChosenLanguage()).toBeUndefined();
  expect(() => writeChosenLanguage('ko')).not.toThrow();
});
