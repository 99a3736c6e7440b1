import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { termCard } from '../site/terms';
import type { ConditionName } from './conditions';

type State = {
  readonly open: (page: Page) => Promise<void>;
  readonly close: (page: Page) => Promise<void>;
  /** Where it is at all: a finger, or room for the field in the header. */
  readonly exists: (condition: ConditionName, hasTouch: boolean) => boolean;
};

const firstTerm = (page: Page) => page.locator('main a[data-term]').first();

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
}

/** What a reader can have open on a page. */
const ways = {
  'card by hover': {
    open: async (page) => {
      await firstTerm(page).hover();
      await expect(termCard(page)).toBeVisible();
    },
    close: async (page) => {
      await closeCard(page);
      await page.mouse.move(0, 0);
    },
    exists: (_condition, hasTouch) => !hasTouch,
  },
  'card by focus': {
    open: async (page) => {
      await page.keyboard.press('Shift');
      await firstTerm(page).focus();
      await expect(termCard(page)).toBeVisible();
    },
    close: async (page) => {
      await closeCard(page);
      await firstTerm(page).blur();
    },
    exists: (_condition, hasTouch) => !hasTouch,
  },
  'card by touch': {
    open: async (page) => {
      await firstTerm(page).tap();
      await expect(termCard(page)).toBeVisible();
    },
    close: closeCard,
    exists: (_condition, hasTouch) => hasTouch,
  },
  'search open': {
    open: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('AMR');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').blur();
    },
    exists: (condition, hasTouch) => !hasTouch && !condition.endsWith(' px'),
  },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof ways;

export const stateOf = (name: StateName): State => ways[name];
