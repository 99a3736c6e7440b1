import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { amr, chrome, intelligence, placebo } from '../sample-library';
import { showPage } from '../shown-page';

test('the glossary counts its terms and leads to each topic', async () => {
  await showPage('/en/glossary/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(chrome.en.glossary.title);
  expect(screen.getByText(chrome.en.glossary.lead_other.replace('{{count}}', '6'))).toBeVisible();
  const topics = within(screen.getByRole('navigation', { name: chrome.en.glossary.topics }));
  expect(topics.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    [`${chrome.en.topic.amr} 2`, '#amr'],
    [`${chrome.en.topic['infectious-disease']} 1`, '#infectious-disease'],
    [`${chrome.en.topic.biopharma} 1`, '#biopharma'],
    [`${chrome.en.topic.research} 2`, '#research'],
  ]);
});

test('each topic lists its terms in both languages', async () => {
  await showPage('/en/glossary/');
  const section = screen.getByRole('region', { name: chrome.en.topic.amr });
  expect(section.id).toBe('amr');
  const [, row] = within(section).getAllByRole('listitem');
  if (!row) throw new Error('There is no second term.');
  expect(within(row).getByRole('link', { name: 'antimicrobial resistance' })).toHaveAttribute(
    'href',
    `/en/glossary/${amr}/`,
  );
  expect(within(row).getByText('항생제 내성')).toHaveAttribute('lang', 'ko');
  expect(within(row).getAllByText('AMR')).toHaveLength(1);
});

test.each([
  ['en', [intelligence, placebo]],
  ['ko', [placebo, intelligence]],
] as const)('in %s the terms stand in the order of that alphabet', async (language, ids) => {
  await showPage(`/${language}/glossary/`);
  const section = screen.getByRole('region', { name: chrome[language].topic.research });
  expect(
    within(section)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(ids.map((id) => `/${language}/glossary/${id}/`));
});
