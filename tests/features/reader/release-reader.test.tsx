import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  chrome,
  heading,
  libraryWith,
  list,
  paragraph,
  quotation,
  release,
  symposium,
} from '../../sample-library';
import { showPage } from '../../shown-page';

const key = 'naranhi:reader-settings';
const words = chrome.en.reader;
const english = `/en/releases/${symposium}/`;
const korean = `/ko/releases/${symposium}/`;

const blocks = () => [...document.querySelectorAll<HTMLElement>('.block')];

/** The text of the release alone, without the list of its terms. */
const text = () => {
  const parent = blocks()[0]?.parentElement;
  if (!parent) throw new Error('The page shows no text.');
  return within(parent);
};

const marked = () =>
  text()
    .queryAllByRole('link')
    .filter((link) => link.dataset['term'])
    .map((link) => link.textContent);

const option = (name: string) => screen.getByRole('radio', { name });

describe('how much is marked', () => {
  const first = ['AMR', 'antibiotic', 'AMR', 'biosimilar', 'AI', 'antibiotic'];
  const every = [
    'AMR',
    'AMR',
    'antibiotic',
    'AMR',
    'AMR',
    'biosimilar',
    'AMR',
    'AI',
    'AMR',
    'antibiotic',
    'biosimilar',
  ];

  test('is the first mention in each section, to begin with', async () => {
    await showPage(english);
    expect(option(words.density.first)).toBeChecked();
    expect(marked()).toEqual(first);
  });

  test('is every mention, headings included, when asked', async () => {
    await showPage(english);
    await userEvent.setup().click(option(words.density.every));
    expect(marked()).toEqual(every);
  });

  test('is nothing when asked, and then the first mentions again', async () => {
    await showPage(english);
    const user = userEvent.setup();
    await user.click(option(words.density.none));
    expect(marked()).toEqual([]);
    await user.click(option(words.density.first));
    expect(marked()).toEqual(first);
  });

  test('changes nothing of the text', async () => {
    await showPage(english);
    const user = userEvent.setup();
    const texts = new Set<string | undefined>();
    for (const name of [words.density.every, words.density.first, words.density.none]) {
      await user.click(option(name));
      texts.add(blocks()[0]?.parentElement?.textContent ?? undefined);
    }
    expect(texts.size).toBe(1);
  });

  test('is remembered', async () => {
    await showPage(english);
    await userEvent.setup().click(option(words.density.every));
    expect(JSON.parse(localStorage.getItem(key) ?? '')).toMatchObject({ density: 'every' });
  });

  test('is as it was last chosen', async () => {
    localStorage.setItem(key, '{"density":"none","view":"single"}');
    await showPage(english);
    expect(option(words.density.none)).toBeChecked();
    expect(marked()).toEqual([]);
  });

  test('is as if nothing were chosen where what is stored is broken', async () => {
    localStorage.setItem(key, '{"density":');
    await showPage(english);
    expect(option(words.density.first)).toBeChecked();
    expect(marked()).toEqual(first);
  });
});

describe('the view', () => {
  const counterparts = () => document.querySelectorAll('.block [lang=ko]').length;

  test('is one language, to begin with', async () => {
    await showPage(english);
    expect(option(words.view.single)).toBeChecked();
    expect(counterparts()).toBe(0);
    expect(window.location.search).toBe('');
  });

  test('is both when asked, and the address says so', async () => {
    await showPage(english);
    await userEvent.setup().click(option(words.view.parallel));
    expect(counterparts()).toBe(blocks().length);
    expect(window.location.search).toBe('?view=parallel');
    expect(JSON.parse(localStorage.getItem(key) ?? '')).toMatchObject({ view: 'parallel' });
  });

  test('is one language again when asked, and the address is plain', async () => {
    await showPage(`${english}?view=parallel#b3`);
    await userEvent.setup().click(option(words.view.single));
    expect(counterparts()).toBe(0);
    expect(window.location.search + window.location.hash).toBe('#b3');
  });

  test('is that of the address', async () => {
    await showPage(`${english}?view=parallel`);
    expect(option(words.view.parallel)).toBeChecked();
    expect(counterparts()).toBe(blocks().length);
  });

  test('is that of the address, whatever is remembered', async () => {
    localStorage.setItem(key, '{"density":"none","view":"parallel"}');
    await showPage(`${english}?view=single`);
    expect(option(words.view.single)).toBeChecked();
    expect(option(words.density.none)).toBeChecked();
  });

  test('is the one remembered where the address names none or an unknown one', async () => {
    localStorage.setItem(key, '{"view":"parallel"}');
    await showPage(`${english}?view=three`);
    expect(option(words.view.parallel)).toBeChecked();
    expect(window.location.search).toBe('?view=parallel');
  });

  test('in the address is not remembered until it is chosen', async () => {
    await showPage(`${english}?view=parallel`);
    expect(localStorage.getItem(key)).toBeNull();
  });

  test('leaves what else the address says', async () => {
    await showPage(`${english}?term=${amr}&view=parallel#b3`);
    expect(new URLSearchParams(window.location.search).get('term')).toBe(amr);
    expect(window.location.hash).toBe('#b3');
  });
});

