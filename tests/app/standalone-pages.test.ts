import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderNotFoundPage, renderStartPage } from '../../src/app/standalone-pages';
import { chrome } from '../sample-library';

const siteAddress = (path: string) => `https://naranhi.example${path}`;

const open = ({ head, app }: { readonly head: string; readonly app: string }) => {
  document.head.innerHTML = head;
  document.body.innerHTML = app;
};

describe('the page that asks for the language', () => {
  test('offers each language in itself', () => {
    open(renderStartPage(chrome, siteAddress));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('hreflang')])).toEqual([
      ['/ko/', 'ko'],
      ['/en/', 'en'],
    ]);
    const [korean, english] = screen.getAllByRole('listitem');
    expect([korean?.lang, english?.lang]).toEqual(['ko', 'en']);
    expect(korean).toHaveTextContent(`한국어${chrome.ko.site.tagline}`);
    expect(english).toHaveTextContent(`English${chrome.en.site.tagline}`);
  });

  test('has its name, title and description in both', () => {
    open(renderStartPage(chrome, siteAddress));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/나란히 Naranhi/);
    expect(document.title).toBe('나란히 Naranhi');
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    expect(description).toBe(`${chrome.ko.home.description} ${chrome.en.home.description}`);
  });
});

describe('the page for an address that has none', () => {
  test.each(['ko', 'en'] as const)('says so in %s, and where to go', (language) => {
    open(renderNotFoundPage(chrome));
    const words = chrome[language].notFound;
    const section = screen.getByRole('heading', { name: words.title }).closest('section');
    if (!section) throw new Error('The text stands in no section.');
    expect(section.lang).toBe(language);
    expect(section).toHaveTextContent(words.text);
    const links = within(section).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [words.home, `/${language}/`],
      [words.glossary, `/${language}/glossary/`],
    ]);
  });

  test('is not for search engines, and leads to the start as well', () => {
    open(renderNotFoundPage(chrome));
    expect(document.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    expect(document.title).toBe(`${chrome.ko.notFound.title} · ${chrome.en.notFound.title}`);
    expect(screen.getByRole('link', { name: '나란히 Naranhi' })).toHaveAttribute('href', '/');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });
});
