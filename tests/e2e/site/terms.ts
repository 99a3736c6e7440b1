import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../src/domain/language';
import { words } from './content';
import { amr } from './pages';

/** The marked mentions of a concept in the text of a release. */
export const mentionsOf = (page: Page, id: string = amr): Locator =>
  page.locator(`.release-text a[data-term="${id}"]`);

/** The card, or the card of one concept. */
export const termCard = (page: Page, id?: string): Locator =>
  page.locator(id === undefined ? '[data-term-card]' : `[data-term-card="${id}"]`);

export const closeButton = (page: Page, language: Language): Locator =>
  termCard(page).getByRole('button', { name: words[language].card.close });

/** The terms that a card's definition links to. */
export const termsInDefinition = (page: Page): Locator =>
  termCard(page).locator('.term-card-definition a[data-term]');