describe('side by side', () => {
  test('each block has its counterpart beside it, in its own language', async () => {
    await showPage(`${english}?view=parallel`);
    const pairs = blocks().map((block) =>
      [...block.children].map((side) => [side.getAttribute('lang'), side.textContent]),
    );
    expect(pairs[1]).toEqual([
      ['en', 'Why AMR matters'],
      ['ko', 'AMR이 중요한 까닭'],
    ]);
    expect(pairs.every((pair) => pair.length === 2 && pair[0]?.[0] === 'en' && pair[1]?.[0] === 'ko')).toBe(
      true,
    );
  });

  test('the page’s own language stands first in Korean as well', async () => {
    await showPage(`${korean}?view=parallel`);
    const languages = blocks().flatMap((block) =>
      [...block.children].map((side) => side.getAttribute('lang')),
    );
    expect(languages.slice(0, 2)).toEqual(['ko', 'en']);
  });

  test('the marks of a language lead to the entries in that language', async () => {
    await showPage(`${english}?view=parallel`);
    const side = document.querySelector<HTMLElement>('#b3 [lang=ko]');
    if (!side) throw new Error('There is no Korean side.');
    expect(within(side).getByRole('link', { name: '바이오시밀러' })).toHaveAttribute(
      'href',
      `/ko/glossary/${biosimilar}/`,
    );
  });

  /** The lit mentions, each with its language. */
  const lit = () =>
    [...document.querySelectorAll<HTMLElement>('[data-lit]')].map(
      (mention) => `${mention.closest('[lang]')?.getAttribute('lang')} ${mention.textContent}`,
    );

  test('pointing at a mention lights the same concept on both sides, and no other', async () => {
    await showPage(`${english}?view=parallel`);
    const user = userEvent.setup();
    await user.hover(text().getAllByRole('link', { name: 'antibiotic' })[0] ?? document.body);
    expect(new Set(lit())).toEqual(new Set(['en antibiotic', 'ko 항생제']));
    await user.hover(screen.getByRole('heading', { level: 1 }));
    expect(lit()).toEqual([]);
  });

  test('pointing at a mention that is not marked lights it, too', async () => {
    localStorage.setItem(key, '{"density":"none"}');
    await showPage(`${english}?view=parallel`);
    await userEvent.setup().hover(text().getAllByText('biosimilar')[0] ?? document.body);
    expect(lit()).toEqual(['en biosimilar', 'ko 바이오시밀러', 'en biosimilar', 'ko 바이오시밀러']);
  });

  test('pointing at either of two concepts lights the form that they share', async () => {
    const library = libraryWith(
      release(
        symposium,
        { title: 'One', blocks: [paragraph('AI, avian influenza, artificial intelligence')] },
        { title: '하나', blocks: [paragraph('AI, 조류인플루엔자, 인공지능')] },
      ),
    );
    await showPage(`${english}?view=parallel`, { library });
    const user = userEvent.setup();
    await user.hover(text().getByText('avian influenza'));
    expect(lit()).toEqual(['en AI', 'en avian influenza', 'ko AI', 'ko 조류인플루엔자']);
    await user.hover(text().getByText('artificial intelligence'));
    expect(lit()).toEqual(['en AI', 'en artificial intelligence', 'ko AI', 'ko 인공지능']);
  });

  test('focusing a mention lights the same concept on both sides, until focus goes on', async () => {
    await showPage(`${english}?view=parallel`);
    const [link] = text().getAllByRole('link', { name: 'antibiotic' });
    if (link) fireEvent.focusIn(link);
    expect(new Set(lit())).toEqual(new Set(['en antibiotic', 'ko 항생제']));
    if (link) fireEvent.focusOut(link);
    expect(lit()).toEqual([]);
  });

  test('nothing stays lit when one language is shown again', async () => {
    await showPage(`${english}?view=parallel`);
    const [link] = text().getAllByRole('link', { name: 'antibiotic' });
    if (link) fireEvent.focusIn(link);
    fireEvent.click(option(words.view.single));
    expect(lit()).toEqual([]);
    if (link) fireEvent.focusIn(link);
    expect(lit()).toEqual([]);
  });
});

