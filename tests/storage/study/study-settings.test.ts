import { describe, expect, test, vi } from 'vitest';
import {
  defaultStudySettings,
  readStudySettings,
  writeStudySettings,
} from '../../../src/storage/study/study-settings';

const key = 'naranhi:study-settings';

describe('the settings of study', () => {
  test('are remembered', () => {
    const chosen = { ...defaultStudySettings, startHour: 0, limits: { newCards: 5, reviews: 60 } };
    expect(writeStudySettings(chosen)).toBe(true);
    expect(readStudySettings()).toEqual(chosen);
  });

  test.each(['', 'null', '{', '[]', '7'])('are the defaults where %j is stored', (stored) => {
    localStorage.setItem(key, stored);
    expect(readStudySettings()).toEqual(defaultStudySettings);
  });

  test.each([
    ['scheduling', { retention: 2, learningSteps: [], relearningSteps: [] }],
    ['scheduling', { retention: 0.9, learningSteps: ['1m'], relearningSteps: [] }],
    ['limits', { newCards: -1, reviews: 3 }],
    ['startHour', 24],
    ['kinds', []],
    ['kinds', ['fr-en']],
  ])('have the default for a %s that is none', (name, value) => {
    localStorage.setItem(key, JSON.stringify({ ...defaultStudySettings, startHour: 3, [name]: value }));
    expect(readStudySettings()).toEqual({
      ...defaultStudySettings,
      startHour: 3,
      [name]: defaultStudySettings[name as keyof typeof defaultStudySettings],
    });
  });

  test('are the defaults in a browser that keeps nothing, which is said', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    expect(writeStudySettings(defaultStudySettings)).toBe(false);
    expect(readStudySettings()).toEqual(defaultStudySettings);
  });
});
