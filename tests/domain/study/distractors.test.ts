import { describe, expect, test } from 'vitest';
import { localesFolder } from '../../../src/content/check-layout';
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import type { TermId } from '../../../src/domain/glossary';
import { languages } from '../../../src/domain/language';
import { distractorsFor } from '../../../src/domain/study';

const { concepts } = readLibrary(readFiles(process.cwd(), localesFolder));
const all = [...concepts.values()];

/** A row of numbers that is the same at each run. */
function rowFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('S11 wrong choices', () => {
  test('are of the topic, are not the answer and share no form with it, for every term', () => {
    for (const { id, topic, entries } of all) {
      for (const language of languages) {
        const chosen = distractorsFor(id, all, language, 3, rowFrom(7));
        expect(new Set([id, ...chosen]).size, id).toBe(4);
        for (const other of chosen) {
          expect(concepts.get(other)?.topic).toBe(topic);
          expect(concepts.get(other)?.entries[language].term).not.toBe(entries[language].term);
          expect(entries[language].homographs ?? []).not.toContain(other);
        }
      }
    }
  });

  test('depend on chance alone', () => {
    const id = 'biosimilar' as TermId;
    expect(distractorsFor(id, all, 'ko', 3, rowFrom(1))).toEqual(
      distractorsFor(id, all, 'ko', 3, rowFrom(1)),
    );
    const drawn = new Set(
      Array.from({ length: 20 }, (_, i) => distractorsFor(id, all, 'ko', 3, rowFrom(i + 1)).join()),
    );
    expect(drawn.size).toBeGreaterThan(5);
  });

  test('are fewer where the topic has no more, and none for a term that is not known', () => {
    const three = all.filter(({ topic }) => topic === 'amr').slice(0, 3);
    const [first] = three;
    expect(first && distractorsFor(first.id, three, 'en', 3, rowFrom(1)).length).toBeLessThanOrEqual(2);
    expect(distractorsFor('nothing' as TermId, all, 'en', 3, rowFrom(1))).toEqual([]);
  });
});
