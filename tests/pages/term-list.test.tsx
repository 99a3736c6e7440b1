import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Concept, TermId } from '../../src/domain/glossary';
import { amr, antibiotic, chrome, intelligence, libraryWith, placebo, symposium } from '../sample-library';
import { showPage } from '../shown-page';

const words = chrome.en;

const rows = () =>
  within(screen.getByRole('region', { name: words.terms.list }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('the list of a topic', () => {
  test('names its topic, counts its terms and leads back', async () => {
    await showPage('/en/glossary/topics/amr/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words.topic.amr);
    expect(screen.getByText('2 terms')).toBeVisible();
    const trail = within(screen.getByRole('navigation', { name: words.browse.trail }));
    expect(trail.getByRole('link', { name: words.terms.glossary })).toHaveAttribute('href', '/en/glossary/');
    expect(trail.getByText(words.topic.amr)).toHaveAttribute('aria-current', 'page');
    expect(document.title).toBe('Antimicrobial resistance · Glossary · Naranhi');
  });

  test('tells of each term in both languages, and what it is in the page’s', async () => {
    await showPage('/en/glossary/topics/infectious-disease/');
    const list = within(screen.getByRole('region', { name: words.terms.list }));
    expect(list.getByText('조류인플루엔자')).toHaveAttribute('lang', 'ko');
    expect(list.getByText('Influenza of birds that can infect people.')).toBeVisible();
    expect(list.queryByText('사람에게도 옮을 수 있는 새의 독감이다.')).toBeNull();
  });

  test('marks its topic among the others', async () => {
    await showPage('/en/glossary/topics/amr/');
    const topics = within(screen.getByRole('navigation', { name: words.browse.topics }));
    expect(topics.getAllByRole('link')).toHaveLength(4);
    expect(topics.getByRole('link', { current: 'page' })).toHaveTextContent(`${words.topic.amr} 2`);
  });

  test('keeps its topic when the language changes, and takes the order of that language', async () => {
    await showPage('/en/glossary/topics/research/');
    expect(rows()).toEqual([`/en/glossary/${intelligence}/`, `/en/glossary/${placebo}/`]);
    await userEvent.click(screen.getByRole('link', { name: '한국어' }));
    expect(await screen.findByRole('heading', { level: 1, name: chrome.ko.topic.research })).toBeVisible();
    expect(window.location.pathname).toBe('/ko/glossary/topics/research/');
    const list = within(screen.getByRole('region', { name: chrome.ko.terms.list }));
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['위약', '인공지능']);
    expect(list.getByText('효과를 내는 성분이 없는 약이다.')).toBeVisible();
  });
});

describe('the list of a letter', () => {
  test('leads with the head words of its alphabet in either language', async () => {
    await showPage('/ko/glossary/letters/a/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('영어 표제어 A');
    const list = within(screen.getByRole('region', { name: chrome.ko.terms.list }));
    const names = list.getAllByRole('link');
    expect(names.map((link) => link.textContent)).toEqual([
      'antibiotic',
      'antimicrobial resistance',
      'artificial intelligence',
      'avian influenza',
    ]);
    expect(names[0]?.closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(list.getByText('항생제').closest('[lang]')).toBe(document.documentElement);
  });

  test('marks its letter in its own alphabet', async () => {
    await showPage('/en/glossary/letters/hieut/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Korean terms under ㅎ');
    const letters = within(screen.getByRole('navigation', { name: words.browse.koreanLetters }));
    expect(letters.getByRole('link', { current: 'page' })).toHaveTextContent('ㅎ 2');
    expect(screen.queryByRole('navigation', { name: words.browse.englishLetters })).toBeNull();
  });
});

test('the list of a release leads to it and stands in order of appearance', async () => {
  await showPage(`/en/glossary/releases/${symposium}/`);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words.terms.release);
  expect(screen.getByRole('link', { name: 'Symposium on AMR' })).toHaveAttribute(
    'href',
    `/en/releases/${symposium}/`,
  );
  expect(screen.getByText('12 October 2023')).toHaveAttribute('datetime', '2023-10-12');
  expect(rows().slice(0, 2)).toEqual([`/en/glossary/${amr}/`, `/en/glossary/${antibiotic}/`]);
  expect(document.title).toBe('Symposium on AMR · Glossary · Naranhi');
});

test('the parts of a long list lead to one another', async () => {
  const long = Array.from({ length: 250 }, (_, i): Concept => {
    const entry = { term: `term ${i}`, variants: [], definition: 'One.', source: 'WHO' };
    return { id: `term-${i}` as TermId, topic: 'amr', entries: { en: entry, ko: entry } };
  });
  const library = { ...libraryWith(), concepts: new Map(long.map((each) => [each.id, each])) };
  await showPage('/en/glossary/topics/amr/2/', { library });
  const parts = within(screen.getByRole('navigation', { name: words.browse.parts }));
  expect(parts.getByText('Page 2 of 3')).toHaveAttribute('aria-current', 'page');
  expect(parts.getByRole('link', { name: words.browse.previous })).toHaveAttribute(
    'href',
    '/en/glossary/topics/amr/',
  );
  expect(parts.getByRole('link', { name: words.browse.next })).toHaveAttribute(
    'href',
    '/en/glossary/topics/amr/3/',
  );
  expect(document.title).toContain('Page 2 of 3');
  // The button takes what is shown, and says so.
  expect(screen.getByRole('button', { name: words.terms.studyPart })).toBeVisible();
  expect(rows()[0]).toBe('/en/glossary/term-100/');
});

test('a list on one page has no parts', async () => {
  await showPage('/en/glossary/topics/amr/');
  expect(screen.queryByRole('navigation', { name: words.browse.parts })).toBeNull();
  expect(screen.getByRole('button', { name: words.terms.study })).toBeVisible();
});
