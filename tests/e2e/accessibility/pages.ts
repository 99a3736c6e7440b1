import type { Page } from '@playwright/test';
import { archiveAddress, entryAddress, searchAddress, studyAddress } from '../../../src/domain/addresses';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import { expect, openPage } from '../fixtures';
import { words } from '../site/content';
import { openLivePage } from '../site/live-page';
import { kindsOfPage, releaseIn, unknownAddress } from '../site/pages';
import { answerOf, prompt, studyButton } from '../site/study';
import { studyBackup } from '../site/study-log';
import type { StateName } from './states';

export type PageUnderTest = {
  readonly name: string;
  /** Goes there, and waits until everything is there that makes this page another one than the others. */
  readonly open: (page: Page, language: Language) => Promise<void>;
  /** What can be opened on it, besides that nothing is. */
  readonly states?: readonly StateName[];
  /** The page is one for both languages. */
  readonly isBilingual?: true;
};

const card = ['card by hover', 'card by focus', 'card by touch'] as const;
const search = 'search open';

const live =
  (addressIn: (language: Language) => string) =>
  (page: Page, language: Language): Promise<void> =>
    openLivePage(page, addressIn(language));

const resultsFor = (query: string, region: 'releases' | 'none') => async (page: Page, language: Language) => {
  await openLivePage(page, searchAddress(language, query));
  const told = words[language].search;
  await (region === 'none'
    ? expect(page.getByRole('status').filter({ hasText: told.none })).toBeVisible()
    : expect(page.getByRole('region', { name: told.releases })).toBeVisible());
};

/** Puts a deck of two terms into the browser, from a backup. */
async function restoreDeck(page: Page, language: Language): Promise<void> {
  const { restore } = words[language].backup;
  await openLivePage(page, studyAddress(language, 'data'));
  await page.getByLabel(restore.choose).setInputFiles(await studyBackup());
  await page.getByRole('button', { name: restore.action, exact: true }).click();
  await expect(page.getByText(restore.done_other.replace('{{count, number}}', '6'))).toBeVisible();
}

async function openQuestion(page: Page, language: Language): Promise<void> {
  await restoreDeck(page, language);
  await openLivePage(page, studyAddress(language, 'session'));
  await expect(prompt(page)).toBeVisible();
}

/** Every kind of page, and every part of it that is shown by an address or by working with it. */
export const pagesUnderTest: readonly PageUnderTest[] = [
  { name: 'start', isBilingual: true, open: (page) => openPage(page, '/') },
  { name: 'home', open: live(kindsOfPage.home), states: [...card, search] },
  { name: 'release', open: live(releaseIn), states: [...card, search] },
  {
    name: 'side by side',
    open: async (page, language) => {
      await openLivePage(page, `${releaseIn(language)}?view=parallel`);
      await expect(page.locator('.block-counterpart').first()).toBeVisible();
    },
    states: [...card, search],
  },
  { name: 'releases', open: live(kindsOfPage.archive), states: [search] },
  {
    name: 'releases of a year',
    open: live((language) => archiveAddress(language, '2023')),
    states: [search],
  },
  { name: 'glossary', open: live(kindsOfPage.glossary), states: [search] },
  { name: 'terms of a topic', open: live(kindsOfPage['terms of a topic']), states: [search] },
  { name: 'terms of a letter', open: live(kindsOfPage['terms of a letter']), states: [search] },
  { name: 'terms of a release', open: live(kindsOfPage['terms of a release']), states: [search] },
  { name: 'entry', open: live(kindsOfPage.entry), states: [...card, search] },
  {
    name: 'entry of a homograph',
    open: live((language) => entryAddress(language, 'quarantine' as TermId)),
    states: [...card, search],
  },
  { name: 'search', open: live(kindsOfPage.search) },
  { name: 'search with results', open: resultsFor('항균제내성', 'releases') },
  { name: 'search without results', open: resultsFor('qzxwvk', 'none') },
  { name: 'about', open: live(kindsOfPage.about), states: [search] },
  { name: 'offline', open: live(kindsOfPage.offline), states: [search] },
  {
    name: 'not found',
    isBilingual: true,
    open: async (page) => void (await page.goto(unknownAddress)),
  },
  { name: 'study, empty', open: live((language) => studyAddress(language)), states: [search] },
  {
    name: 'study, today',
    open: async (page, language) => {
      await restoreDeck(page, language);
      await openLivePage(page, studyAddress(language));
      await expect(page.locator('.today-due')).toBeVisible();
    },
  },
  { name: 'study, a question', open: openQuestion },
  {
    name: 'study, an answer',
    open: async (page, language) => {
      await openQuestion(page, language);
      await studyButton(page, words[language].session.show).click();
      await expect(page.locator('.answer-term').first()).toBeVisible();
    },
  },
  {
    name: 'study, a typed answer',
    open: async (page, language) => {
      const { session } = words[language];
      await openQuestion(page, language);
      await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
      const answer = await answerOf(page);
      await page.getByRole('textbox', { name: session.yourAnswer }).fill(`${answer.slice(0, -1)}x`);
      await studyButton(page, session.check).click();
      await expect(page.locator('.verdict')).toBeVisible();
    },
  },
  {
    name: 'study, choices and the menu of the card',
    open: async (page, language) => {
      const { session } = words[language];
      await openQuestion(page, language);
      await page.getByRole('radio', { name: session.wayChosen, exact: true }).check();
      await expect(page.getByRole('list', { name: session.choices })).toBeVisible();
      await page.locator('.card-menu summary').click();
    },
  },
  {
    name: 'study, progress',
    open: async (page, language) => {
      await restoreDeck(page, language);
      await openLivePage(page, studyAddress(language, 'progress'));
      await expect(page.getByRole('region')).toHaveCount(4);
      for (const summary of await page.locator('details summary').all()) await summary.click();
      await expect(page.getByRole('table')).toHaveCount(4);
    },
  },
  {
    name: 'study, settings with a fault',
    open: async (page, language) => {
      await openLivePage(page, studyAddress(language, 'settings'));
      await page.getByRole('textbox').last().fill('1 ?');
      await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
    },
  },
  {
    name: 'study, data with a fault',
    open: async (page, language) => {
      await restoreDeck(page, language);
      await page
        .getByLabel(words[language].backup.restore.choose)
        .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(page.getByRole('alert')).toContainText('other.json');
    },
  },
  {
    name: 'study, the question before everything is deleted',
    open: async (page, language) => {
      await restoreDeck(page, language);
      await page.locator('.study').getByRole('button', { name: words[language].backup.delete.open }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
