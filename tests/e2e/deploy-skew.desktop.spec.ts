import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { searchAddress, studyAddress } from '../../src/domain/addresses';
import type { TermId } from '../../src/domain/glossary';
import { languages } from '../../src/domain/language';
import { cacheFolder } from './browser/cache-folder';
import { type FolderServer, whileServed } from './browser/serve-folder';
import { test as base, expect, expectAccessible, openPage } from './fixtures';
import { words } from './site/content';
import { toggle } from './site/language-toggle';
import { comesToLife } from './site/live-page';
import { builtSite, nextVersionMark, writeNextVersion } from './site/next-version';
import { amr, releaseIn } from './site/pages';
import { addFromCards, answerOf, openDeckOf, prompt, studyButton } from './site/study';
import { mentionsOf, termCard } from './site/terms';

/*
 * A page that was open when the site was deployed anew, in a browser in which no worker keeps the files of the version that
 * the page was made with: what it has not loaded yet is gone. (With a worker: offline.desktop.spec.ts.)
 */

type Deployment = { readonly server: FolderServer; readonly next: string };

const test = base.extend<{ deployment: Deployment }>({
  // Playwright wants a pattern here, and Biome none that is empty.
  deployment: async ({ headless: _ }, use, { workerIndex }) => {
    const next = join(cacheFolder, `next-version-${workerIndex}`);
    writeNextVersion(next);
    await whileServed(builtSite, (server) => use({ server, next }));
    rmSync(next, { recursive: true });
  },
  baseURL: ({ deployment }, use) => use(deployment.server.origin),
});

/** The page has what it needs to say that its files are gone. */
const isPrepared = ({ server }: Deployment) =>
  expect.poll(() => server.asked.filter((path) => /words-(?:en|ko)-offline/.test(path)).length).toBe(2);

async function deploy(page: Page, deployment: Deployment): Promise<void> {
  await isPrepared(deployment);
  await page.waitForLoadState('networkidle');
  deployment.server.folder = deployment.next;
}

/** How the browser complains of a script or a style sheet that is not there. */
const goneFile = /404|Refused to apply style/;

const offer = (page: Page) => page.getByText(words.en.offline.update);

/** The first result of a search for “biosimilar”. */
const found = (page: Page) =>
  page
    .locator('.found-list')
    .getByRole('link', { name: /^biosimilar/ })
    .first();

const isOld = (page: Page) => expect(page.locator(nextVersionMark)).toHaveCount(0);
const isNew = (page: Page) => expect(page.locator(nextVersionMark)).toHaveCount(1);

test('the card explains as before; a term that cannot be added says so, and a reload is offered, not forced', async ({
  page,
  problems,
  deployment,
}) => {
  problems.expect(goneFile);
  await openPage(page, releaseIn('en'));
  await comesToLife(page);
  await deploy(page, deployment);

  await mentionsOf(page).first().hover();
  await expect(termCard(page, amr)).toBeVisible();
  await isOld(page);
  await expect(offer(page)).toHaveCount(0);
  await termCard(page).getByRole('button', { name: words.en.deck.add }).first().click();
  await expect(termCard(page).getByText(words.en.deck.unloaded)).toBeVisible();
  await expect(offer(page)).toBeVisible();
  await expectAccessible(page);
  await isOld(page);

  await page.getByRole('button', { name: words.en.offline.later }).click();
  await expect(offer(page)).toHaveCount(0);
  await isOld(page);
  await mentionsOf(page).first().hover();
  await termCard(page).getByRole('button', { name: words.en.deck.add }).first().click();
  await page.getByRole('button', { name: words.en.offline.reload }).click();
  await isNew(page);
  await comesToLife(page);
  await addFromCards(page, 'en', [amr], false);
});

