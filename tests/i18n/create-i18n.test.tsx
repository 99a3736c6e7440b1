import { renderHook } from '@testing-library/react';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { entriesOf, indexGlossary } from '../../src/app/site/glossary-index';
import type { Language } from '../../src/domain/language';
import { createI18n } from '../../src/i18n/create-i18n';
import { useEntries } from '../../src/i18n/use-entries';
import { useLanguage } from '../../src/i18n/use-language';
import { useTopicNames } from '../../src/i18n/use-topic-names';
import { amr, biosimilar, chrome, placebo, sampleLibrary } from '../sample-library';

const entries = entriesOf(indexGlossary(sampleLibrary), [amr, biosimilar]);

const inside =
  (instance: i18n) =>
  ({ children }: { readonly children: ReactNode }) => (
    <I18nextProvider i18n={instance}>{children}</I18nextProvider>
  );

const english = () => createI18n('en', { chrome: chrome.en, entries });
const korean = () => createI18n('ko', { chrome: chrome.ko, entries });

describe('the words of a page', () => {
  test('are at hand at once, without waiting', () => {
    expect(english().t('site.name')).toBe(chrome.en.site.name);
    expect(korean().t('site.name')).toBe(chrome.ko.site.name);
  });

  test('count as each language counts', () => {
    const count = (instance: i18n, number: number) => instance.t('home.topicCount', { count: number });
    expect([0, 1, 2].map((number) => count(english(), number))).toEqual(['0 terms', '1 term', '2 terms']);
    expect(new Set([0, 1, 2].map((number) => count(korean(), number).replace(/\d/, '#'))).size).toBe(1);
  });

  test('are those of its language whatever the browser prefers', () => {
    vi.stubGlobal('navigator', { ...navigator, language: 'ko-KR', languages: ['ko-KR'] });
    expect(english().t('site.name')).toBe(chrome.en.site.name);
  });

  test('do not mix with those of another page', () => {
    const [one, other] = [english(), korean()];
    expect(one.t('header.about')).toBe(chrome.en.header.about);
    expect(other.t('header.about')).toBe(chrome.ko.header.about);
  });
});

describe('an entry', () => {
  test('is there in both languages, as it is written', () => {
    const { result } = renderHook(useEntries, { wrapper: inside(english()) });
    expect(result.current(biosimilar, 'en')?.definition).toBe(
      'A medicine {{like}} an original one, see $t(site.name).',
    );
    expect(result.current(biosimilar, 'ko')?.term).toBe('바이오시밀러');
  });

  test('that the page does not carry is none', () => {
    const { result } = renderHook(useEntries, { wrapper: inside(english()) });
    expect(result.current(placebo, 'en')).toBeUndefined();
  });
});

test('the language of the page is that of its words', () => {
  expect(renderHook(useLanguage, { wrapper: inside(korean()) }).result.current).toBe('ko');
});

test('words in a language that the site does not have are refused by name', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const german = createI18n('de' as Language, { chrome: {}, entries });
  expect(() => renderHook(useLanguage, { wrapper: inside(german) })).toThrow(/^The page has no language/);
});

test('every topic has a name in each language', () => {
  const names = renderHook(useTopicNames, { wrapper: inside(korean()) }).result.current;
  expect(names).toEqual(chrome.ko.topic);
});
