import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type * as client from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderPage } from '../../src/app/render-page';
import { amr, chrome, symposium } from '../sample-library';
import { findPage, siteAddress } from '../shown-page';

const roots = vi.hoisted((): { readonly made: 'hydrated' | 'created'; readonly root: Root }[] => []);

// The script keeps its root to itself: it is taken down here, before the next page is loaded.
vi.mock('react-dom/client', async (importOriginal) => {
  const { createRoot, hydrateRoot } = await importOriginal<typeof client>();
  const recorded = {
    createRoot: (...given: Parameters<typeof createRoot>) => {
      const root = createRoot(...given);
      roots.push({ made: 'created', root });
      return root;
    },
    hydrateRoot: (...given: Parameters<typeof hydrateRoot>) => {
      const root = hydrateRoot(...given);
      roots.push({ made: 'hydrated', root });
      return root;
    },
  };
  return recorded;
});

afterEach(() => {
  for (const { root } of roots.splice(0)) act(() => root.unmount());
});

/** Loads a page of the sample site as a browser does: its HTML, and then its script. */
async function open(path: string, change: (html: string) => string = (html) => html): Promise<void> {
  const { head, app, data } = await renderPage({ path, ...findPage(path), chrome, siteAddress });
  window.history.replaceState(null, '', path);
  document.documentElement.lang = path.slice(1, 3);
  document.head.innerHTML = head;
  document.body.innerHTML = change(`<div id="root">${app}</div>${data}`);
  await act(async () => {
    await import('../../src/app/entry-client');
    await vi.dynamicImportSettled();
  });
}

beforeEach(() => void vi.resetModules());

/** Markup as the document has it once it has been read. */
function parsed(markup: string): string {
  const template = document.createElement('div');
  template.innerHTML = markup;
  return template.innerHTML;
}

describe('the script of a page', () => {
  test('brings it to life as it stands, in its own language', async () => {
    const path = `/ko/releases/${symposium}/`;
    const { app } = await renderPage({ path, ...findPage(path), chrome, siteAddress });
    await open(path);
    expect(roots.map(({ made }) => made)).toEqual(['hydrated']);
    expect(document.getElementById('root')?.innerHTML).toBe(parsed(app));
    act(() => screen.getAllByRole('link', { name: 'AMR' })[0]?.focus());
    expect(screen.getByRole('dialog')).toHaveAttribute('data-term-card', amr);
  });

  test('lets it go over to the other language', async () => {
    await open(`/en/releases/${symposium}/`);
    await userEvent.setup().click(screen.getByRole('link', { name: '한국어' }));
    await screen.findByRole('heading', { level: 1, name: '항생제 내성 심포지엄' });
    expect(document.documentElement.lang).toBe('ko');
  });

  test('remembers the language of the page', async () => {
    await open('/ko/about/');
    expect(localStorage.getItem('naranhi:language')).toBe('ko');
  });

  test('makes the page itself where the server wrote none, as in development', async () => {
    await open('/en/about/', (html) =>
      html.replace(/<div id="root">.*<\/div>(?=<script)/s, '<div id="root"></div>'),
    );
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(chrome.en.about.title);
    expect(roots.map(({ made }) => made)).toEqual(['created']);
  });

  test.each([
    ['without its data', (html: string) => html.replace(/<script.*<\/script>/s, '')],
    ['with empty data', (html: string) => html.replace(/(<script[^>]*>).*(<\/script>)/s, '$1$2')],
  ])('leaves a page alone that is %s', async (_name, change) => {
    await open('/en/about/', change);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(chrome.en.about.title);
    expect(roots).toEqual([]);
  });
});
