// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { type ConceptSet, sheetOf } from '../../../src/domain/exporting';
import { chrome, hostileTitle, sampleLibrary } from '../../sample-library';
import { siteAddress } from './exported';

const set: ConceptSet = {
  name: 'glossary',
  titles: { en: hostileTitle, ko: '나란히 용어집' },
  concepts: [...sampleLibrary.concepts.values()],
};

let sheet: Document;

const read = (...asked: Parameters<typeof sheetOf>) =>
  new DOMParser().parseFromString(sheetOf(...asked), 'text/html');

beforeEach(() => {
  sheet = read(set, { siteAddress });
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
    const names = [chrome.ko, chrome.en].map(({ site }) => site.name);
    expect(texts('header p')).toEqual([`${names.join(' · ')} ${siteAddress('/')}`]);
    expect(sheet.querySelector('td a')?.getAttribute('href')).toBe('/ko/glossary/antimicrobial-resistance/');
    expect(sheet.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  test('shows mark-up of the content as it is written, and runs nothing', () => {
    expect(texts('h1 span')).toEqual([hostileTitle]);
    expect(sheet.querySelector('script')).toBeNull();
    expect(sheet.querySelector('[style]')).toBeNull();
  });

  test('X11 names its policy where it stands on the site, and none where a page makes it', () => {
    const policyOf = (page: Document) => page.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policyOf(read(set, { siteAddress, policy: "default-src 'none'" }))).toBe("default-src 'none'");
    expect(policyOf(sheet)).toBeUndefined();
  });

  test('X11 names whole addresses alone where it does not stand on the site', () => {
    const away = read(set, { siteAddress, linkTo: (path) => `http://localhost:4173${path}` });
    const addresses = [...away.querySelectorAll('[href]')].map((each) => each.getAttribute('href') ?? '');
    expect(addresses).toContain('http://localhost:4173/sheet.css');
    expect(addresses).toContain('http://localhost:4173/ko/');
    expect(addresses).toContain('http://localhost:4173/en/glossary/placebo/');
    for (const address of addresses) expect(new URL(address).origin).toBe('http://localhost:4173');
  });

  test.each([
    ['항생제 내성', 'ko'],
    ['AMR', 'en'],
    ['AMR 대책', 'ko'],
  ])('is called once what a reader typed: %s', (query, language) => {
    const { title, body } = read({ ...set, titles: { en: query, ko: query } }, { siteAddress });
    expect(title).toBe(query);
    const name = body.querySelector('h1');
    expect(name?.textContent).toBe(query);
    expect(name?.closest('[lang]')?.getAttribute('lang')).toBe(language);
  });
});
