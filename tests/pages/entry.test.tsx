import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import {
  amr,
  antibiotic,
  birdFlu,
  chrome,
  intelligence,
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
      '/ko/glossary/topics/amr/',
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
  test('are shown in both languages side by side, with the form marked and the way to the paragraph', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const seen = column(words.seenIn);
    const pairs = seen.getAllByRole('listitem');
    expect(seen.getByText(words.seenInLead_other.replace('{{count}}', String(pairs.length)))).toBeVisible();
    const pair = pairs.find((each) => each.textContent?.includes('Researchers met'));
    const [english, korean] = pair?.querySelectorAll('blockquote') ?? [];
    expect(english).toHaveTextContent(/^Researchers met to talk about AMR and each antibiotic\./);
    expect(korean).toHaveTextContent(/^연구자들이 만나 AMR과 항생제를 이야기했다\./);
    expect(korean).toHaveAttribute('lang', 'ko');
    for (const sentence of [english, korean]) {
      expect(sentence?.querySelector('mark')).toHaveTextContent(/^AMR$/);
    }
    expect(
      pair &&
        within(pair)
          .getAllByRole('link', { name: words.readThere })
          .map((link) => link.getAttribute('href')),
    ).toEqual([`/en/releases/${symposium}/#b1`, `/ko/releases/${symposium}/#b1`]);
  });

  test('are the newest where there are many, with the number of all and the way to the releases', async () => {
    const many = Array.from({ length: 30 }, (_, i) => paragraph(`AMR, time ${i}.`));
    const library = libraryWith(
      release(meeting, { title: 'One', blocks: many }, { title: '하나', blocks: many }),
    );
    await showPage(`/en/glossary/${amr}/`, { library });
    const seen = column(words.seenIn);
    expect(seen.getByText(/^30 sentences/)).toHaveTextContent(words.seenInNewest.replace('{{shown}}', '20'));
    expect(seen.getByRole('link', { name: words.allReleases })).toHaveAttribute('href', '/en/releases/');
    const [english] = seen.getAllByRole('list');
    if (!english) throw new Error('There is no list.');
    expect(within(english).getAllByRole('listitem')).toHaveLength(20);
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
    const seen = column(words.seenIn).getByRole('list');
    const sentences = [...seen.querySelectorAll('blockquote:not([lang])')].map(
      (each) => each.textContent?.split(' →')[0],
    );
    expect(sentences).toEqual(['AMR grows.', 'AMR kills.', 'AMR in rivers', 'AMR in soil']);
  });
});

describe('an entry can be taken along', () => {
  const user = () => userEvent.setup();

  test('its terms and definitions by a button each, which says so', async () => {
    await showPage(`/ko/glossary/${amr}/`);
    const reader = user();
    const own = column('항생제 내성');
    await reader.click(own.getByRole('button', { name: /^용어 복사: 항생제 내성/ }));
    expect(await navigator.clipboard.readText()).toBe('항생제 내성');
    expect(own.getAllByRole('status')[0]).toHaveTextContent(chrome.ko.entry.copied);
    await reader.click(column('antimicrobial resistance').getByRole('button', { name: '정의 복사' }));
    expect(await navigator.clipboard.readText()).toMatch(/^Microbes change/);
  });

  test('both terms as a text writes them, the citation and the permanent address', async () => {
    await showPage(`/ko/glossary/${amr}/`);
    const reader = user();
    const cite = column(chrome.ko.entry.cite);
    const both = '항생제 내성(AMR) / antimicrobial resistance (AMR)';
    await reader.click(cite.getByRole('button', { name: `${chrome.ko.entry.copyBoth}: ${both}` }));
    expect(await navigator.clipboard.readText()).toBe(both);
    await reader.click(cite.getByRole('button', { name: chrome.ko.entry.copyAddress }));
    expect(await navigator.clipboard.readText()).toContain(`/ko/glossary/${amr}/`);
    expect(cite.getByText(`‘${both}’, 나란히, ${await navigator.clipboard.readText()}`)).toBeVisible();
  });

  test('or is said to be out of reach where the browser refuses', async () => {
    await showPage(`/en/glossary/${amr}/`);
    const reader = user();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    const own = column('antimicrobial resistance');
    await reader.click(own.getByRole('button', { name: words.copyDefinition }));
    expect(await own.findByText(words.copyFailed)).toBeVisible();
  });
});

describe('an entry that shares a form with another', () => {
  test('leads to it', async () => {
    await showPage(`/en/glossary/${birdFlu}/`);
    const own = column('avian influenza');
    expect(own.getByText(words.homographs)).toBeVisible();
    expect(own.getByRole('link', { name: 'artificial intelligence (AI)' })).toHaveAttribute(
      'href',
      `/en/glossary/${intelligence}/`,
    );
    const other = column('조류인플루엔자');
    expect(other.getByRole('link', { name: '인공지능(AI)' }).closest('[lang]')).toHaveAttribute('lang', 'ko');
  });

  test('and an abbreviation stands with its full form in both languages', async () => {
    await showPage(`/en/glossary/${birdFlu}/`);
    expect(column('avian influenza').getByText('AI').parentElement).toHaveTextContent(
      'avian influenza · 조류인플루엔자',
    );
  });
});
