import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { excerptOf, queryWords } from '../../../src/domain/searching';
import { FoundReleases } from '../../../src/features/search/found-releases';
import type { ReleaseRecord } from '../../../src/features/search/search-files';
import { symposium } from '../../sample-library';
import { i18nOf } from '../../shown-page';

const release: ReleaseRecord = {
  slug: symposium,
  titles: { en: 'Symposium on AMR', ko: '항생제 내성 심포지엄' },
  dates: { en: '12 October 2023', ko: '2023년 10월 12일' },
  blocks: { en: ['Opening.', 'AMR <b>spreads</b>.'], ko: ['개회.', 'AMR이 퍼진다.'] },
};

function show(query: string) {
  const i18n = i18nOf('en', { page: 'search', entries: { en: {}, ko: {} } });
  const excerpt = excerptOf(release.blocks, queryWords(query), 'en');
  render(
    <I18nextProvider i18n={i18n}>
      <FoundReleases hits={[{ release, excerpt }]} />
    </I18nextProvider>,
  );
}

test('a release leads to the paragraph with the words, which are marked as text', () => {
  show('AMR을');
  expect(screen.getByRole('link', { name: 'Symposium on AMR' })).toHaveAttribute(
    'href',
    `/en/releases/${symposium}/#b2`,
  );
  const mark = screen.getByText('AMR', { selector: 'mark' });
  expect(mark.closest('p')).toHaveTextContent('AMR <b>spreads</b>.');
});

test('a sentence in the other language says so', () => {
  show('퍼진다');
  expect(screen.getByText('퍼진다', { selector: 'mark' }).closest('p')).toHaveAttribute('lang', 'ko');
});

test('a release found by its title alone leads to its beginning', () => {
  show('심포지엄');
  expect(screen.getByRole('link')).toHaveAttribute('href', `/en/releases/${symposium}/`);
});
