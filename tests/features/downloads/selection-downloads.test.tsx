import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { jsonOf } from '../../../src/domain/exporting';
import { SelectionDownloads } from '../../../src/features/downloads/selection-downloads';
import { siteAddress } from '../../domain/exporting/exported';
import { amr, chrome, placebo, sampleLibrary } from '../../sample-library';
import { i18nOf } from '../../shown-page';

const words = { ...chrome.ko.downloadFile, ...chrome.ko.fileMaking };
const concepts = [...sampleLibrary.concepts.values()];
const glossary = jsonOf({ name: 'glossary', titles: { en: '', ko: '' }, concepts }, siteAddress);

let made: File[];
let links: string[];
let status: number;

beforeEach(() => {
  made = [];
  links = [];
  status = 200;
  vi.stubGlobal('fetch', async () => new Response(glossary, { status }));
  URL.createObjectURL = (file) => `blob:${made.push(file as File)}`;
  // The click on a made link is the browser's to answer.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this.download === '' ? 'opened' : this.download);
  });
  render(
    <I18nextProvider i18n={i18nOf('ko', { page: 'search', entries: { en: {}, ko: {} } })}>
      <SelectionDownloads ids={[placebo, amr]} name="항생제 /내성?" />
    </I18nextProvider>,
  );
});

const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));

describe('the terms that a search found', () => {
  test.each([
    [words.csv, 'csv'],
    [words.tbx, 'tbx'],
    [words.json, 'json'],
  ])('can be taken along as %s, under the name of the query', async (name, ending) => {
    await press(name);
    await waitFor(() => expect(links).toEqual([`naranhi-항생제-내성-.${ending}`]));
    expect(screen.queryByText(words.making)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('can be printed: their sheet is opened in a tab that the click has asked for', async () => {
    const close = vi.fn();
    const location = { href: 'about:blank' };
    const open = vi.spyOn(window, 'open').mockReturnValue({ location, close } as unknown as Window);
    await press(words.html);
    expect(open).toHaveBeenCalledOnce();
    await waitFor(() => expect(location.href).toBe('blob:1'));
    expect(made.map(({ type }) => type)).toEqual(['text/html; charset=utf-8']);
    expect(links).toEqual([]);
    expect(close).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByText(words.making)).toBeNull());
  });

  test('can be printed in a browser that opens no tabs', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    await press(words.html);
    await waitFor(() => expect(links).toEqual(['opened']));
  });

  test('leave no empty tab where there is no sheet', async () => {
    status = 503;
    const close = vi.fn();
    vi.spyOn(window, 'open').mockReturnValue({ close } as unknown as Window);
    await press(words.html);
    expect(await screen.findByRole('alert')).toHaveTextContent(words.failed);
    expect(close).toHaveBeenCalledOnce();
  });

  test('are said to be out of reach where the glossary is, and can be asked for again', async () => {
    status = 503;
    await press(words.csv);
    expect(await screen.findByRole('alert')).toHaveTextContent(words.failed);
    status = 200;
    await press(words.csv);
    await waitFor(() => expect(made).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