describe('the terms of the release', () => {
  const terms = () => {
    const region = screen.getByRole('region', { name: words.terms.title });
    return within(region).getAllByRole('listitem');
  };

  test('are listed in the order of their first mention, in both languages', async () => {
    await showPage(english);
    const rows = terms().map((row) => within(row).getByRole('link').textContent);
    expect(rows.slice(0, 3)).toEqual(['antimicrobial resistance', 'antibiotic', 'biosimilar']);
    expect(rows).toHaveLength(5);
    expect(screen.getByText(words.terms.count_other.replace('{{count}}', '5'))).toBeVisible();
    const [first] = terms();
    if (!first) throw new Error('There is no row.');
    expect(within(first).getByText('AMR')).toBeVisible();
    expect(within(first).getByText('항생제 내성')).toHaveAttribute('lang', 'ko');
    expect(within(first).getByRole('link')).toHaveAttribute('href', `/en/glossary/${amr}/`);
    expect(first).toHaveTextContent('Microbes change');
  });

  test('are those of the Korean version in Korean', async () => {
    await showPage(korean);
    const region = screen.getByRole('region', { name: chrome.ko.reader.terms.title });
    const links = within(within(region).getByRole('list')).getAllByRole('link');
    expect(links.map((link) => link.textContent).slice(0, 3)).toEqual([
      '항생제 내성',
      '항생제',
      '바이오시밀러',
    ]);
    expect(within(region).getByText('antimicrobial resistance')).toHaveAttribute('lang', 'en');
  });

  test('can be reached from the text, which says how many there are', async () => {
    await showPage(english);
    const shortcut = screen.getByRole('link', { name: new RegExp(`^${words.terms.open}\\s*5$`) });
    expect(shortcut).toHaveAttribute('href', '#terms');
    expect(document.getElementById('terms')).toBe(screen.getByRole('region', { name: words.terms.title }));
  });

  test('hold both concepts of one form', async () => {
    await showPage(english);
    const ids = terms().map((row) => within(row).getByRole('link').dataset['term']);
    expect(ids).toEqual(expect.arrayContaining([amr, antibiotic, biosimilar, birdFlu]));
  });
});

test('every kind of block is shown as what it is, under an address that both languages share', async () => {
  const every = [
    paragraph('Text'),
    heading('Two', 2),
    heading('Three', 3),
    list('a', 'b'),
    { ...list('c'), ordered: true },
    quotation('d', 'e'),
  ] as const;
  const library = libraryWith(
    release(symposium, { title: 'T', blocks: every }, { title: '제목', blocks: every }),
  );
  await showPage(english, { library });
  expect(blocks().map((block) => block.id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
  expect(blocks().map((block) => block.querySelector('.block-text')?.innerHTML)).toEqual([
    '<p>Text</p>',
    '<h2>Two</h2>',
    '<h3>Three</h3>',
    '<ul><li>a</li><li>b</li></ul>',
    '<ol><li>c</li></ol>',
    '<blockquote><p>d</p><p>e</p></blockquote>',
  ]);
});
