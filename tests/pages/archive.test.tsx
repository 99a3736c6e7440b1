import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { chrome, symposium } from '../sample-library';
import { showPage } from '../shown-page';

const words = chrome.en.archive;

test('the archive counts the releases of each year', async () => {
  await showPage('/en/releases/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words.title);
  expect(screen.getByText('3 releases')).toBeVisible();
  const years = within(screen.getByRole('navigation', { name: words.years }));
  expect(years.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['2024 1', '/en/releases/2024/'],
    ['2023 1', '/en/releases/2023/'],
    ['2021 1', '/en/releases/2021/'],
  ]);
});

test('a year lists its releases in both languages, each with the way to its terms', async () => {
  await showPage('/en/releases/2023/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Releases from 2023');
  expect(document.title).toBe('Releases from 2023 · Naranhi');
  const years = within(screen.getByRole('navigation', { name: words.years }));
  expect(years.getByRole('link', { current: 'page' })).toHaveTextContent('2023');
  const list = within(screen.getByRole('region', { name: words.list }));
  expect(list.getByRole('link', { name: 'Symposium on AMR' })).toHaveAttribute(
    'href',
    `/en/releases/${symposium}/`,
  );
  expect(list.getByText('항생제 내성 심포지엄')).toHaveAttribute('lang', 'ko');
  expect(list.getByText('12 October 2023')).toHaveAttribute('datetime', '2023-10-12');
  expect(list.getByRole('link', { name: '5 terms' })).toHaveAttribute(
    'href',
    `/en/glossary/releases/${symposium}/`,
  );
});
