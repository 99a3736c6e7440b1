import { render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { Downloads } from '../../../src/features/downloads/downloads';
import { ReleaseDownloads } from '../../../src/features/downloads/release-downloads';
import { sizeText } from '../../../src/features/downloads/size-text';
import { createI18n } from '../../../src/i18n/create-i18n';
import { chrome } from '../../sample-library';

const sizes = { csv: 412_300, apkg: 250_000, html: 500_000, tbx: 1_340_000, json: 90 };
const slug = '2023-10-12-symposium' as ReleaseSlug;

const show = (language: 'en' | 'ko', view: ReactElement) =>
  render(
    <I18nextProvider i18n={createI18n(language, { chrome: chrome[language], entries: { en: {}, ko: {} } })}>
      {view}
    </I18nextProvider>,
  );

const linksIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

describe('the downloads', () => {
  test.each(['en', 'ko'] as const)('are links that say format and size (%s)', (language) => {
    show(language, <Downloads name="topics/amr" sizes={sizes} />);
    const { download, downloadFile } = chrome[language];
    expect(linksIn(download.title)).toEqual([
      [`${downloadFile.csv} 412 KB`, '/downloads/topics/amr.csv'],
      [`${downloadFile.apkg} 250 KB`, '/downloads/topics/amr.apkg'],
      [`${download.sheet} 500 KB`, '/downloads/topics/amr.html'],
      [`${downloadFile.tbx} 1.3 MB`, '/downloads/topics/amr.tbx'],
      [`${downloadFile.json} 1 KB`, '/downloads/topics/amr.json'],
    ]);
  });

  test('of a release name the formats alone', () => {
    show('ko', <ReleaseDownloads slug={slug} sizes={sizes} />);
    const { download } = chrome.ko;
    expect(linksIn(download.title)).toEqual([
      ['CSV 412 KB', `/downloads/releases/${slug}.csv`],
      ['Anki 250 KB', `/downloads/releases/${slug}.apkg`],
      [`${download.sheet} 500 KB`, `/downloads/releases/${slug}.html`],
      ['TBX 1.3 MB', `/downloads/releases/${slug}.tbx`],
      ['JSON 1 KB', `/downloads/releases/${slug}.json`],
    ]);
  });

  test('are saved; the sheet is opened', () => {
    show('en', <Downloads name="glossary" sizes={sizes} />);
    const saved = screen.getAllByRole('link').map((link) => link.hasAttribute('download'));
    expect(saved).toEqual([true, true, false, true, true]);
  });
});

test.each([
  [0, '1 KB'],
  [1_499, '1 KB'],
  [1_500, '2 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [12_345_678, '12.3 MB'],
])('%i bytes are shown as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
