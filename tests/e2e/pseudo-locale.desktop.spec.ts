import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { headersOf } from '../../src/app/build/headers';
import {
  entryAddress,
  offlineAddress,
  type StudyView,
  searchAddress,
  studyAddress,
} from '../../src/domain/addresses';
import type { TermId } from '../../src/domain/glossary';
import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { serveFolder } from './site/built-client';
import { openLivePage as open } from './site/live-page';
import { cutOffTexts, widthBeyondWindow } from './site/overflow';
import { amr, kindsOfPage, releaseIn, unknownAddress } from './site/pages';
import { buildPseudoSite, pseudo } from './site/pseudo-site';
import { mentionsOf, termCard } from './site/terms';
import { untouchedTexts } from './site/untouched-texts';

/*
 * The site with every message accented, 40 % longer and in brackets, on the narrowest screen: what has no brackets has not
 * come from the messages, and what does not fit will not fit a translation either.
 */

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 320, height: 740 }, contextOptions: { reducedMotion: 'reduce' } });

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await buildPseudoSite();
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test.beforeEach(({ context, baseURL }) => serveFolder(context, folder, baseURL));

/** What is wrong with the page as it stands, with the state that it is in. */
async function faultsOf(page: Page, state: string): Promise<string[]> {
  const wide = await widthBeyondWindow(page);
  return [
    ...(await untouchedTexts(page)).map((text) => `${state}: untouched ${text}`),
    ...(await cutOffTexts(page, 'body')).map((text) => `${state}: cut off ${text}`),
    ...(wide > 0 ? [`${state}: ${wide} pixels wider than the window`] : []),
  ];
}

