import { describe, expect, test } from 'vitest';
import { jsonOf } from '../../../src/domain/exporting';
import { statuses } from '../../../src/domain/glossary';
import { inEachLanguage } from '../../../src/domain/language';
import { exportedOf, siteAddress, wholeGlossary } from './exported';

const json = jsonOf(wholeGlossary, siteAddress);
const { concepts, ...head } = JSON.parse(json);

describe('the glossary as JSON', () => {
  test('X1 read back, is the same concepts in the same order', () => {
    const byStatus = (variants: readonly { readonly status: string }[]) =>
      statuses.flatMap((status) => variants.filter((variant) => variant.status === status));
    const read = concepts.map(({ id, topic, entries }: (typeof wholeGlossary.concepts)[number]) => ({
      id,
      topic,
      entries: inEachLanguage((language) => ({
        ...entries[language],
        variants: byStatus(entries[language].variants),
      })),
    }));
    // `toEqual` takes a key that is undefined for one that is not there.
    expect(read).toEqual(wholeGlossary.concepts.map(exportedOf));
  });

  test('X6 says its format and version first', () => {
    expect(head).toEqual({
      format: 'naranhi-glossary',
      version: 1,
      titles: { en: 'Naranhi glossary', ko: '나란히 용어집' },
    });
    expect(json).toMatch(/^\{"format":"naranhi-glossary","version":1,/);
  });

  test('X6 tells where each concept stands, and nothing of how it is matched', () => {
    const [first] = concepts;
    expect(Object.keys(first)).toEqual(['id', 'topic', 'addresses', 'entries']);
    expect(first.addresses.ko).toBe(`https://naranhi.example/ko/glossary/${first.id}/`);
    expect(json).not.toMatch(/"(case|except|homographs)":/);
  });

  test('X6 has a line for each concept', () => {
    expect(json.split('\n')).toHaveLength(wholeGlossary.concepts.length + 3);
  });
});
