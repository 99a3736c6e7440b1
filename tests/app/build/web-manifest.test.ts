import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFiles } from '../../../src/app/build/web-manifest';
import { languages } from '../../../src/domain/language';
import { chrome } from '../../sample-library';

type Manifest = {
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
};

const files = new Map(manifestFiles(chrome));
const manifestOf = (language: string): Manifest =>
  JSON.parse(files.get(`/${language}/manifest.webmanifest`) ?? '') as Manifest;

/** Width and height stand at the same place in every PNG (ISO/IEC 15948, IHDR). */
function sizeOfPng(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe.each(languages)('the manifest in %s', (language) => {
  test('makes the site an app in that language', () => {
    expect(manifestOf(language)).toMatchObject({
      lang: language,
      short_name: chrome[language].site.name,
      description: chrome[language].home.description,
      start_url: `/${language}/`,
      scope: '/',
      display: 'standalone',
      shortcuts: [{ name: chrome[language].header.study, url: `/${language}/study/` }],
    });
  });

  test('names icons that are there in the sizes it says, one of them for a system that cuts its own shape', () => {
    const { icons } = manifestOf(language);
    for (const { src, sizes } of icons) {
      const file = join(process.cwd(), 'public', src);
      expect(existsSync(file), src).toBe(true);
      expect([src, sizeOfPng(file)]).toEqual([src, sizes]);
    }
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });
});

test('each language is an app of its own, so that a visit in the other renames none', () => {
  expect(manifestOf('ko')).toMatchObject({ id: '/ko/' });
  expect(manifestOf('en')).toMatchObject({ id: '/en/' });
});