const withoutLibrary = { addToStudy: /late-deck/, terms: /\/search\/terms-/, texts: /\/pagefind\// };

for (const language of languages) {
  const { card, deck, reader, search, session, study, backup, offline, header } = pseudo[language];
  const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

  test(`pages of every kind (${language})`, async ({ page, problems }) => {
    test.setTimeout(120_000);
    problems.expect(/404/);
    const faults: string[] = [];
    for (const [kind, addressIn] of Object.entries(kindsOfPage)) {
      await open(page, addressIn(language));
      if (kind === 'study') await expect(page.getByText(session.emptyTitle)).toBeVisible();
      faults.push(...(await faultsOf(page, kind)));
    }
    await page.route(`**${unknownAddress}`, (route) =>
      route.fulfill({
        status: 404,
        path: join(folder, '404.html'),
        headers: headersOf('/404.html'),
        contentType: 'text/html; charset=utf-8',
      }),
    );
    await page.goto(unknownAddress);
    faults.push(...(await faultsOf(page, 'not found')));
    await page.evaluate(() => localStorage.clear());
    await page.goto('/');
    faults.push(...(await faultsOf(page, 'start')));
    expect(faults).toEqual([]);
  });

  test(`reading (${language})`, async ({ page, problems }) => {
    problems.expect(/ERR_FAILED/);
    const faults: string[] = [];
    await open(page, releaseIn(language));
    await mentionsOf(page).first().hover();
    await expect(termCard(page, amr)).toBeVisible();
    faults.push(...(await faultsOf(page, 'card')));
    await button(termCard(page), language === 'en' ? card.inKorean : card.inEnglish)
      .first()
      .click();
    faults.push(...(await faultsOf(page, 'card in the other language')));
    await page.route(withoutLibrary.addToStudy, (route) => route.abort());
    await button(termCard(page), deck.add).first().click();
    await expect(termCard(page).getByText(deck.unloaded)).toBeVisible();
    faults.push(...(await faultsOf(page, 'not added')));
    await page.unroute(withoutLibrary.addToStudy);
    // The browser does not ask twice for a script that failed: the reader is told to load the page again.
    await open(page, releaseIn(language));
    await mentionsOf(page).first().hover();
    await button(termCard(page), deck.add).first().click();
    await expect(button(termCard(page), deck.remove).first()).toBeVisible();
    faults.push(...(await faultsOf(page, 'added')));
    await button(termCard(page), card.close).click();
    await page.getByRole('radio', { name: reader.view.parallel }).check();
    await expect(page.locator('.block-counterpart').first()).toBeVisible();
    faults.push(...(await faultsOf(page, 'side by side')));
    expect(faults).toEqual([]);
  });

  test(`searching (${language})`, async ({ page, problems }) => {
    problems.expect(/ERR_FAILED/);
    const faults: string[] = [];
    const ask = async (query: string, shown: Locator) => {
      await page.getByRole('main').getByRole('searchbox').fill(query);
      await expect(shown).toBeVisible();
      faults.push(...(await faultsOf(page, `search for ${query}`)));
    };
    await open(page, searchAddress(language));
    await page.route(withoutLibrary.terms, (route) => route.abort());
    await ask('amr', page.getByText(search.failed));
    await page.unroute(withoutLibrary.terms);
    await page.route(withoutLibrary.texts, (route) => route.abort());
    await ask('AMR', page.getByText(search.releasesFailed));
    await page.unroute(withoutLibrary.texts);
    await open(page, searchAddress(language));
    await ask('antimicrobial resistance', page.locator('.found-list').nth(1));
    await ask('qqqqzzzz', page.locator('.search-nothing'));
    await page.setViewportSize({ width: 1280, height: 740 });
    await open(page, kindsOfPage.about(language));
    await page.getByLabel(header.search).first().fill('amr');
    await expect(page.getByRole('option').first()).toBeVisible();
    faults.push(...(await untouchedTexts(page)));
    expect(faults).toEqual([]);
  });

  test(`learning (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    const look = async (state: string) => faults.push(...(await faultsOf(page, state)));
    await open(page, entryAddress(language, amr));
    await button(page, deck.add).first().click();
    await expect(button(page, deck.remove).first()).toBeVisible();
    await look('entry in the deck');
    await open(page, entryAddress(language, 'one-health' as TermId));
    await button(page, deck.add).first().click();
    await expect(button(page, deck.remove).first()).toBeVisible();
    await open(page, studyAddress(language));
    const start = page.getByRole('link', { name: session.start });
    await expect(start).toBeVisible();
    await look('today');
    await start.click();
    await expect(button(page, session.show)).toBeVisible();
    await look('question');
    await button(page, session.show).click();
    await look('answer');
    await page.getByRole('button', { name: session.easy }).click();
    await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
    const field = page.getByRole('textbox', { name: session.yourAnswer });
    await field.press('Enter');
    await look('nothing typed');
    await field.fill('antimicrobial');
    await field.press('Enter');
    await expect(page.locator('.verdict')).toBeVisible();
    await look('verdict');
    await page.locator('.card-menu summary, .card-menu button').first().click();
    await look('menu of a card');
    await button(page, session.bury).click();
    await look('put off');
    await button(page, session.undo).click();
    await look('taken back');
    expect(faults).toEqual([]);
  });

  const views: readonly StudyView[] = ['progress', 'settings', 'data'];

  test(`views of study (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    const look = async (state: string) => faults.push(...(await faultsOf(page, state)));
    for (const isEmpty of [true, false]) {
      if (!isEmpty) {
        await open(page, entryAddress(language, amr));
        await button(page, deck.add).first().click();
        await expect(button(page, deck.remove).first()).toBeVisible();
      }
      for (const view of views) {
        await open(page, studyAddress(language, view));
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expect(page.getByText(study.loading)).toHaveCount(0);
        await look(`${view}, ${isEmpty ? 'empty' : 'with a term'}`);
      }
    }
    await open(page, studyAddress(language, 'settings'));
    const fields = page.getByRole('textbox');
    await expect(fields.first()).toBeVisible();
    for (const [index, text] of ['x', '1 ?', '0', '1 2 3 4 5 6 7 8 9 10 11'].entries()) {
      await fields.nth(index % (await fields.count())).fill(text);
      await fields.nth(index % (await fields.count())).blur();
      await look(`settings with ${text}`);
    }
    await page.getByRole('checkbox').first().click();
    await look('settings of kinds');
    await open(page, studyAddress(language, 'data'));
    await page
      .getByLabel(backup.restore.choose)
      .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.getByRole('alert')).toBeVisible();
    await look('a file that is no backup');
    await button(page, backup.check.action).click();
    await look('data checked');
    await button(page, backup.delete.open).click();
    await look('asked before all is deleted');
    expect(faults).toEqual([]);
  });

  test(`a browser that stores nothing (${language})`, async ({ page }) => {
    const faults: string[] = [];
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('No storage here', 'SecurityError');
      };
    });
    await open(page, entryAddress(language, amr));
    await button(page, deck.add).first().click();
    await expect(page.locator('.deck-outcome').first()).not.toBeEmpty();
    faults.push(...(await faultsOf(page, 'not stored')));
    await open(page, studyAddress(language));
    await expect(page.getByText(study.loading)).toHaveCount(0);
    faults.push(...(await faultsOf(page, 'study without storage')));
    expect(faults).toEqual([]);
  });

  test(`without a network (${language})`, async ({ page, context }) => {
    const faults: string[] = [];
    const standIn = join(folder, offlineAddress(language), 'index.html');
    for (const address of [
      `/${language}/releases/2020-01-01-not-here/`,
      entryAddress(language, 'one-health' as TermId),
    ]) {
      await context.route(`**${address}`, (route) =>
        route.fulfill({
          path: standIn,
          headers: headersOf(address),
          contentType: 'text/html; charset=utf-8',
        }),
      );
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(offline.looking)).toHaveCount(0);
      faults.push(...(await faultsOf(page, `in the place of ${address}`)));
    }
    expect(faults).toEqual([]);
  });
}

test('a text that is not from the messages is found, and so is one that does not fit', async ({ page }) => {
  await open(page, kindsOfPage.about('en'));
  const faultsAfter = async (change: () => void) => {
    await page.evaluate(change);
    return (await faultsOf(page, 'changed')).join('\n');
  };
  expect(await faultsAfter(() => document.querySelector('main h1')?.append(' Untouched'))).toMatch(
    /untouched “Untouched” in/,
  );
  expect(await faultsAfter(() => document.querySelector('nav')?.setAttribute('aria-label', 'Main'))).toMatch(
    /aria-label="Main"/,
  );
  expect(
    await faultsAfter(() => {
      document.title = 'About';
    }),
  ).toMatch(/the title “About”/);
  expect(
    await faultsAfter(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'main h2 { width: 3rem; overflow: hidden; white-space: nowrap } main p { width: 40rem }',
      );
      document.adoptedStyleSheets = [sheet];
    }),
  ).toMatch(/cut off[\s\S]*wider than the window/);
});
