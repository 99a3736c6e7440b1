import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveTermSearch } from '../served-search';
import { showPage, siteAddress } from '../shown-page';

beforeEach(serveTermSearch);

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const terms = async () =>
  within(await screen.findByRole('region', { name: /^(?:Terms|용어)$/ }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('without a query', () => {
  test('says what can be typed, and leads into the glossary', async () => {
    await showPage('/ko/search/');
    expect(screen.getByRole('heading', { level: 1, name: '검색' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'ㅎㅅㅈㄴㅅ' })).toHaveAttribute(
      'href',
      `/ko/search/?q=${encodeURIComponent('ㅎㅅㅈㄴㅅ')}`,
    );
    expect(screen.getByRole('link', { name: '항생제 내성' })).toHaveAttribute('href', '/ko/glossary/#amr');
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('has one field, its own', async () => {
    await showPage('/en/search/');
    expect(screen.getAllByRole('search')).toHaveLength(1);
    fireEvent.keyDown(document.body, { key: '/', code: 'Slash' });
    expect(field()).toHaveFocus();
  });

  test('has one address for search engines, whatever the query', async () => {
    await showPage('/en/search/?q=amr');
    expect(document.querySelector('link[rel="canonical"]')).toHaveAttribute(
      'href',
      siteAddress('/en/search/'),
    );
  });
});

describe('with a query', () => {
  test('shows the terms with the first sentence of their definition', async () => {
    await showPage(`/en/search/?q=${encodeURIComponent('항생제를')}`);
    expect(field()).toHaveValue('항생제를');
    expect(await terms()).toEqual(['antibiotic 항생제', 'antimicrobial resistanceAMR 항생제 내성']);
    expect(await screen.findByText('A medicine against bacteria.')).toBeVisible();
  });

  test('shows the terms at once with their definitions, which would push them away later', async () => {
    const serve = fetch;
    let arrive: (() => void) | undefined;
    vi.stubGlobal('fetch', async (address: string) => {
      if (/definitions/.test(address)) {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
      }
      return serve(address);
    });
    await showPage('/en/search/?q=placebo');
    await waitFor(() => expect(arrive).toBeDefined());
    expect(screen.queryByRole('region', { name: 'Terms' })).toBeNull();
    arrive?.();
    expect(await terms()).toEqual(['placebo 위약']);
    expect(screen.getByText('A medicine without an active substance.')).toBeVisible();
  });

  test('shows the terms without the definitions that cannot be had', async () => {
    const serve = fetch;
    vi.stubGlobal('fetch', async (address: string) =>
      /definitions/.test(address) ? new Response(null, { status: 500 }) : serve(address),
    );
    await showPage('/en/search/?q=placebo');
    expect(await terms()).toEqual(['placebo 위약']);
  });

  test('keeps it in the address while it is typed', async () => {
    await showPage('/en/search/');
    const { length } = window.history;
    await userEvent.type(field(), 'placebos');
    expect(await terms()).toEqual(['placebo 위약']);
    await waitFor(() => expect(window.location.search).toBe('?q=placebos'));
    expect(window.history.length).toBe(length);
    await userEvent.clear(field());
    await waitFor(() => expect(window.location.search).toBe(''));
    expect(screen.getByRole('link', { name: 'AMR' })).toBeVisible();
  });

  test('the other language keeps the query', async () => {
    await showPage('/en/search/?q=AMR');
    expect(await terms()).toEqual(['antimicrobial resistanceAMR 항생제 내성']);
    await userEvent.click(screen.getByRole('link', { name: '한국어' }));
    await waitFor(async () => expect(await terms()).toEqual(['항생제 내성AMR antimicrobial resistance']));
    expect(window.location.pathname + window.location.search).toBe('/ko/search/?q=AMR');
    expect(field()).toHaveValue('AMR');
  });

  test('Back brings back the query of that address', async () => {
    await showPage('/en/search/?q=AMR');
    await userEvent.type(field(), ' placebo');
    await waitFor(() => expect(window.location.search).toBe('?q=AMR+placebo'));
    act(() => window.history.pushState(null, '', '/en/search/?q=AI'));
    fireEvent.popState(window);
    await waitFor(() => expect(field()).toHaveValue('AI'));
    expect(await terms()).toHaveLength(2);
  });

  test('a query is text and nothing else', async () => {
    await showPage(`/en/search/?q=${encodeURIComponent('<img src=x>$t(site.name){{x}}')}`);
    await screen.findByText(/Nothing found|could not be searched/);
    expect(document.querySelector('main img')).toBeNull();
  });

  test('where the releases cannot be searched, the terms are there all the same', async () => {
    await showPage('/en/search/?q=AMR');
    expect(await screen.findByText(/^The releases could not be searched\./)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('1 term');
  });
});
