import { describe, expect, test } from 'vitest';
import {
  aboutAddress,
  addressInLanguage,
  archiveAddress,
  blockFragment,
  entryAddress,
  glossaryAddress,
  homeAddress,
  languageOfAddress,
  releaseAddress,
  termsAddress,
} from '../../src/domain/addresses';
import type { TermId } from '../../src/domain/glossary';
import { languages, otherLanguage } from '../../src/domain/language';
import type { ReleaseSlug } from '../../src/domain/releases';

const slug = '2023-10-12-symposium' as ReleaseSlug;
const id = 'one-health' as TermId;

test.each([
  [homeAddress('en'), '/en/'],
  [releaseAddress('ko', slug), '/ko/releases/2023-10-12-symposium/'],
  [glossaryAddress('ko'), '/ko/glossary/'],
  [entryAddress('en', id), '/en/glossary/one-health/'],
  [aboutAddress('ko'), '/ko/about/'],
  [termsAddress('ko', { by: 'topic', topic: 'one-health' }), '/ko/glossary/topics/one-health/'],
  [termsAddress('en', { by: 'topic', topic: 'amr' }, 2), '/en/glossary/topics/amr/2/'],
  [termsAddress('en', { by: 'letter', letter: 'giyeok' }, 1), '/en/glossary/letters/giyeok/'],
  [termsAddress('ko', { by: 'release', slug }), '/ko/glossary/releases/2023-10-12-symposium/'],
  [archiveAddress('en'), '/en/releases/'],
  [archiveAddress('ko', '2024'), '/ko/releases/2024/'],
  [archiveAddress('ko', '2024', 3), '/ko/releases/2024/3/'],
])('the address %s', (address, expected) => expect(address).toBe(expected));

test('the fragment of a block counts from one', () => {
  expect([blockFragment(0), blockFragment(6)]).toEqual(['b1', 'b7']);
});

describe('the language of an address', () => {
  test.each([
    ['/en/', 'en'],
    ['/ko/glossary/amr/', 'ko'],
    ['/ko', 'ko'],
    ['/', undefined],
    ['', undefined],
    ['/de/', undefined],
    ['/english/', undefined],
    ['/glossary/en/', undefined],
    ['/EN/', undefined],
    ['/toString/', undefined],
  ])('%j is %s', (path, expected) => expect(languageOfAddress(path)).toBe(expected));
});

describe('an address in another language', () => {
  test.each([
    ['/en/', 'ko', '/ko/'],
    ['/ko', 'en', '/en'],
    ['/en/glossary/en/', 'ko', '/ko/glossary/en/'],
    ['/en/about/', 'en', '/en/about/'],
    ['/', 'ko', '/ko/'],
    ['/nowhere/', 'ko', '/ko/'],
  ] as const)('%s in %s', (path, language, expected) => {
    expect(addressInLanguage(path, language)).toBe(expected);
  });

  test.each(languages)('there and back from %s is the same address', (language) => {
    for (const path of [homeAddress(language), releaseAddress(language, slug), entryAddress(language, id)]) {
      expect(addressInLanguage(addressInLanguage(path, otherLanguage[language]), language)).toBe(path);
    }
  });
});
