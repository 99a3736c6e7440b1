import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { serveTermSearch } from '../../served-search';
import { showPage } from '../../shown-page';

/** Where the reader was led to: jsdom goes nowhere, and says so as an error. */
let ledTo: string | undefined;

beforeEach(() => {
  ledTo = undefined;
  serveTermSearch();
  document.body.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.role !== 'option') return;
    ledTo = link.getAttribute('href') ?? undefined;
    event.preventDefault();
  });
});

const input = () =>
  screen.getByLabelText<HTMLInputElement>(/^(?:Search terms and releases|용어와 보도자료 검색)$/);
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

async function type(text: string) {
  const user = userEvent.setup();
  await user.click(input());
  await user.keyboard(text);
  await screen.findByRole('option', { name: /All results|모든 결과 보기/ });
  return user;
}

describe('the search field in the header', () => {
  test('is a form that works without any of this', async () => {
    await showPage('/ko/about/');
    const form = screen.getByRole('search');
    expect(form).toHaveAttribute('action', '/ko/search/');
    expect(input()).toHaveAccessibleName('용어와 보도자료 검색');
    expect(screen.getByRole('link', { name: '용어와 보도자료 검색' })).toHaveAttribute('href', '/ko/search/');
  });

  test('shows what a query may mean, in both languages, and why', async () => {
    await showPage('/en/about/');
    await type('gkdtodwp');
    await waitFor(() => expect(options()[0]).toBe('antibiotic 항생제 Keyboard layout: gkdtodwp → 항생제'));
    expect(options().at(-1)).toBe('All results');
    expect(screen.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('2 terms');
    expect(screen.getByText('항생제', { selector: '.found-why span' })).toHaveAttribute('lang', 'ko');
  });

  test('speaks the language of the page, in an instance that has not had the words', async () => {
    await showPage('/ko/about/');
    await type('resistance to antimicrobials');
    await waitFor(() =>
      expect(options()[0]).toBe(
        '항생제 내성AMR antimicrobial resistance 다른 표현: resistance to antimicrobials',
      ),
    );
  });

  test('is a combobox: arrows choose and go round, Enter opens', async () => {
    await showPage('/en/about/');
    const user = await type('antibiotic');
    const combobox = screen.getByRole('combobox');
    expect(combobox).toHaveAttribute('aria-expanded', 'true');
    expect(combobox).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    await waitFor(() => expect(options()[0]).toContain('antibiotic'));
    await user.keyboard('{ArrowDown}');
    const [first] = screen.getAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(combobox).toHaveAttribute('aria-activedescendant', first?.id);
    await user.keyboard('{ArrowUp}');
    expect(combobox).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('All results');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(ledTo).toBe('/en/glossary/antibiotic/');
  });

  test('leads to all results', async () => {
    await showPage('/en/about/');
    const user = await type('AI');
    await user.click(screen.getByRole('option', { name: 'All results' }));
    expect(ledTo).toBe('/en/search/?q=AI');
  });

  test('Escape closes the list and keeps what was typed; typing opens it again', async () => {
    await showPage('/en/about/');
    const user = await type('placebo');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
    expect(input()).toHaveValue('placebo');
    await user.keyboard('s');
    expect(await screen.findByRole('listbox')).toBeVisible();
  });

  test('leaving it closes the list', async () => {
    await showPage('/en/about/');
    const user = await type('placebo');
    await user.tab();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });
});

describe('the key /', () => {
  test.each([
    ['on a Latin layout', { key: '/', code: 'Slash' }],
    ['on a Korean layout that gives another letter', { key: 'Process', code: 'Slash' }],
    ['on a layout that has it elsewhere', { key: '/', code: 'Digit7', shiftKey: true }],
  ])('goes to the field %s', async (_name, init) => {
    await showPage('/ko/about/');
    fireEvent.keyDown(document.body, init);
    expect(input()).toHaveFocus();
  });

  test.each([
    ['with Ctrl', { key: '/', code: 'Slash', ctrlKey: true }],
    ['as a question mark', { key: '?', code: 'Slash', shiftKey: true }],
  ])('does not %s', async (_name, init) => {
    await showPage('/ko/about/');
    fireEvent.keyDown(document.body, init);
    expect(input()).not.toHaveFocus();
  });

  test('is a letter in a text field', async () => {
    await showPage('/en/about/');
    await type('AI/');
    expect(input()).toHaveValue('AI/');
  });
});

describe('an input method', () => {
  const compose = (text: string) => {
    const composing = input();
    fireEvent.compositionStart(composing);
    fireEvent.input(composing, { target: { value: text }, isComposing: true });
  };

  // The order of the events at the Enter that ends a composition differs from browser to browser.
  test.each([
    [
      'Chrome: the key, then the end',
      () => {
        fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229, isComposing: true });
        fireEvent.compositionEnd(input());
        fireEvent.keyUp(input(), { key: 'Enter', keyCode: 13 });
      },
    ],
    [
      'Safari: the end, then the key',
      () => {
        fireEvent.compositionEnd(input());
        fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229, isComposing: false });
        fireEvent.keyUp(input(), { key: 'Enter', keyCode: 13 });
      },
    ],
    [
      'Firefox: the key as one that is processed, then the end',
      () => {
        fireEvent.keyDown(input(), { key: 'Process', keyCode: 229, isComposing: true });
        fireEvent.compositionEnd(input());
        fireEvent.keyUp(input(), { key: 'Enter', keyCode: 13 });
      },
    ],
  ])('%s opens nothing', async (_name, end) => {
    await showPage('/ko/about/');
    const user = await type('항');
    compose('항생제');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('option', { selected: true })).toHaveTextContent('항생제'));
    end();
    expect(ledTo).toBeUndefined();
    expect(screen.getByRole('listbox')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(ledTo).toBe('/ko/glossary/antibiotic/');
  });

  test.each(['ArrowDown', 'Escape'])('%s while composing belongs to it', async (key) => {
    await showPage('/ko/about/');
    await type('항');
    compose('항생');
    fireEvent.keyDown(input(), { key, keyCode: 229, isComposing: true });
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    expect(screen.getByRole('listbox')).toBeVisible();
  });

  test('results follow the letters while they are composed', async () => {
    await showPage('/ko/about/');
    await type('항');
    compose('바이오시');
    await waitFor(() => expect(options()[0]).toBe('바이오시밀러 biosimilar '));
  });
});
