import initSqlJs from 'sql.js';
import { describe, expect, test, vi } from 'vitest';
import { jsonOf } from '../../../src/domain/exporting';
import type { TermId } from '../../../src/domain/glossary';
import {
  type DownloadRequest,
  makeDownload,
  openFile,
  saveFile,
} from '../../../src/features/downloads/make-download';
import { exportedOf, siteAddress } from '../../domain/exporting/exported';
import { readAnki } from '../../domain/exporting/read-anki';
import { readCsv } from '../../domain/exporting/read-csv';
import { readTbx } from '../../domain/exporting/read-tbx';
import { amr, placebo, sampleLibrary } from '../../sample-library';

// A browser gets SQLite from an address, which the test has none for.
vi.mock('../../../src/features/downloads/load-sql', () => ({ loadSql: () => initSqlJs() }));

const library = [...sampleLibrary.concepts.values()];
const titles = { en: 'Search: a', ko: '검색: 가' };
const glossary = jsonOf({ name: 'glossary', titles, concepts: library }, siteAddress);

/** Lets the site answer with a text; gives the addresses that were asked for. */
function answerWith(text: string, status = 200): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(text, { status });
  });
  return asked;
}

const request = (format: DownloadRequest['format'], ids = [placebo, amr]): DownloadRequest => ({
  ids,
  titles,
  format,
  fileName: 'naranhi-search',
});

const chosen = [placebo, amr].flatMap((id) => sampleLibrary.concepts.get(id) ?? []);

/** The bytes of a file: that of the test's document has no `arrayBuffer`. */
const bytesOf = (file: File) =>
  new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });

const textOf = async (file: File) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file));

describe('a download of chosen terms', () => {
  test('is made of the glossary of the site, in the order chosen', async () => {
    const asked = answerWith(glossary);
    const file = await makeDownload(request('csv'));
    expect(asked).toEqual(['/downloads/glossary.json']);
    expect([file.name, file.type]).toEqual(['naranhi-search.csv', 'text/csv; charset=utf-8; header=present']);
    const csv = await textOf(file);
    expect(readCsv(csv)).toEqual(chosen.map(exportedOf));
    expect(csv).toContain(siteAddress(`/ko/glossary/${placebo}/`));
  });

  test('can be TBX and JSON', async () => {
    answerWith(glossary);
    expect(readTbx(await textOf(await makeDownload(request('tbx'))))).toEqual(chosen.map(exportedOf));
    const { concepts } = JSON.parse(await textOf(await makeDownload(request('json'))));
    expect(concepts.map(({ id }: { id: string }) => id)).toEqual([placebo, amr]);
  });

  test('can be a sheet to print, which leads to the site that it was made on', async () => {
    answerWith(glossary);
    const file = await makeDownload(request('html'));
    expect([file.name, file.type]).toEqual(['naranhi-search.html', 'text/html; charset=utf-8']);
    const sheet = new DOMParser().parseFromString(await textOf(file), 'text/html');
    const addresses = [...sheet.querySelectorAll('td[lang="ko"] a')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([placebo, amr].map((id) => `${location.origin}/ko/glossary/${id}/`));
    expect(sheet.querySelector('link[rel="stylesheet"]')?.getAttribute('href')).toBe(
      `${location.origin}/sheet.css`,
    );
  });

  test('can be for Anki, with the notes that the site’s own files have', async () => {
    answerWith(glossary);
    const file = readAnki(await bytesOf(await makeDownload(request('apkg'))));
    expect(file.notes.map(({ guid }) => guid).sort()).toEqual([`naranhi:${amr}`, `naranhi:${placebo}`]);
    expect(file.decks.map(({ name }) => name)).toContain('나란히 Naranhi::검색: 가 · Search: a');
  });

  test('is given to the browser to save under its name, or to open', () => {
    const given: string[] = [];
    vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    vi.useFakeTimers();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      given.push(`${this.href} ${this.download}`);
    });
    saveFile(new File([''], 'a.csv'));
    openFile(new File([''], 'a.html'), null);
    expect(given).toEqual(['blob:1 a.csv', 'blob:1 ']);
  });
});

describe('what cannot be downloaded is said with its reason', () => {
  test.each([
    [
      'the network’s refusal',
      '',
      503,
      /^The glossary at \/downloads\/glossary\.json was answered with 503\./,
    ],
    ['no JSON', '<html>', 200, /cannot be read: the file:/],
    ['another version', glossary.replace('"version":1', '"version":2'), 200, /cannot be read: version:/],
    [
      'a damaged entry',
      glossary.replace('"term":', '"word":'),
      200,
      /cannot be read: concepts\.0\.entries\.en\.term:/,
    ],
  ])('%s', async (_what, text, status, message) => {
    answerWith(text, status);
    await expect(makeDownload(request('csv'))).rejects.toThrow(message);
  });

  test('a term that is gone', async () => {
    answerWith(glossary);
    await expect(makeDownload(request('csv', ['gone' as TermId]))).rejects.toThrow(
      /^The glossary has no "gone" any more\. Load the page again\.$/,
    );
  });

  test('nothing at all', async () => {
    await expect(makeDownload(request('csv', []))).rejects.toThrow(/^There is nothing to download/);
  });
});
