import { afterEach, describe, expect, test, vi } from 'vitest';
import { askToPersist, storageState } from '../../../src/storage/study/persistence';

function browserWith(storage: Partial<StorageManager> | undefined): void {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
}

/** A browser that says yes or no, and the question as it is put to it. */
function browserThat(answer: boolean) {
  let persisted = false;
  const persist = vi.fn(async () => {
    persisted = answer;
    return answer;
  });
  browserWith({ persist, persisted: async () => persisted });
  return persist;
}

afterEach(() => browserWith(undefined));

describe('the browser is asked to keep the data', () => {
  test.each([
    [true, 'granted'],
    [false, 'denied'],
  ])('once, and where it says %s, later calls say the same', async (answer, told) => {
    const persist = browserThat(answer);
    expect(await askToPersist()).toBe(told);
    expect(await askToPersist()).toBe(told);
    expect(persist).toHaveBeenCalledOnce();
  });

  test('once, though two ask at the same time', async () => {
    const persist = browserThat(true);
    await Promise.all([askToPersist(), askToPersist()]);
    expect(persist).toHaveBeenCalledOnce();
  });

  test('not at all where it keeps them already', async () => {
    const persist = vi.fn(async () => true);
    browserWith({ persist, persisted: async () => true });
    expect(await askToPersist()).toBe('granted');
    expect(persist).not.toHaveBeenCalled();
  });

  test('each time where it forgets that it was asked', async () => {
    const persist = browserThat(false);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Forbidden', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Forbidden', 'SecurityError');
    });
    await askToPersist();
    expect(await askToPersist()).toBe('denied');
    expect(persist).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['has no storage manager', undefined],
    ['cannot promise anything', { estimate: async () => ({}) }],
  ])('not where it %s', async (_why, storage) => {
    browserWith(storage);
    expect(await askToPersist()).toBe('unsupported');
  });

  test('and an error is a no', async () => {
    browserWith({
      persisted: async () => false,
      persist: () => Promise.reject(new TypeError('Not from here')),
    });
    expect(await askToPersist()).toBe('denied');
  });
});

describe('the state of the storage', () => {
  test('is what the browser says', async () => {
    browserWith({ persisted: async () => true, estimate: async () => ({ usage: 12, quota: 1000 }) });
    expect(await storageState()).toEqual({ persisted: true, usage: 12, quota: 1000 });
  });

  test.each([
    ['says nothing', undefined],
    [
      'fails',
      {
        persisted: () => Promise.reject(new TypeError('no')),
        estimate: () => Promise.reject(new TypeError('no')),
      },
    ],
  ])('is unknown where it %s', async (_why, storage) => {
    browserWith(storage);
    expect(await storageState()).toEqual({ persisted: false, usage: undefined, quota: undefined });
  });
});
