import { describe, expect, test, vi } from 'vitest';
import {
  defaultReaderSettings,
  readReaderSettings,
  writeReaderSettings,
} from '../../src/storage/reader-settings';

const key = 'naranhi:reader-settings';

test('settings are read as they were written', () => {
  writeReaderSettings({ density: 'every', view: 'parallel' });
  expect(readReaderSettings()).toEqual({ density: 'every', view: 'parallel' });
  expect(JSON.parse(localStorage.getItem(key) ?? '')).toEqual({ density: 'every', view: 'parallel' });
});

describe('what is stored is taken for what it is worth', () => {
  const defaults = { density: 'first', view: 'single' };
  test.each([
    ['nothing', undefined, defaults],
    ['no JSON', '{"density":', defaults],
    ['an empty text', '', defaults],
    ['null', 'null', defaults],
    ['a number', '7', defaults],
    ['a text', '"every"', defaults],
    ['a list', '["every"]', defaults],
    ['an unknown density', '{"density":"all","view":"parallel"}', { ...defaults, view: 'parallel' }],
    ['an unknown view', '{"density":"none","view":"three"}', { ...defaults, density: 'none' }],
    ['a setting of another type', '{"density":["none"],"view":1}', defaults],
    ['names of every object', '{"density":"toString","view":"constructor"}', defaults],
    ['one setting', '{"density":"none"}', { ...defaults, density: 'none' }],
    ['more than is known', '{"density":"none","view":"single","size":2}', { ...defaults, density: 'none' }],
  ])('%s', (_name, stored, expected) => {
    if (stored !== undefined) localStorage.setItem(key, stored);
    expect(readReaderSettings()).toEqual(expected);
  });
});

describe('a browser that keeps nothing', () => {
  const forbidden = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };

  test('has the default settings', () => {
    localStorage.setItem(key, '{"density":"none"}');
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
    expect(readReaderSettings()).toEqual(defaultReaderSettings);
  });

  test('is not asked to complain', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
    expect(() => writeReaderSettings(defaultReaderSettings)).not.toThrow();
  });

  test('may even have no storage at all', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readReaderSettings()).toEqual(defaultReaderSettings);
    expect(() => writeReaderSettings(defaultReaderSettings)).not.toThrow();
  });
});
