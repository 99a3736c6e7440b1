import type { Page } from '@playwright/test';

/** A desktop and a phone. */
export type Screen = { readonly width: number; readonly height: number };

type Condition = {
  /** What axe answers only by the room there is, is answered by measuring alone: it has been asked under another one. */
  readonly isForAxe: boolean;
  /** Whether it changes how much room there is, so that text may be cut off and targets may meet. */
  readonly changesRoom: boolean;
  readonly apply: (page: Page, screen: Screen) => Promise<void>;
};

const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** Text twice as large, by the reader's wish (WCAG 1.4.4). */
const enlargeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

/** The distances a reader may ask for (WCAG 1.4.12), by a sheet that the policy of the page lets through. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    document.adoptedStyleSheets = [spacing];
  });

const narrow = (page: Page, { height }: Screen, width = 320) => page.setViewportSize({ width, height });

const colour = { isForAxe: true, changesRoom: false };
const room = { isForAxe: true, changesRoom: true };
const roomAlone = { isForAxe: false, changesRoom: true };

/** What a page has to stand, each asked for in a page that is open already. */
const ways = {
  default: { ...room, apply: async () => {} },
  dark: { ...colour, apply: (page) => page.emulateMedia({ ...usual, colorScheme: 'dark' }) },
  'forced colours': { ...colour, apply: (page) => page.emulateMedia({ ...usual, forcedColors: 'active' }) },
  'reduced motion': { ...colour, apply: (page) => page.emulateMedia({ ...usual, reducedMotion: 'reduce' }) },
  '320 px': { ...room, apply: narrow },
  'text twice as large': { ...room, apply: enlargeText },
  'text spacing': { ...room, apply: spaceText },
  'text twice as large on 360 px': {
    ...roomAlone,
    apply: async (page, screen) => {
      await narrow(page, screen, 360);
      await enlargeText(page);
    },
  },
  'text spacing on 320 px': {
    ...roomAlone,
    apply: async (page, screen) => {
      await narrow(page, screen);
      await spaceText(page);
    },
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof ways;

export const conditions = Object.keys(ways) as ConditionName[];

export const conditionOf = (name: ConditionName): Condition => ways[name];

/** Brings an open page into one condition and none of the others. */
export async function applyCondition(page: Page, condition: ConditionName, screen: Screen): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('font-size');
    document.adoptedStyleSheets = [];
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.emulateMedia(usual);
  await page.setViewportSize(screen);
  await ways[condition].apply(page, screen);
}
