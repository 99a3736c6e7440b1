import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  amr,
  antibiotic,
  chrome,
  libraryWith,
  list,
  meeting,
  paragraph,
  placebo,
  release,
  symposium,
} from '../sample-library';
import { showPage } from '../shown-page';

const words = chrome.en.entry;

const column = (name: string) => within(screen.getByRole('region', { name }));

describe('an entry', () => {
  test('stands in both languages, the page’s own first', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const titles = ['antimicrobial resistance', '항생제 내성'].map((name) =>
      screen.getByRole('heading', { name }),
    );
    expect(titles.map((title) => [title.tagName, title.lang])).toEqual([
      ['H1', ''],
      ['H2', 'ko'],
    ]);
  });

  test('tells all of itself in its own language', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const own = column('antimicrobial resistance');
    expect(own.getByText('AMR')).toBeVisible();
    expect(own.getByText('resistance to antimicrobials').closest('[data-status]')).toHaveTextContent(
      chrome.en.status.admitted,
    );
    expect(own.getByText('WHO prefers it to antibiotic resistance.')).toBeVisible();
    expect(own.getByText('WHO, fact sheet')).toBeVisible();
    expect(own.getByRole('link', { name: 'antibiotic' })).toHaveAttribute(
      'href',
      `/en/glossary/${antibiotic}/`,
    );
  });

  test('tells of the other language in that language, under labels in the page’s', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const other = column('항생제 내성');
    expect(other.getByText('미생물이 변하여 약이 듣지 않게 되는 현상이다.')).toHaveAttribute('lang', 'ko');
    expect(other.getByText('항균제 내성').closest('[lang]')).toHaveAttribute('lang', 'ko');
    expect(other.getByText('질병관리청, 국가건강정보포털').closest('[lang]')).toHaveAttribute('lang', 'ko');
    expect(other.getByText(chrome.en.status.discouraged).closest('[lang]')).toBe(document.documentElement);
    expect(other.queryByText(words.note)).toBeNull();
  });

  test('leads to its topic', async () => {
    await showPage(`/ko/glossary/${amr}/`);
    expect(screen.getByRole('link', { name: chrome.ko.topic.amr })).toHaveAttribute(
      'href',
      '/ko/glossary/#amr',
    );
  });

  test('leads to its related terms, in both languages', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const related = column(words.related);
    const [first, second] = related.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^antibiotic\s*항생제$/);
    expect(second).toHaveTextContent(/^placebo\s*위약$/);
    expect(related.getByText('항생제')).toHaveAttribute('lang', 'ko');
  });

  test('opens the card of each term on the page', async () => {
    await showPage(`/en/glossary/${amr}/`);
    act(() => column(words.related).getByRole('link', { name: 'placebo' }).focus());
    expect(screen.getByRole('dialog')).toHaveTextContent('A medicine without an active substance.');
  });
});

describe('the sentences of an entry', () => {
  test('are shown in both languages, each with the form marked and the way to its paragraph', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const seen = column(words.seenIn);
    expect(seen.getByText(words.seenInLead_other.replace('{{count}}', '6'))).toBeVisible();
    const [english, korean] = seen.getAllByRole('list');
    if (!english || !korean) throw new Error('There are no two lists.');
    expect(korean).toHaveAttribute('lang', 'ko');
    const [, sentence] = within(english).getAllByRole('listitem');
    if (!sentence) throw new Error('There is no second sentence.');
    expect(sentence).toHaveTextContent('Researchers met to talk about AMR and each antibiotic.');
    expect(sentence.querySelector('mark')).toHaveTextContent(/^AMR$/);
    expect(within(english).getAllByRole('link')[2]).toHaveAttribute('href', `/en/releases/${symposium}/#b3`);
    expect(within(korean).getAllByRole('link')[0]).toHaveAttribute('href', `/ko/releases/${symposium}/#b1`);
  });

  test('are said to be missing where there are none', async () => {
    await showPage(`/en/glossary/${placebo}/`);
    expect(screen.getByText(words.notSeen)).toBeVisible();
  });

  test('may begin alike', async () => {
    const alike = [paragraph('AMR grows. AMR kills.'), list('AMR in rivers', 'AMR in soil')];
    const library = libraryWith(
      release(meeting, { title: 'One', blocks: alike }, { title: '하나', blocks: alike }),
    );
    await showPage(`/en/glossary/${amr}/`, { library });
    const [english] = column(words.seenIn).getAllByRole('list');
    if (!english) throw new Error('There is no list.');
    const sentences = [...english.querySelectorAll('blockquote')].map((each) => each.textContent);
    expect(sentences).toEqual(['AMR grows.', 'AMR kills.', 'AMR in rivers', 'AMR in soil']);
  });
});
