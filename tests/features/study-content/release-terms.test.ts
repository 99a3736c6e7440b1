import { beforeEach, describe, expect, test, vi } from 'vitest';
import { jsonOf } from '../../../src/domain/exporting';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { fetchReleaseTerms } from '../../../src/features/study-content/release-terms';
import { sampleLibrary } from '../../sample-library';

const slug = '2024-03-01-joint-meeting' as ReleaseSlug;
let served: Response;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return served;
  });
});

const file = () =>
  jsonOf(
    {
      name: `releases/${slug}`,
      titles: { en: 'Meeting', ko: '회의' },
      concepts: [...sampleLibrary.concepts.values()].slice(0, 2),
    },
    (path) => `https://naranhi.example${path}`,
  );

describe('the terms of a release', () => {
  test('come from the file that the site offers for download', async () => {
    served = new Response(file());
    expect(await fetchReleaseTerms(slug)).toEqual({
      titles: { en: 'Meeting', ko: '회의' },
      places: [
        { term: 'antimicrobial-resistance', topic: 'amr' },
        { term: 'antibiotic', topic: 'amr' },
      ],
    });
    expect(asked).toEqual(['/downloads/releases/2024-03-01-joint-meeting.json']);
  });

  test.each([
    ['is not there', () => new Response(null, { status: 404 })],
    ['is no JSON', () => new Response('<!doctype html>')],
    ['is of another version', () => new Response(file().replace('"version":1', '"version":2'))],
    ['names a topic that there is not', () => new Response(file().replaceAll('"amr"', '"astrology"'))],
  ])('are refused where the file %s', async (_name, make) => {
    served = make();
    await expect(fetchReleaseTerms(slug)).rejects.toThrow();
  });

  test.each(['', '../glossary', '2024-03-01', 'joint-meeting'])('%j names no release', async (name) => {
    await expect(fetchReleaseTerms(name as ReleaseSlug)).rejects.toThrow('names no release');
    expect(asked).toEqual([]);
  });
});
