import type { Locator, Page } from '@playwright/test';
import { studyAddress } from '../../../src/domain/addresses';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import { expect } from '../fixtures';
import { library, words } from './content';
import { openLivePage } from './live-page';
import { releaseIn } from './pages';
import { mentionsOf, termCard } from './terms';

type OpenOptions = Parameters<typeof openLivePage>[2];

/** How much of what the learner did is kept: a deck that has just been made has other records, and none of these. */
const recordsKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const name = 'naranhi-study';
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const kept = !database.objectStoreNames.contains('events')
      ? 0
      : await new Promise<number>((resolve, reject) => {
          const count = database.transaction('events').objectStore('events').count();
          count.onsuccess = () => resolve(count.result);
          count.onerror = () => reject(count.error);
        });
    database.close();
    return kept;
  });

/** Takes terms of the release into the deck, each from its card. */
export async function addFromCards(
  page: Page,
  language: Language,
  terms: readonly TermId[],
  isMobile: boolean,
): Promise<void> {
  for (const term of terms) {
    const before = await recordsKept(page);
    const mention = mentionsOf(page, term).first();
    await mention.scrollIntoViewIfNeeded();
    await (isMobile ? mention.tap() : mention.hover());
    const add = termCard(page, term).getByRole('button', { name: words[language].deck.add }).first();
    // A mouse left on a phone would hover over whatever the page scrolls under it.
    await (isMobile ? add.tap() : add.click());
    await expect.poll(() => recordsKept(page)).toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    await expect(termCard(page)).toBeHidden();
  }
}

/** Reads a release, takes terms from it, and opens the study page. */
export async function openDeckOf(
  page: Page,
  language: Language,
  terms: readonly TermId[],
  isMobile: boolean,
  options?: OpenOptions,
): Promise<void> {
  await openLivePage(page, releaseIn(language), options);
  await addFromCards(page, language, terms, isMobile);
  await openLivePage(page, studyAddress(language), options);
}

export const studyButton = (page: Page, name: string | RegExp): Locator =>
  page.locator('.study').getByRole('button', { name });

/** What the card before the learner shows. */
export const prompt = (page: Page): Locator => page.locator('.asked-prompt');

/** What the card asks for: the term in the language that it does not show. */
export async function answerOf(page: Page): Promise<string> {
  const shown = (await prompt(page).textContent())?.trim();
  for (const { entries } of library.concepts.values()) {
    if (entries.en.term === shown) return entries.ko.term;
    if (entries.ko.term === shown) return entries.en.term;
  }
  throw new Error(`No concept is called “${shown}”.`);
}
