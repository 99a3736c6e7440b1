import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { loadPage } from '../../src/pages/routes';
import {
  chrome,
  hostileTitle,
  libraryWith,
  meeting,
  paragraph,
  release,
  symposium,
  webinar,
} from '../sample-library';
import { findPage, i18nOf, showPage, siteAddress } from '../shown-page';

const words = chrome.en.release;

describe('a release', () => {
  test('says what it is, of whom, when, where and after what', async () => {
    await showPage(`/en/releases/${symposium}/`);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Symposium on AMR');
    expect(screen.getByText('항생제 내성 심포지엄')).toHaveAttribute('lang', 'ko');
    const facts = screen.getAllByRole('definition').map((fact) => fact.textContent);
    expect(facts).toEqual(['Institut Pasteur Korea', '12 October 2023', 'Seongnam', 'The source']);
    expect(screen.getByRole('link', { name: 'The source' })).toHaveAttribute(
      'href',
      `https://source.example/en/${symposium}`,
    );
    expect(screen.getByText(words.digest)).toBeVisible();
  });

  test('shows a title with mark-up as it is written', async () => {
    await showPage(`/en/releases/${meeting}/`);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(hostileTitle);
    expect(document.querySelector('main script')).toBeNull();
  });

  test('leads to the page of its terms', async () => {
    await showPage(`/ko/releases/${symposium}/`);
    expect(screen.getByRole('link', { name: '용어 5개(나온 순서대로)' })).toHaveAttribute(
      'href',
      `/ko/glossary/releases/${symposium}/`,
    );
  });

  test('leads to the release before and the one after it', async () => {
    await showPage(`/en/releases/${symposium}/`);
    const more = within(screen.getByRole('navigation', { name: words.more }));
    expect(more.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [`${words.older} Webinar`, `/en/releases/${webinar}/`],
      [`${words.newer} ${hostileTitle}`, `/en/releases/${meeting}/`],
    ]);
  });

  test.each([
    [meeting, words.older],
    [webinar, words.newer],
  ])('at the end of the row, %s leads one way only', async (slug, name) => {
    await showPage(`/en/releases/${slug}/`);
    const more = within(screen.getByRole('navigation', { name: words.more }));
    expect(more.getAllByRole('link')).toHaveLength(1);
    expect(more.getByRole('link').textContent).toMatch(new RegExp(`^${name}`));
  });

  test('alone leads nowhere', async () => {
    const only = release(meeting, { title: 'One', blocks: [] }, { title: '하나', blocks: [] });
    await showPage(`/en/releases/${meeting}/`, { library: libraryWith(only) });
    expect(screen.queryByRole('navigation', { name: words.more })).toBeNull();
  });
});

describe('the description of a release', () => {
  const descriptionOf = async (english: string, korean: string) => {
    const library = libraryWith(
      release(
        meeting,
        { title: 'One', blocks: [paragraph(english)] },
        { title: '하나', blocks: [paragraph(korean)] },
      ),
    );
    const { data } = findPage(`/en/releases/${meeting}/`, library);
    const { describe: describePage } = await loadPage(data);
    const of = async (language: 'en' | 'ko') =>
      (await describePage(language, i18nOf(language, data).t, siteAddress)).description;
    return { en: await of('en'), ko: await of('ko') };
  };

  test('is its opening where that is short', async () => {
    expect(await descriptionOf('Short.', '짧다.')).toEqual({ en: 'Short.', ko: '짧다.' });
  });

  test('is the beginning of its opening, cut between words, where that is long', async () => {
    const { en, ko } = await descriptionOf('word '.repeat(60).trim(), '낱말 '.repeat(60).trim());
    expect(en).toMatch(/^(word )+…$/);
    expect(en.length).toBeLessThanOrEqual(162);
    expect(ko).toMatch(/^(낱말 )+…$/);
    expect(ko.length).toBeLessThanOrEqual(82);
  });
});
