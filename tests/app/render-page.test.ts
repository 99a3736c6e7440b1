import { describe, expect, test } from 'vitest';
import { pageDataId } from '../../src/app/page-block';
import { renderPage, renderPageHead } from '../../src/app/render-page';
import { pagesOfSite } from '../../src/app/site/site';
import { addressInLanguage } from '../../src/domain/addresses';
import { type Language, languages } from '../../src/domain/language';
import { amr, chrome, hostileTitle, meeting, sampleLibrary, symposium } from '../sample-library';
import { findPage, siteAddress } from '../shown-page';

const paths = [...pagesOfSite(sampleLibrary)].flatMap(({ addresses }) => [addresses.en, addresses.ko]);

async function headAt(path: string): Promise<Document> {
  const head = await renderPageHead({ path, ...findPage(path), chrome, siteAddress });
  return new DOMParser().parseFromString(`<!doctype html><head>${head}`, 'text/html');
}

const content = (head: Document, selector: string) => head.querySelector(selector)?.getAttribute('content');

/** The addresses of the page in each language, as its head gives them. */
const alternates = (head: Document) =>
  Object.fromEntries(
    [...head.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')].map((link) => [
      link.hreflang,
      link.getAttribute('href'),
    ]),
  );

const structured = (head: Document): Record<string, unknown> =>
  JSON.parse(head.querySelector('script[type="application/ld+json"]')?.textContent ?? '');

describe.each(paths)('the head of %s', (path) => {
  test('has one title and one description of its own', async () => {
    const head = await headAt(path);
    expect(head.querySelectorAll('title')).toHaveLength(1);
    expect(head.title).not.toBe('');
    expect(content(head, 'meta[name=description]')).toMatch(/\S/);
    expect(content(head, 'meta[property="og:title"]')).toBe(head.title);
  });

  test('names its own full address', async () => {
    const head = await headAt(path);
    expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(siteAddress(path));
    expect(content(head, 'meta[property="og:url"]')).toBe(siteAddress(path));
  });

  test('names itself and its counterpart, which names it in turn', async () => {
    const own = alternates(await headAt(path));
    expect(own).toEqual({
      en: siteAddress(addressInLanguage(path, 'en')),
      ko: siteAddress(addressInLanguage(path, 'ko')),
      'x-default': siteAddress(path.split('/').length > 3 ? addressInLanguage(path, 'en') : '/'),
    });
    for (const language of languages) {
      expect(alternates(await headAt(addressInLanguage(path, language)))).toEqual(own);
    }
  });

  test('describes the page to machines', async () => {
    const data = structured(await headAt(path));
    expect(data).toMatchObject({ '@context': 'https://schema.org', inLanguage: path.slice(1, 3) });
    expect(data['@type']).toMatch(/^[A-Z]\w+$/);
  });
});

test('no two pages share a title', async () => {
  const titles = await Promise.all(
    paths.map(async (path) => `${path.slice(0, 4)} ${(await headAt(path)).title}`),
  );
  expect(new Set(titles).size).toBe(paths.length);
});

describe('what a page says to machines', () => {
  test('of an entry', async () => {
    const head = await headAt(`/en/glossary/${amr}/`);
    expect(head.title).toBe('antimicrobial resistance (항생제 내성) · Naranhi');
    expect(structured(head)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': siteAddress(`/en/glossary/${amr}/`),
      name: 'antimicrobial resistance',
      alternateName: ['AMR', 'resistance to antimicrobials', '항생제 내성'],
      description: 'Microbes change, and an antibiotic stops working; no placebo can help.',
      inLanguage: 'en',
      termCode: amr,
      inDefinedTermSet: siteAddress('/en/glossary/'),
    });
  });

  test('of a release', async () => {
    expect(structured(await headAt(`/ko/releases/${symposium}/`))).toMatchObject({
      '@type': 'NewsArticle',
      headline: '항생제 내성 심포지엄',
      datePublished: '2023-10-12',
      inLanguage: 'ko',
      isBasedOn: { name: '원문', url: `https://source.example/ko/${symposium}` },
      mainEntityOfPage: siteAddress(`/ko/releases/${symposium}/`),
    });
  });

  test('keeps a title with mark-up a title', async () => {
    const head = await headAt(`/en/releases/${meeting}/`);
    expect(head.title).toBe(`${hostileTitle} · Naranhi`);
    expect(structured(head)['headline']).toBe(hostileTitle);
    expect(head.scripts).toHaveLength(1);
  });
});

describe('a rendered page', () => {
  const render = (path: string) => renderPage({ path, ...findPage(path), chrome, siteAddress });

  test.each(['en', 'ko'] as const)('is whole without a script in %s', async (language: Language) => {
    const { app } = await render(`/${language}/releases/${symposium}/`);
    expect(app).toContain(chrome[language].header.about);
    expect(app).toContain(chrome[language].reader.terms.title);
    expect(app).not.toMatch(/<!--\$[?!]|<template/);
  });

  test('carries its data, which its content cannot end', async () => {
    const path = `/en/releases/${meeting}/`;
    const { data } = await render(path);
    const page = new DOMParser().parseFromString(`${data}<p>after</p>`, 'text/html');
    expect(page.scripts).toHaveLength(1);
    const block = page.getElementById(pageDataId);
    expect(block?.getAttribute('type')).toBe('application/json');
    expect(JSON.parse(block?.textContent ?? '')).toEqual(findPage(path).data);
  });

  test('has the head that development shows', async () => {
    const path = `/ko/glossary/${amr}/`;
    const page = { path, ...findPage(path), chrome, siteAddress };
    expect((await renderPage(page)).head).toBe(await renderPageHead(page));
  });

  test('fails the build where its own entry is missing', async () => {
    const path = `/en/glossary/${amr}/`;
    const { data, language } = findPage(path);
    const bare = { ...data, entries: { en: {}, ko: {} } };
    await expect(renderPage({ path, language, data: bare, chrome, siteAddress })).rejects.toThrow(
      `The page of the term "${amr}" lacks its own entry`,
    );
  });
});
