import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { amr, chrome, symposium } from '../../sample-library';
import { i18nOf, showPage } from '../../shown-page';

const english = `/en/releases/${symposium}/`;
const korean = `/ko/releases/${symposium}/`;

const toKorean = () => screen.getByRole('link', { name: '한국어' });
const toEnglish = () => screen.getByRole('link', { name: 'English' });
/** Waits for the page to stand under a title, which tells its language. */
const titled = (name: string) => screen.findByRole('heading', { level: 1, name });
const place = () => window.location.pathname + window.location.search + window.location.hash;

/** The reader has scrolled so far that the block with this id is the one being read. */
function readingAt(fragment: string): void {
  vi.stubGlobal('scrollY', 900);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const places = [...document.querySelectorAll('main [data-place]')].map((each) => each.id);
    const distance = places.indexOf(this.id) - places.indexOf(fragment);
    return new DOMRect(0, distance * 400 + 100, 600, 380);
  });
}

/** A location whose ways of leaving the page are recorded instead of taken. */
function recordedLocation() {
  const leaving = { assign: vi.fn(), reload: vi.fn() };
  const real = window.location;
  vi.stubGlobal(
    'location',
    new Proxy(leaving, {
      get: (ways, name) => (name in ways ? Reflect.get(ways, name) : Reflect.get(real, name)),
    }),
  );
  return leaving;
}

describe('the toggle', () => {
  test('names each language in itself, and says which one is shown', async () => {
    await showPage(english);
    const toggle = within(screen.getByRole('navigation', { name: chrome.en.header.language }));
    expect(toggle.getAllByRole('link').map((link) => [link.textContent, link.lang])).toEqual([
      ['한국어', 'ko'],
      ['English', 'en'],
    ]);
    expect(toEnglish()).toHaveAttribute('aria-current', 'true');
    expect(toKorean()).not.toHaveAttribute('aria-current');
  });

  test.each([
    [english, korean],
    ['/en/', '/ko/'],
    ['/en/glossary/', '/ko/glossary/'],
    [`/en/glossary/${amr}/`, `/ko/glossary/${amr}/`],
    ['/en/about/', '/ko/about/'],
  ])('leads from %s to %s and back', async (from, to) => {
    await showPage(from);
    expect(toKorean()).toHaveAttribute('href', to);
    await userEvent.setup().click(toKorean());
    await waitFor(() => expect(toEnglish()).not.toHaveAttribute('aria-current'));
    expect(toEnglish()).toHaveAttribute('href', from);
  });

  test('leads to the paragraph being read as well, once the pointer comes near', async () => {
    await showPage(english);
    readingAt('b3');
    fireEvent.pointerEnter(toKorean());
    expect(toKorean()).toHaveAttribute('href', `${korean}#b3`);
  });

  test('leads to the term that is open as well', async () => {
    await showPage(`${english}?term=${amr}`);
    fireEvent.focus(toKorean());
    expect(toKorean()).toHaveAttribute('href', `${korean}?term=${amr}`);
  });
});

