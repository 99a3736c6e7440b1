import { studyAddress } from '../../../src/domain/addresses';
import { languages, otherLanguage } from '../../../src/domain/language';
import { expect, test } from '../fixtures';
import { library, words } from '../site/content';
import { ownName } from '../site/language-toggle';
import { openLivePage } from '../site/live-page';
import { amr, amrSymposium, kindsOfPage, releaseIn } from '../site/pages';
import { answerOf, prompt, studyButton } from '../site/study';
import { mentionsOf, termCard } from '../site/terms';
import { pagesUnderTest } from './pages';

/*
 * Names, roles and states as the browser hands them to assistive technology (WCAG 4.1.2): its accessibility tree, not the
 * markup. A snapshot names what has to be there, in its order; an address in it would be no news.
 */

const concept = library.concepts.get(amr);

const openPart = async (name: string, ...rest: Parameters<(typeof pagesUnderTest)[number]['open']>) => {
  const part = pagesUnderTest.find((each) => each.name === name);
  if (!part) throw new Error(`No page is called “${name}”.`);
  await part.open(...rest);
};

for (const language of languages) {
  const other = otherLanguage[language];
  const { card, deck, header, progress, reader, search, session } = words[language];
  const entry = concept?.entries[language];
  const counterpart = concept?.entries[other];

  test(`landmarks, navigation and toggle (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
      - banner:
        - link "${header.home}"
        - navigation "${header.nav}":
          - link "${header.releases}"
          - link "${header.glossary}"
          - link "${header.study}"
          - link "${header.about}"
        - search:
          - searchbox "${header.search}"
        - navigation "${header.language}":
          - link "${ownName.ko}"
          - link "${ownName.en}"
    `);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const toggle = page.getByRole('navigation', { name: header.language });
    await expect(toggle.getByRole('link', { name: ownName[language] })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(toggle.getByRole('link', { name: ownName[other] })).toHaveAttribute('lang', other);
  });

  test(`view and density are groups of radio buttons (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    await expect(page.getByRole('region', { name: reader.controls })).toMatchAriaSnapshot(`
      - region "${reader.controls}":
        - group "${reader.view.label}":
          - radio "${reader.view.single}" [checked]
          - radio "${reader.view.parallel}"
        - group "${reader.density.label}":
          - radio "${reader.density.every}"
          - radio "${reader.density.first}" [checked]
          - radio "${reader.density.unknown}"
          - radio "${reader.density.none}"
    `);
  });

  for (const { kind, width } of [
    { kind: 'card', width: 1280 },
    { kind: 'sheet', width: 360 },
  ]) {
    test(`the ${kind} is a named dialog with the term as its heading (${language})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openLivePage(page, releaseIn(language));
      await page.keyboard.press('Shift');
      await mentionsOf(page).first().focus();
      await expect(termCard(page)).toMatchAriaSnapshot(`
        - dialog "${card.label}":
          - button "${card.close}"
          - heading "${entry?.term} ${entry?.abbreviation}" [level=2]
          - paragraph: ${counterpart?.term}
          - paragraph: /./
          - paragraph: /${card.source}/
          - paragraph:
            - link "${card.openEntry}"
            - button "${language === 'en' ? card.inKorean : card.inEnglish}"
            - button "${deck.add}"
      `);
      const definition = page.locator('#term-card-definition');
      await expect(mentionsOf(page).first()).toHaveAccessibleDescription(
        (await definition.textContent()) ?? '',
      );
    });
  }

  test(`the search is a combobox with a listbox and tells how many it found (${language})`, async ({
    page,
  }) => {
    await openLivePage(page, kindsOfPage.about(language));
    await page.keyboard.press('/');
    await page.keyboard.type('AMR');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('search')).toMatchAriaSnapshot(`
      - search:
        - combobox "${header.search}" [expanded]: AMR
        - listbox "${search.suggestions}":
          - option /AMR/ [selected]
          - option /AMR/
        - status: /\\d/
    `);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { expanded: false })).toHaveAccessibleName(header.search);
  });

  test(`a session: what is asked, its answer, and the grades (${language})`, async ({ page }) => {
    await openLivePage(page, studyAddress(language, 'session', amrSymposium));
    await expect(prompt(page)).toBeVisible();
    const asked = (await page.locator('.asked-question').textContent()) ?? '';
    const shown = (await prompt(page).textContent()) ?? '';
    await expect(page.locator('.study')).toMatchAriaSnapshot(`
      - region "${asked}":
        - heading "${asked}" [level=3]
        - paragraph: ${shown}
        - status
        - button "${session.show}"
      - group "${session.way}":
        - radio "${session.wayRevealed}" [checked]
        - radio "${session.wayTyped}"
        - radio "${session.wayChosen}"
    `);
    const answer = await answerOf(page);
    await studyButton(page, session.show).click();
    await expect(page.locator('.study')).toMatchAriaSnapshot(`
      - region "${asked}":
        - heading "${asked}" [level=3]
        - status:
          - paragraph: /${answer.replace(/[()]/g, '.')}/
        - group "${session.grade}":
          - button /^${session.again}/
          - button /^${session.hard}/
          - button /^${session.good}/
          - button /^${session.easy}/
    `);
  });

  test(`every picture of progress has its table, with headings of columns and rows (${language})`, async ({
    page,
  }) => {
    test.slow();
    await openPart('study, progress', page, language);
    const tables = page.getByRole('table');
    await expect(tables).toHaveCount(4);
    for (const table of await tables.all()) await expect(table).toHaveAccessibleName(/./);
    await expect(page.getByRole('table', { name: progress.forecast.title })).toMatchAriaSnapshot(`
      - table "${progress.forecast.title}":
        - caption: ${progress.forecast.title}
        - rowgroup:
          - row:
            - columnheader "${progress.day}"
            - columnheader "${progress.count}"
        - rowgroup:
          - row:
            - rowheader "${progress.forecast.today}"
            - cell /\\d+/
    `);
  });
}