test('a network that is gone is no newer version', async ({ page, problems, deployment }) => {
  problems.expect(/ERR_CONNECTION_REFUSED/);
  await openPage(page, releaseIn('en'));
  await comesToLife(page);
  await isPrepared(deployment);
  await deployment.server.stop();
  await mentionsOf(page).first().hover();
  await termCard(page).getByRole('button', { name: words.en.deck.add }).first().click();
  await expect(termCard(page).getByText(words.en.deck.unloaded)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

for (const language of languages) {
  const other = language === 'en' ? 'ko' : 'en';

  test(`the toggle leads to the other language of the new version (${language})`, async ({
    page,
    problems,
    deployment,
  }) => {
    problems.expect(goneFile);
    await openPage(page, releaseIn(language));
    await comesToLife(page);
    await deploy(page, deployment);
    await toggle(page, other).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await isNew(page);
  });
}

test('the search leads to the results of the new version, from a box without suggestions', async ({
  page,
  problems,
  deployment,
}) => {
  problems.expect(goneFile);
  await openPage(page, releaseIn('en'));
  await comesToLife(page);
  await deploy(page, deployment);
  const box = page.getByRole('searchbox', { name: words.en.header.search });
  await box.fill('biosimilar');
  await expect(offer(page)).toBeVisible();
  await expect(box).toHaveValue('biosimilar');
  await box.press('Enter');
  await isNew(page);
  await expect(found(page)).toBeVisible();
});

test('the search page says that it cannot search, and keeps what was typed over the reload that it offers', async ({
  page,
  problems,
  deployment,
}) => {
  problems.expect(goneFile);
  await openPage(page, searchAddress('en'));
  await comesToLife(page);
  await deploy(page, deployment);
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('biosimilar');
  await expect(page.getByText(words.en.search.failed)).toBeVisible();
  await expect(offer(page)).toBeVisible();
  await expect(page).toHaveURL(/q=biosimilar/);
  await page.getByRole('button', { name: words.en.offline.reload }).click();
  await isNew(page);
  await expect(field).toHaveValue('biosimilar');
  await expect(found(page)).toBeVisible();
});

test('a search that has its code finds the data of the new version at the next try', async ({
  page,
  problems,
  deployment,
}) => {
  await openPage(page, searchAddress('en'));
  await comesToLife(page);
  await page.route('**/search/terms-*', (route) => route.abort());
  // Whether it has asked for something else that is gone by then is a matter of time.
  problems.expect(new RegExp(`ERR_FAILED|${goneFile.source}`));
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('x');
  await expect(page.getByText(words.en.search.failed)).toBeVisible();
  await page.unroute('**/search/terms-*');
  await deploy(page, deployment);
  await field.fill('biosimilar');
  await expect(found(page)).toBeVisible();
  await isOld(page);
});

const pasteur = 'institut-pasteur-korea' as TermId;

test('a session goes on, its grades stay, and a view that is gone says so instead of taking the page along', async ({
  page,
  problems,
  deployment,
}) => {
  problems.expect(goneFile);
  const { session, study, offline } = words.en;
  const grade = (word: string) => studyButton(page, new RegExp(`^${word}`));
  await openDeckOf(page, 'en', [amr, pasteur], false);
  await page.getByRole('link', { name: session.start }).click();
  await studyButton(page, session.show).click();
  await grade(session.easy).click();
  await expect(studyButton(page, session.show)).toBeVisible();
  const second = await prompt(page).textContent();
  await deploy(page, deployment);

  await test.step('a grade is given and kept', async () => {
    await studyButton(page, session.show).click();
    await grade(session.easy).click();
    await expect(prompt(page)).not.toHaveText(second ?? '');
    await isOld(page);
  });

  await test.step('a view that is gone', async () => {
    await page.goBack();
    await expect(page.locator('.today-due dd')).toHaveText(['0', '2', '0']);
    await page.getByRole('link', { name: study.progress }).click();
    await expect(page.getByText(study.partFailed)).toBeVisible();
    await expect(offer(page)).toBeVisible();
    await isOld(page);
  });

  await test.step('the way back to the session, and an answer that is half typed', async () => {
    await page.getByRole('link', { name: study.today }).click();
    await page
      .getByRole('link', { name: session.continue })
      .or(page.getByRole('link', { name: session.start }))
      .click();
    await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
    const answer = await answerOf(page);
    const field = page.getByRole('textbox', { name: session.yourAnswer });
    await field.fill(answer.slice(0, 2));
    await page.getByRole('button', { name: offline.reload }).click();
    await isNew(page);
    await expect(field).toHaveValue(answer.slice(0, 2));
    await field.fill(answer);
    await field.press('Enter');
    await grade(session.easy).click();
    await expect(page.locator('.verdict')).toHaveCount(0);
  });

  await test.step('nothing is lost', async () => {
    await page.goto(studyAddress('en', 'progress'));
    await expect(page.getByText('3 answers').first()).toBeVisible();
  });
});

test('a card whose data has moved is asked after another try', async ({ page, problems, deployment }) => {
  const { session } = words.en;
  await openDeckOf(page, 'en', [amr], false);
  await page.route('**/study/amr-*', (route) => route.abort());
  problems.expect(/ERR_FAILED/);
  await page.getByRole('link', { name: session.start }).click();
  await expect(page.getByText(session.contentFailed)).toBeVisible();
  await page.unroute('**/study/amr-*');
  await deploy(page, deployment);
  await studyButton(page, session.retry).click();
  await expect(studyButton(page, session.show)).toBeVisible();
  await isOld(page);
});
