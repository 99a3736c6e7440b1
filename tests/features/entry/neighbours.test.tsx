import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { Neighbours, type NeighbourTerms } from '../../../src/features/entry/neighbours';
import { amr, antibiotic, chrome } from '../../sample-library';
import { i18nOf } from '../../shown-page';

const previous = { id: amr, terms: { en: 'antimicrobial resistance', ko: '항생제 내성' } };
const next = { id: antibiotic, terms: { en: 'antibiotic', ko: '항생제' } };

const show = (language: 'en' | 'ko', neighbours: NeighbourTerms) =>
  render(
    <I18nextProvider i18n={i18nOf(language, { page: 'entry', entries: { en: {}, ko: {} } })}>
      <Neighbours {...neighbours} />
    </I18nextProvider>,
  );

test('the terms before and after lead on, in the language of the page', () => {
  show('ko', { previous, next });
  expect(screen.getByRole('navigation', { name: chrome.ko.entry.neighbours })).toBeVisible();
  expect(
    screen
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('rel')]),
  ).toEqual([
    [`${chrome.ko.entry.previous} 항생제 내성`, `/ko/glossary/${amr}/`, 'prev'],
    [`${chrome.ko.entry.next} 항생제`, `/ko/glossary/${antibiotic}/`, 'next'],
  ]);
});

test('the last term leads back only', () => {
  show('en', { previous });
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    `${chrome.en.entry.previous} antimicrobial resistance`,
  ]);
});

test('a term alone in its topic has no neighbours', () => {
  const { container } = show('en', {});
  expect(container).toBeEmptyDOMElement();
});
