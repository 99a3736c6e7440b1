// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { sheetOf } from '../../../src/app/build/sheet';
import type { ConceptSet } from '../../../src/domain/exporting';
import { hostileTitle, sampleLibrary } from '../../sample-library';

const set: ConceptSet = {
  name: 'glossary',
  titles: { en: hostileTitle, ko: '나란히 용어집' },
  concepts: [...sampleLibrary.concepts.values()],
};

let sheet: Document;

beforeEach(() => {
  const html = sheetOf(set, { en: 'Naranhi', ko: '나란히' }, (path) => `https://naranhi.example${path}`);
  sheet = new DOMParser().parseFromString(html, 'text/html');
});

const texts = (selector: string) => [...sheet.querySelectorAll(selector)].map((each) => each.textContent);

describe('the sheet to print', () => {
  test('has a Korean and an English column, each in its language', () => {
    expect(texts('th')).toEqual(['한국어', 'English']);
    for (const cell of sheet.querySelectorAll('td'))
      expect(cell.lang).toBe(cell.cellIndex === 0 ? 'ko' : 'en');
  });

  test('has a row for each term, with abbreviation, definition and source', () => {
    expect(sheet.querySelectorAll('tbody tr')).toHaveLength(set.concepts.length);
    expect(texts('tbody tr:first-child td:first-child p')).toEqual([
      '항생제 내성 AMR',
      '미생물이 변하여 약이 듣지 않게 되는 현상이다.',
      '질병관리청, 국가건강정보포털',
    ]);
  });

  test('says where it is from and leads back there, but not for search engines', () => {
    expect(texts('header p')).toEqual(['나란히 · Naranhi https://naranhi.example/']);
    expect(sheet.querySelector('td a')?.getAttribute('href')).toBe('/ko/glossary/antimicrobial-resistance/');
    expect(sheet.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  test('shows mark-up of the content as it is written, and runs nothing', () => {
    expect(texts('h1 span')).toEqual([hostileTitle]);
    expect(sheet.querySelector('script')).toBeNull();
    expect(sheet.querySelector('[style]')).toBeNull();
  });
});
