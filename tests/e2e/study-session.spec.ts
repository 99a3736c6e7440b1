import { studyAddress } from '../../src/domain/addresses';
import type { TermId } from '../../src/domain/glossary';
import { languages } from '../../src/domain/language';
import { expect, expectAccessible, test } from './fixtures';
import { words } from './site/content';
import { pressToggle } from './site/language-toggle';
import { comesToLife, openLivePage } from './site/live-page';
import { cutOffTexts, widthBeyondWindow } from './site/overflow';
import { amr, amrSymposium } from './site/pages';
import { addFromCards, answerOf, openDeckOf, prompt, studyButton } from './site/study';

const pasteur = 'institut-pasteur-korea' as TermId;
const terms = [amr, pasteur];
const starting = (word: string) => new RegExp(`^${word}`);

for (const language of languages) {
  const { session, deck } = words[language];

  test(`a term met while reading is learnt, and still there afterwards (${language})`, async ({
    page,
    isMobile,
  }) => {
    // Reading: the terms come from their cards.
    await openLivePage(page, studyAddress(language));
    await expect(page.getByRole('heading', { name: session.emptyTitle })).toBeVisible();
    await expect(page.getByText(deck.add)).toBeVisible();
    await openDeckOf(page, language, terms, isMobile);
    const figures = page.locator('.today-due dd');
    await expect(figures).toHaveText(['0', '4', '0']);

    // Recalling
    await page.getByRole('link', { name: session.start }).click();
    const first = (await prompt(page).textContent()) ?? '';
    const answer = await answerOf(page);
    await studyButton(page, session.show).click();
    await expect(page.locator('.answer-term').first()).toContainText(answer);
    await studyButton(page, starting(session.easy)).click();
    await expect(prompt(page)).not.toHaveText(first);

    // Taking back
    const second = (await prompt(page).textContent()) ?? '';
    await studyButton(page, session.undo).click();
    await expect(prompt(page)).toHaveText(first);
    await expect(page.getByText(session.undone)).toBeVisible();
    await studyButton(page, session.show).click();
    await studyButton(page, starting(session.easy)).click();

    // Typing, with a reload in the middle
    await expect(prompt(page)).toHaveText(second);
    await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
    const field = page.getByRole('textbox', { name: session.yourAnswer });
    const typed = await answerOf(page);
    await field.fill(typed.slice(0, 3));
    await page.reload();
    await expect(prompt(page)).toHaveText(second);
    await expect(field).toHaveValue(typed.slice(0, 3));
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.locator('.verdict')).toContainText(session.correct);
    await expect(studyButton(page, starting(session.good))).toBeFocused();
    await studyButton(page, starting(session.easy)).click();

    // Choosing
    await expect(prompt(page)).not.toHaveText(second);
    await page.getByRole('radio', { name: session.wayChosen, exact: true }).check();
    const chosen = await answerOf(page);
    await page
      .getByRole('list', { name: session.choices })
      .getByRole('button', { name: chosen, exact: true })
      .click();
    await expect(page.locator('.verdict')).toContainText(session.correct);
    await studyButton(page, starting(session.easy)).click();
    await studyButton(page, session.show).click();
    await studyButton(page, starting(session.easy)).click();

    // The end
    await expect(page.getByRole('heading', { name: session.over })).toBeFocused();
    await expect(page.locator('.session-summary .study-figures dd').first()).toHaveText('4');
    await page.getByRole('link', { name: session.backToToday }).last().click();
    await expect(page.getByRole('heading', { name: session.allDone })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: session.allDone })).toBeVisible();
    await expect(page.locator('.today-done')).toContainText('4');
  });

  test(`a session goes over to the other language with its card and what was typed (${language})`, async ({
    page,
    isMobile,
  }) => {
    const other = language === 'en' ? 'ko' : 'en';
    await openDeckOf(page, language, [amr], isMobile);
    await page.getByRole('link', { name: session.start }).click();
    await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
    const shown = (await prompt(page).textContent()) ?? '';
    await page.getByRole('textbox', { name: session.yourAnswer }).fill('abc');
    await pressToggle(page, other, isMobile);
    await expect(page.getByRole('textbox', { name: words[other].session.yourAnswer })).toHaveValue('abc');
    await expect(prompt(page)).toHaveText(shown);
  });

  test(`a release is practised without a trace in the schedule (${language})`, async ({ page }) => {
    await openLivePage(page, studyAddress(language, 'session', amrSymposium));
    await expect(page.getByText(session.cramLead)).toBeVisible();
    await studyButton(page, session.show).click();
    await studyButton(page, starting(session.good)).click();
    await expect(studyButton(page, session.show)).toBeVisible();
    await openLivePage(page, studyAddress(language));
    await expect(page.getByRole('heading', { name: session.emptyTitle })).toBeVisible();
  });

  for (const colourScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in a session (${language}), ${colourScheme}`, async ({ page, isMobile }) => {
      const sees = async (what: string) =>
        test.step(what, async () => {
          await expectAccessible(page);
          expect(await widthBeyondWindow(page), 'pixels beyond the window').toBe(0);
        });
      await openLivePage(page, studyAddress(language), { colourScheme });
      await expect(page.getByRole('heading', { name: session.emptyTitle })).toBeVisible();
      await sees('an empty deck');
      await openDeckOf(page, language, [amr], isMobile, { colourScheme });
      await expect(page.locator('.today-due')).toBeVisible();
      await sees('today');
      await page.getByRole('link', { name: session.start }).click();
      await expect(studyButton(page, session.show)).toBeVisible();
      await sees('a question');
      await page.locator('.card-menu summary').click();
      await sees('the card menu');
      await page.keyboard.press('Escape');
      await studyButton(page, session.show).click();
      await sees('an answer');
      await studyButton(page, starting(session.good)).click();
      await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
      const answer = await answerOf(page);
      await page.getByRole('textbox', { name: session.yourAnswer }).fill(`${answer.slice(0, -1)}x`);
      await studyButton(page, session.check).click();
      await expect(page.locator('.verdict')).toBeVisible();
      await sees('a typed answer');
      await studyButton(page, starting(session.easy)).click();
      await expect(studyButton(page, session.goOn)).toBeVisible();
      await sees('waiting for a step');
      await studyButton(page, session.goOn).click();
      await page.getByRole('radio', { name: session.wayChosen, exact: true }).check();
      await sees('choices');
      await studyButton(page, session.show).click();
      await studyButton(page, starting(session.easy)).click();
      await expect(page.getByRole('heading', { name: session.over })).toBeVisible();
      await sees('the summary');
    });
  }
}

/** Room for the text that a reader makes larger, and for a narrow screen. */
const conditions = [
  { name: 'on a screen of 320 px', width: 320, fontSize: '100%' },
  { name: 'with the text twice as large', width: 360, fontSize: '200%' },
] as const;

for (const { name, width, fontSize } of conditions) {
  for (const language of languages) {
    test(`nothing of a session is cut off ${name} (${language})`, async ({ page, isMobile }) => {
      const { session } = words[language];
      await openDeckOf(page, language, [amr, pasteur], isMobile);
      await page.setViewportSize({ width, height: 740 });
      const fits = async () => {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, fontSize);
        expect(await widthBeyondWindow(page), 'pixels beyond the window').toBe(0);
        expect(await cutOffTexts(page, '.study')).toEqual([]);
      };
      await expect(page.locator('.today-due')).toBeVisible();
      await fits();
      await page.getByRole('link', { name: session.start }).click();
      await expect(prompt(page)).toBeVisible();
      await fits();
      await studyButton(page, session.show).click();
      await fits();
      // By its key: a pointer would first have the button scrolled, in Firefox under the header.
      await page.keyboard.press('3');
      await page.getByRole('radio', { name: session.wayChosen, exact: true }).check();
      await fits();
      await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
      await page.getByRole('textbox', { name: session.yourAnswer }).fill('x');
      await page.keyboard.press('Enter');
      await fits();
    });
  }
}

test('the prompt stands still between question and answer, and the grades are in reach', async ({
  page,
  isMobile,
}) => {
  const { session } = words.en;
  await openDeckOf(page, 'en', [amr], isMobile);
  await page.getByRole('link', { name: session.start }).click();
  // What is to be pressed is scrolled to before it is measured.
  await studyButton(page, session.show).focus();
  const before = await prompt(page).boundingBox();
  await page.keyboard.press('Enter');
  await expect(studyButton(page, starting(session.good))).toBeInViewport({ ratio: 1 });
  expect(await prompt(page).boundingBox()).toEqual(before);
  const box = await studyButton(page, starting(session.again)).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test('a composition is an answer once, with its last syllable whole', async ({ page, isMobile }) => {
  const { session } = words.ko;
  await openDeckOf(page, 'ko', [amr], isMobile);
  await page.getByRole('link', { name: session.start }).click();
  await page.getByRole('radio', { name: session.wayTyped, exact: true }).check();
  const field = page.getByRole('textbox', { name: session.yourAnswer });
  await field.focus();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.insertText', { text: '항생제 내' });
  await browser.send('Input.imeSetComposition', { text: '서', selectionStart: 1, selectionEnd: 1 });
  await browser.send('Input.imeSetComposition', { text: '성', selectionStart: 1, selectionEnd: 1 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
  await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await browser.send('Input.insertText', { text: '성' });
  await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(page.locator('.verdict')).toContainText(session.correct);
});

test('two tabs hold one deck: what is added in one is asked in the other', async ({
  page,
  context,
  isMobile,
}) => {
  await openDeckOf(page, 'en', [amr], isMobile);
  await expect(page.locator('.today-due dd')).toHaveText(['0', '2', '0']);
  const other = await context.newPage();
  await other.goto(`/en/releases/${amrSymposium}/`);
  await comesToLife(other);
  await addFromCards(other, 'en', [pasteur], isMobile);
  await expect(page.locator('.today-due dd')).toHaveText(['0', '4', '0']);
});
