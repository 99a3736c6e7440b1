import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { amr, biosimilar, chrome, hostileTitle, meeting, symposium, webinar } from '../sample-library';
import { showPage } from '../shown-page';

describe('the start page in English', () => {
  test('says what the site is for', async () => {
    await showPage('/en/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(chrome.en.home.title);
    expect(screen.getByText(chrome.en.home.lead)).toBeVisible();
  });

  test('lets the reader try the terms', async () => {
    await showPage('/en/');
    expect(screen.getByRole('link', { name: 'AMR' })).toHaveAttribute('data-term', amr);
    expect(screen.getByRole('link', { name: 'biosimilar' })).toHaveAttribute('data-term', biosimilar);
  });

  test('lists the releases from the newest, in both languages', async () => {
    await showPage('/en/');
    const releases = within(screen.getByRole('region', { name: chrome.en.home.releases }));
    const links = releases
      .getAllByRole('heading', { level: 3 })
      .map((title) => within(title).getByRole('link'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      [meeting, symposium, webinar].map((slug) => `/en/releases/${slug}/`),
    );
    expect(links.map((link) => link.textContent)).toEqual([hostileTitle, 'Symposium on AMR', 'Webinar']);
    const [, second] = releases.getAllByRole('listitem');
    if (!second) throw new Error('There is no second release.');
    expect(within(second).getByText('항생제 내성 심포지엄')).toHaveAttribute('lang', 'ko');
    expect(within(second).getByText('12 October 2023')).toHaveAttribute('datetime', '2023-10-12');
    expect(second).toHaveTextContent('AMR spreads quietly.');
    expect(second).toHaveTextContent('5 terms');
  });

  test('leads to all releases', async () => {
    await showPage('/en/');
    expect(screen.getByRole('link', { name: chrome.en.home.allReleases })).toHaveAttribute(
      'href',
      '/en/releases/',
    );
  });

  test('leads to the topics of the glossary', async () => {
    await showPage('/en/');
    const glossary = within(screen.getByRole('region', { name: chrome.en.home.glossary }));
    expect(glossary.getByRole('link', { name: chrome.en.topic.biopharma })).toHaveAttribute(
      'href',
      '/en/glossary/topics/biopharma/',
    );
    expect(glossary.getAllByText('1 term')).toHaveLength(2);
    expect(glossary.getAllByText('2 terms')).toHaveLength(2);
    expect(glossary.getByRole('link', { name: chrome.en.home.allTerms })).toHaveAttribute(
      'href',
      '/en/glossary/',
    );
  });
});

test('the start page in Korean stands in Korean', async () => {
  await showPage('/ko/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(chrome.ko.home.title);
  expect(screen.getByRole('link', { name: '웨비나' })).toHaveAttribute('href', `/ko/releases/${webinar}/`);
  expect(screen.getByText('Webinar')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('2023년 10월 12일')).toBeVisible();
});

describe('around every page', () => {
  test.each([
    ['/en/releases/', 'page', chrome.en.header.releases],
    [`/en/releases/${symposium}/`, 'true', chrome.en.header.releases],
    ['/en/releases/2023/', 'true', chrome.en.header.releases],
    ['/en/glossary/', 'page', chrome.en.header.glossary],
    [`/en/glossary/${amr}/`, 'true', chrome.en.header.glossary],
    ['/en/study/', 'page', chrome.en.header.study],
    ['/en/about/', 'page', chrome.en.header.about],
  ])('%s is marked as the current page, or as one of its section', async (path, current, name) => {
    await showPage(path);
    const nav = within(screen.getByRole('navigation', { name: chrome.en.header.nav }));
    const marked = nav.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
    expect(marked.map((link) => link.textContent)).toEqual([name]);
    expect(marked[0]).toHaveAttribute('aria-current', current);
  });

  test('the start page is none of its sections', async () => {
    await showPage('/en/');
    const nav = within(screen.getByRole('navigation', { name: chrome.en.header.nav }));
    expect(nav.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'))).toEqual([]);
  });

  test('there is a way past the header, to the start page and to what the texts are', async () => {
    await showPage('/en/about/');
    const skip = screen.getByRole('link', { name: chrome.en.header.skip });
    expect(skip).toHaveAttribute('href', '#main');
    expect(document.getElementById('main')).toBe(screen.getByRole('main'));
    expect(screen.getByRole('link', { name: chrome.en.header.home })).toHaveAttribute('href', '/en/');
    expect(screen.getByRole('contentinfo')).toHaveTextContent(chrome.en.footer.line);
  });
});
