import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { amr, chrome, meeting } from '../sample-library';
import { showPage } from '../shown-page';

const words = chrome.en;

test('the glossary counts its terms', async () => {
  await showPage('/en/glossary/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words.glossary.title);
  expect(screen.getByText(words.glossary.lead_other.replace('{{count, number}}', '6'))).toBeVisible();
});

test('each alphabet leads to its letters, with the number of their terms', async () => {
  await showPage('/en/glossary/');
  const english = within(screen.getByRole('navigation', { name: words.browse.englishLetters }));
  expect(english.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['A 4', '/en/glossary/letters/a/'],
    ['B 1', '/en/glossary/letters/b/'],
    ['P 1', '/en/glossary/letters/p/'],
  ]);
  const korean = within(screen.getByRole('navigation', { name: words.browse.koreanLetters }));
  expect(korean.getByRole('link', { name: 'ㅎ 2' })).toHaveAttribute('href', '/en/glossary/letters/hieut/');
  expect(korean.getByText('ㅎ')).toHaveAttribute('lang', 'ko');
});

test('a letter without a term is text', async () => {
  await showPage('/ko/glossary/');
  const korean = within(screen.getByRole('navigation', { name: chrome.ko.browse.koreanLetters }));
  expect(korean.getAllByRole('listitem')).toHaveLength(15);
  expect(korean.getByText('ㄱ').closest('a')).toBeNull();
});

test('each topic stands at its old place, counts its terms, shows some and leads to all', async () => {
  await showPage('/en/glossary/');
  const topic = screen.getByRole('region', { name: words.topic.amr });
  expect(topic.id).toBe('amr');
  const inTopic = within(topic);
  expect(inTopic.getByText('2 terms')).toBeVisible();
  expect(inTopic.getByRole('link', { name: words.topic.amr })).toHaveAttribute(
    'href',
    '/en/glossary/topics/amr/',
  );
  const [, row] = inTopic.getAllByRole('listitem');
  if (!row) throw new Error('There is no second term.');
  expect(within(row).getByRole('link', { name: 'antimicrobial resistance' })).toHaveAttribute(
    'href',
    `/en/glossary/${amr}/`,
  );
  expect(within(row).getByText('항생제 내성')).toHaveAttribute('lang', 'ko');
  expect(within(row).getAllByText('AMR')).toHaveLength(1);
});

test('the newest releases lead to their terms', async () => {
  await showPage('/ko/glossary/');
  const releases = within(screen.getByRole('region', { name: chrome.ko.glossary.byRelease }));
  expect(releases.getAllByRole('listitem')[0]).toHaveTextContent('합동 회의 </script>용어 1개');
  expect(releases.getByRole('link', { name: '합동 회의 </script>' })).toHaveAttribute(
    'href',
    `/ko/glossary/releases/${meeting}/`,
  );
  expect(releases.getByRole('link', { name: chrome.ko.glossary.allReleases })).toHaveAttribute(
    'href',
    '/ko/releases/',
  );
});
