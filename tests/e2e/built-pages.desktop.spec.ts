import { expect, test } from '@playwright/test';
import { languages } from '../../src/domain/language';
import { faultsOfAlternates, pagesOutsideSitemap } from './site/alternates';
import { type BuiltPages, readBuiltPages, readSitemap } from './site/built-pages';
import { unmarkedTexts } from './site/unmarked-texts';

/*
 * What holds of every page that was built, read as files: no browser is needed for it.
 */

let pages: BuiltPages;
let sitemap: string;

// Not before: without a build nothing would be listed, and the project `build` could not say why.
test.beforeAll(() => {
  pages = readBuiltPages();
  sitemap = readSitemap();
});

const origin = 'https://naranhi.example';

const withPage = (path: string, change: (html: string) => string) =>
  new Map([...pages, [path, change(pages.get(path) ?? '')]]);

test.describe('the versions of a page', () => {
  test('name one another on every page, and the sitemap agrees', () => {
    expect(pages.size).toBeGreaterThan(1000);
    expect(faultsOfAlternates(pages, sitemap, origin)).toEqual([]);
  });

  test('are all in the sitemap but for pages that are no result of a search', () => {
    const moved = (html: string) => html.includes('data-moved');
    const left = pagesOutsideSitemap(pages, sitemap, origin).filter((path) => !moved(pages.get(path) ?? ''));
    expect(left.toSorted()).toEqual(
      ['/', ...languages.flatMap((language) => [`/${language}/offline/`, `/${language}/search/`])].toSorted(),
    );
  });

  const home = '/en/about/';
  for (const { what, change, fault } of [
    {
      what: 'a version that is not there',
      change: (html: string) => html.replaceAll('/ko/about/"', '/ko/gone/"'),
      fault: /names \S+\/ko\/gone\/, which is not there/,
    },
    {
      what: 'a version that does not name it in turn',
      change: (html: string) => html.replaceAll('/ko/about/"', '/ko/study/"'),
      fault: /is not named in turn/,
    },
    {
      what: 'no word of itself',
      change: (html: string) => html.replace(/<link rel="alternate" hrefLang="en"[^>]*>/i, ''),
      fault: /does not name itself/,
    },
    {
      what: 'another canonical address',
      change: (html: string) => html.replace(/rel="canonical" href="[^"]+"/, 'rel="canonical" href="x"'),
      fault: /is canonical at x/,
    },
    {
      what: 'another language than its address',
      change: (html: string) => html.replace('<html lang="en"', '<html lang="ko"'),
      fault: /says that it is in ko/,
    },
    {
      what: 'a place in the sitemap that disagrees',
      change: (html: string) => html.replaceAll(/hrefLang="x-default"/gi, 'hrefLang="fr"'),
      fault: /has versions for en,ko,fr/,
    },
  ]) {
    test(`a page with ${what} is found`, () => {
      const broken = faultsOfAlternates(withPage(home, change), sitemap, origin);
      expect(broken.join('\n')).toMatch(fault);
    });
  }

  test('an address that only the sitemap knows is found, and one that it gives another version', () => {
    const wrong = sitemap
      .replace('/ko/about/"/></url>', '/ko/study/"/></url>')
      .replace('</urlset>', `<url><loc>${origin}/en/gone/</loc></url></urlset>`);
    const faults = faultsOfAlternates(pages, wrong, origin).join('\n');
    expect(faults).toContain('/en/gone/ is only in the sitemap');
    expect(faults).toMatch(/\/en\/about\/ has \S+\/ko\/study\/ for ko in the sitemap/);
  });
});

test.describe('what stands in the other language', () => {
  test('is marked as that on every page', () => {
    const unmarked = [...pages].flatMap(([path, html]) =>
      unmarkedTexts(html).map((text) => `${path} ${text}`),
    );
    expect(unmarked).toEqual([]);
  });

  test('is found where it is not marked', () => {
    const page = (language: string, body: string) => `<html lang="${language}"><body>${body}</body></html>`;
    expect(unmarkedTexts(page('en', '<p>Korean 방역 has no equivalent.</p>'))).toHaveLength(1);
    expect(unmarkedTexts(page('en', '<p>Korean <span lang="ko">방역</span> has none.</p>'))).toEqual([]);
    expect(unmarkedTexts(page('ko', '<p>출처: <cite>WHO, global action plan</cite></p>'))).toHaveLength(1);
    expect(unmarkedTexts(page('ko', '<p>AMR과 One Health는 그대로 둡니다.</p>'))).toEqual([]);
    expect(unmarkedTexts(page('en', '<p lang="ko">Written in English after all</p>'))).toHaveLength(1);
  });
});
