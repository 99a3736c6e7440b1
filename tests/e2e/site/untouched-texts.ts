import type { Page } from '@playwright/test';
import { closing, opening } from './pseudo-words';

/**
 * Where the content stands: texts, names and dates of releases, entries of the glossary and what the reader has typed. All
 * else that can be read or heard is a word of the interface.
 */
const content = [
  // Releases
  '.block-text',
  '.release-head h1, .release-title-counterpart',
  '.release-kind, .release-facts dd',
  '.release-item-facts, .release-item h3, .release-item-counterpart, .release-item-opening',
  '.archive-list h3, .archive-counterpart, .term-list-release, #releases ol a, #releases ul a',
  '.sightings-release h3, blockquote, .by-release a',
  'time, cite',
  // Entries
  '[data-term], [data-mention]',
  '.release-terms-abbreviation, .release-terms-counterpart, .release-terms-definition',
  '.term-row-name, .term-row-counterpart, .term-row-opening, .related-counterpart, .homograph-counterpart',
  '.entry-term, .entry-definition, .entry-expansions, .entry-abbreviation > span[lang], .variants',
  '.found-term, .found-counterpart, .found-list .abbreviation, .found-list li > p, .found-why > span, .suggestion .abbreviation',
  '.found-list a, .found-date',
  // The card of a term, and a card of the deck
  '.term-card-term, .term-card-counterpart, .term-card-definition',
  '.asked-prompt, .answer-term, .answer > p:first-of-type, .verdict [lang], .verdict p > b, .verdict p > span, .visually-hidden > span',
  '.entry-details dd:not(.own-wording), .copy .visually-hidden',
  '.letter-rail, .letters',
  // Languages and formats by their own names, figures with their units
  '.language-toggle, .start-latin, .start-languages strong, .wordmark',
  'option, .grade-due, .download-size, .downloads a, .search-examples a',
];

/** Elements whose own text is content, but not that of the elements in them. */
const ownText = [
  '.neighbour',
  '.entry-abbreviation > span',
  '.breadcrumbs [aria-current]',
  '.not-found-ways [data-moved]',
];

/**
 * The texts of a page that a reader sees or hears and that are neither content nor from the messages: those without the
 * brackets of the pseudo-locale around them.
 */
export const untouchedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ content, ownText, opening, closing }) => {
      const letter = /\p{L}/u;
      const spoken = [
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ];
      const found = new Set<string>();
      /** What of a text, from one place to another, stands outside of all brackets. */
      const outside = (text: string, from = 0, to = text.length): string => {
        let depth = 0;
        let rest = '';
        for (const [index, sign] of [...text].entries()) {
          if (sign === opening) depth++;
          else if (sign === closing) depth--;
          else if (depth === 0 && index >= from && index < to) rest += sign;
        }
        return rest;
      };
      const isContent = (element: Element) => element.closest(content) !== null;
      const where = (element: Element) =>
        [element.parentElement, element].map((each) => `${each?.localName}.${each?.className}`).join(' > ');

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const element = node.parentElement;
        if (!element || !letter.test(text) || element.closest('script, style') || isContent(element))
          continue;
        if (element.matches(ownText)) continue;
        // A message may be cut into several nodes, some of them in elements of their own.
        let isFrom = false;
        for (
          let around: Element | null = element, up = 0;
          around && up < 3 && !isFrom;
          around = around.parentElement, up++
        ) {
          let before = '';
          const inside = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
          for (let each = inside.nextNode(); each && each !== node; each = inside.nextNode())
            before += each.textContent;
          const start = [...before].length;
          const whole = around.textContent ?? '';
          isFrom = !letter.test(outside(whole, start, start + [...text].length));
        }
        if (!isFrom) found.add(`“${text.trim().slice(0, 60)}” in ${where(element)}`);
      }
      for (const element of document.body.querySelectorAll('*')) {
        for (const name of spoken) {
          const text = element.getAttribute(name);
          if (text !== null && letter.test(outside(text)) && !isContent(element))
            found.add(`${name}="${text.slice(0, 60)}" of ${where(element)}`);
        }
      }
      if (document.title !== '' && !document.title.includes(opening))
        found.add(`the title “${document.title}”`);
      return [...found];
    },
    { content: content.join(', '), ownText: ownText.join(', '), opening, closing },
  );