describe('a click', () => {
  test('shows the page in the other language without leaving it', async () => {
    await showPage(english);
    const leaving = recordedLocation();
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    expect(screen.getByRole('navigation', { name: chrome.ko.header.nav })).toBeVisible();
    expect(place()).toBe(korean);
    expect(toKorean()).toHaveAttribute('aria-current', 'true');
    expect(leaving.assign).not.toHaveBeenCalled();
    expect(leaving.reload).not.toHaveBeenCalled();
  });

  test('makes the document speak the other language', async () => {
    await showPage(english);
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    expect(document.documentElement.lang).toBe('ko');
    expect(document.title).toBe(`항생제 내성 심포지엄 · ${chrome.ko.site.name}`);
    expect(document.querySelector('link[rel=canonical]')).toHaveAttribute(
      'href',
      `https://naranhi.example${korean}`,
    );
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(
      /^AMR은 조용히/,
    );
  });

  test('is remembered as the language of the reader', async () => {
    await showPage(english);
    expect(localStorage.getItem('naranhi:language')).toBe('en');
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    expect(localStorage.getItem('naranhi:language')).toBe('ko');
  });

  test('keeps the paragraph, in the address and on the screen', async () => {
    await showPage(english);
    readingAt('b3');
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    expect(place()).toBe(`${korean}#b3`);
    expect(window.scrollBy).toHaveBeenCalledWith({ top: 0, behavior: 'instant' });
  });

  test('keeps the open term', async () => {
    await showPage(english);
    const user = userEvent.setup();
    const [link] = screen.getAllByRole('link', { name: 'AMR' });
    if (!link) throw new Error('There is no mention of AMR.');
    await user.pointer({ keys: '[TouchA]', target: link });
    expect(screen.getByRole('dialog')).toHaveAttribute('data-term-card', amr);
    await user.pointer({ keys: '[TouchA]', target: toKorean() });
    expect(place()).toBe(`${korean}?term=${amr}`);
    const card = await screen.findByRole('dialog');
    expect(card).toHaveAttribute('data-term-card', amr);
    expect(card).toHaveTextContent('미생물이 변하여 약이 듣지 않게 되는 현상이다.');
  });

  test('keeps the open term for a reader with a keyboard, in the new language', async () => {
    await showPage(`${english}?term=${amr}`);
    expect(screen.getByRole('dialog')).toHaveTextContent('Microbes change');
    act(() => toKorean().focus());
    await userEvent.setup().keyboard('{Enter}');
    await titled('항생제 내성 심포지엄');
    const card = screen.getByRole('dialog');
    expect(card).toHaveAttribute('data-term-card', amr);
    await within(card).findByText('미생물이 변하여 약이 듣지 않게 되는 현상이다.');
  });

  test('keeps no term that was sent away', async () => {
    await showPage(`${english}?term=${amr}`);
    const user = userEvent.setup();
    await user.keyboard('{Escape}');
    await user.click(toKorean());
    expect(place()).toBe(korean);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('keeps the view', async () => {
    await showPage(`${english}?view=parallel`);
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    expect(place()).toBe(`${korean}?view=parallel`);
    expect(screen.getByRole('radio', { name: chrome.ko.reader.view.parallel })).toBeChecked();
  });

  test('on the language that is shown changes nothing', async () => {
    await showPage(english);
    await userEvent.setup().click(toEnglish());
    expect(place()).toBe(english);
    await titled('Symposium on AMR');
  });

  test('with a key held down is left to the browser', async () => {
    await showPage(english);
    const prevented: boolean[] = [];
    const onClick = (event: Event) => {
      prevented.push(event.defaultPrevented);
      event.preventDefault();
    };
    window.addEventListener('click', onClick);
    fireEvent.click(toKorean(), { ctrlKey: true });
    fireEvent.click(toKorean(), { metaKey: true });
    fireEvent.click(toKorean(), { shiftKey: true });
    window.removeEventListener('click', onClick);
    expect(prevented).toEqual([false, false, false]);
    expect(place()).toBe(english);
  });
});

describe('back and forward', () => {
  const travel = async (go: () => void) => {
    await act(async () => {
      const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      go();
      await arrived;
    });
  };

  test('show the language of their address', async () => {
    await showPage(english);
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    await travel(() => window.history.back());
    expect(place()).toBe(english);
    await titled('Symposium on AMR');
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe(`Symposium on AMR · ${chrome.en.site.name}`);
    await travel(() => window.history.forward());
    await titled('항생제 내성 심포지엄');
    expect(localStorage.getItem('naranhi:language')).toBe('ko');
  });

  test('show the open term in the language of their address', async () => {
    await showPage(`${english}?term=${amr}`);
    act(() => toKorean().focus());
    await userEvent.setup().keyboard('{Enter}');
    await titled('항생제 내성 심포지엄');
    await travel(() => window.history.back());
    expect(screen.getByRole('dialog')).toHaveTextContent('Microbes change');
  });

  test('load the page anew where the words of its language cannot be had', async () => {
    let online = true;
    await showPage(english, {
      loadLanguage: async (language, data) => {
        if (!online) throw new Error('offline');
        return i18nOf(language, data);
      },
    });
    await userEvent.setup().click(toKorean());
    await titled('항생제 내성 심포지엄');
    const leaving = recordedLocation();
    online = false;
    await travel(() => window.history.back());
    expect(leaving.reload).toHaveBeenCalledOnce();
  });
});

describe('without the words of the other language', () => {
  test('the browser goes to the page in that language', async () => {
    await showPage(`${english}?term=${amr}`, { loadLanguage: () => Promise.reject(new Error('offline')) });
    const leaving = recordedLocation();
    await userEvent.setup().click(toKorean());
    expect(leaving.assign).toHaveBeenCalledExactlyOnceWith(`${korean}?term=${amr}`);
    await titled('Symposium on AMR');
  });

  test('preparing for it is no error', async () => {
    await showPage(english, { loadLanguage: () => Promise.reject(new Error('offline')) });
    await userEvent.setup().hover(toKorean());
    await titled('Symposium on AMR');
  });
});
