import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app';
import { studyFiles } from '../../src/app/build/study-files';
import type { Language } from '../../src/domain/language';
import { storeVisited } from '../../src/features/offline/visited-pages';
import { loadPage } from '../../src/pages/routes';
import { emptyCaches, htmlPage } from '../features/offline/memory-caches';
import { amr, chrome, placebo, sampleLibrary, symposium } from '../sample-library';
import { findPage, i18nOf } from '../shown-page';

const files = new Map(studyFiles(sampleLibrary.concepts.values()));

beforeEach(() => {
  emptyCaches();
  // What the worker gives from the device.
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async (path: string) => new Response(files.get(path) ?? '', { status: files.has(path) ? 200 : 404 }),
    ),
  );
});

/** The page that stands in, at the address that could not be had. */
async function showInPlaceOf(address: string): Promise<void> {
  const language = address.slice(1, 3) as Language;
  const { data } = findPage(`/${language}/offline/`);
  window.history.replaceState(null, '', address);
  document.documentElement.lang = language;
  const page = await loadPage(data);
  await act(async () => {
    render(
      <App page={page} i18n={i18nOf(language, data)} loadLanguage={async (each) => i18nOf(each, data)} />,
    );
  });
}

describe('in place of an entry', () => {
  test('its texts in both languages stand, and what is not there is said', async () => {
    await showInPlaceOf(`/en/glossary/${amr}/`);
    expect(await screen.findByRole('heading', { level: 1, name: 'antimicrobial resistance' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: '항생제 내성' })).toBeVisible();
    expect(screen.getByText('WHO prefers it to antibiotic resistance.')).toBeVisible();
    expect(screen.getByText(chrome.en.offline.entryNote)).toBeVisible();
    expect(document.title).toBe('antimicrobial resistance · Naranhi');
  });

  test('the toggle leads to the same entry in the other language', async () => {
    await showInPlaceOf(`/en/glossary/${placebo}/`);
    await screen.findByRole('heading', { level: 1 });
    await userEvent.setup().click(screen.getByRole('link', { name: '한국어' }));
    await waitFor(() => expect(window.location.pathname).toBe(`/ko/glossary/${placebo}/`));
    const term = sampleLibrary.concepts.get(placebo)?.entries.ko.term ?? '';
    expect(await screen.findByRole('heading', { level: 1, name: term })).toBeVisible();
    expect(document.title).toBe(`${term} · 나란히`);
  });

  test('that does not exist, the page says that it is not here', async () => {
    await showInPlaceOf('/en/glossary/no-such-term/');
    expect(await screen.findByRole('heading', { level: 1, name: chrome.en.offline.absent })).toBeVisible();
  });
});

describe('in place of another page', () => {
  const address = `/ko/releases/${symposium}/`;

  test('it says that it is not on the device, and leads to what is', async () => {
    await storeVisited(
      '/ko/releases/2024-03-01-joint-meeting/',
      htmlPage('<title>공동 &amp; 회의 · 나란히</title>'),
    );
    await showInPlaceOf(address);
    expect(screen.getByRole('heading', { level: 1, name: chrome.ko.offline.absent })).toBeVisible();
    const main = screen.getByRole('main');
    expect(await screen.findByRole('link', { name: '공동 & 회의' })).toHaveAttribute(
      'href',
      '/ko/releases/2024-03-01-joint-meeting/',
    );
    for (const path of ['/ko/', '/ko/glossary/', '/ko/study/'])
      expect(main.querySelector(`a[href="${path}"]`)).not.toBeNull();
  });

  test('it names no releases where there are none', async () => {
    await showInPlaceOf(address);
    expect(screen.queryByRole('heading', { name: chrome.ko.offline.releases })).toBeNull();
  });

  test('it is no page to be found', async () => {
    const { data } = findPage('/ko/offline/');
    const { describe: describePage } = await loadPage(data);
    const head = await describePage('ko', i18nOf('ko', data).t, (path) => path);
    expect(head.noIndex).toBe(true);
  });
});
