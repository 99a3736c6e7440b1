import { describe, expect, test } from 'vitest';
import { showHead } from '../../src/app/document-head';
import { renderPageHead } from '../../src/app/render-page';
import { otherLanguage } from '../../src/domain/language';
import { loadPage } from '../../src/pages/routes';
import { amr, chrome, symposium } from '../sample-library';
import { findPage, i18nOf, siteAddress } from '../shown-page';

/** The head of a page that was loaded in one language and then shown in the other. */
async function headAfterSwitch(from: string) {
  const { data, language } = findPage(from);
  const other = otherLanguage[language];
  document.documentElement.lang = language;
  document.head.innerHTML = await renderPageHead({ path: from, data, language, chrome, siteAddress });
  document.documentElement.lang = other;
  await showHead(await loadPage(data), other, i18nOf(other, data).t);
  return other;
}

describe.each([
  [`/en/releases/${symposium}/`, `/ko/releases/${symposium}/`],
  [`/ko/glossary/${amr}/`, `/en/glossary/${amr}/`],
])('the head of %s after the switch of its language', (from, to) => {
  test('says the title, description and address of the page now shown', async () => {
    await headAfterSwitch(from);
    const expected = document.implementation.createHTMLDocument();
    expected.head.innerHTML = await renderPageHead({ path: to, ...findPage(to), chrome, siteAddress });
    expect(document.title).toBe(expected.title);
    for (const selector of ['meta[name=description]', 'link[rel=canonical]']) {
      expect(document.querySelector(selector)?.outerHTML).toBe(expected.querySelector(selector)?.outerHTML);
    }
  });

  test('leads to the feed in the language now shown', async () => {
    const other = await headAfterSwitch(from);
    const feed = document.querySelector('link[type="application/atom+xml"]');
    expect(feed).toHaveAttribute('href', `/${other}/feed.xml`);
  });
});
