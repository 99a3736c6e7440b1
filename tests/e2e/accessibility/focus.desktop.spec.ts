import { type Language, languages } from '../../../src/domain/language';
import { expect, test } from '../fixtures';
import { library, words } from '../site/content';
import { ownName } from '../site/language-toggle';
import { amrSymposium } from '../site/pages';
import { applyCondition, type ConditionName } from './conditions';
import { invisibleFocus, stepsBack, stopsInMarkup, stopsOfTab } from './focus-stops';
import { pagesUnderTest } from './pages';

const desktop = { width: 1280, height: 800 };
/** Hundreds of rows of one making: the first stops speak for them. */
const mostStops = 30;
const schemes = ['default', 'dark', 'forced colours'] as const satisfies readonly ConditionName[];

const pageCalled = (name: string) => {
  const found = pagesUnderTest.find((each) => each.name === name);
  if (!found) throw new Error(`No page is called “${name}”.`);
  return found;
};

for (const [at, { name, open, isBilingual }] of pagesUnderTest.entries()) {
  // Markup and style are the same in both languages: of two kinds of page one is walked in each.
  const language: Language = isBilingual || at % 2 === 0 ? 'ko' : 'en';

  test(`the Tab key goes in the order of reading, and the focus is seen: ${name} (${language})`, async ({
    page,
    problems,
  }) => {
    test.slow();
    if (name === 'not found') problems.expect(/404/);
    await page.setViewportSize(desktop);
    await open(page, language);
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count(), 'set orders').toBe(
      0,
    );
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const stops = await stopsInMarkup(page);
    expect(stepsBack(stops)).toEqual([]);
    // A part that was reached by working with the page has the focus where the work ended, and is walked below.
    if (await page.evaluate(() => document.activeElement === document.body)) {
      const walked = await stopsOfTab(page, Math.min(mostStops, stops.length));
      expect(walked).toEqual(stops.slice(0, walked.length).map((stop) => stop.name));
    }
    for (const scheme of schemes) {
      await applyCondition(page, scheme, desktop);
      expect.soft(await invisibleFocus(page), scheme).toEqual([]);
    }
  });
}

const headerStops = (language: Language) => {
  const { header } = words[language];
  return [
    header.skip,
    header.home,
    header.releases,
    header.glossary,
    header.study,
    header.about,
    header.search,
    ownName.ko,
    ownName.en,
  ];
};

for (const language of languages) {
  const { reader, session } = words[language];

  test(`the stops of a release, one by one (${language})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await pageCalled('release').open(page, language);
    const release = library.releases.find(({ slug }) => slug === amrSymposium);
    const before = [
      ...headerStops(language),
      release?.versions[language].source.title ?? '',
      reader.view.single,
      reader.density.first,
    ];
    const terms = await page.locator('.release-text a[data-term]').allTextContents();
    expect(await stopsOfTab(page, before.length + terms.length)).toEqual([...before, ...terms]);
  });

  test(`the stops of a question and of its answer, one by one (${language})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await pageCalled('study, a question').open(page, language);
    const before = [...headerStops(language), session.backToToday, session.undo, session.menu];
    const question = [...before, session.show, session.wayRevealed];
    expect((await stopsInMarkup(page)).map(({ name }) => name)).toEqual(question);
    await page.getByRole('button', { name: session.show }).click();
    const grades = [session.again, session.hard, session.good, session.easy].map(
      (grade) => new RegExp(`^${grade} `),
    );
    const ways = [language === 'en' ? session.inKorean : session.inEnglish, session.openEntry];
    const answer = (await stopsInMarkup(page)).map(({ name }) => name);
    expect(answer).toEqual(
      [...before, ...ways, ...grades, session.wayRevealed].map((each) =>
        typeof each === 'string' ? each : expect.stringMatching(each),
      ),
    );
    await expect(
      page.getByRole('button', { name: new RegExp(`^${session.good} `) }),
      'the focus goes on with the work',
    ).toBeFocused();
  });

  test(`on a phone the stops go row by row (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await pageCalled('release').open(page, language);
    const { header } = words[language];
    expect(await stopsOfTab(page, 9)).toEqual([
      header.skip,
      header.home,
      header.search,
      ownName.ko,
      ownName.en,
      header.releases,
      header.glossary,
      header.study,
      header.about,
    ]);
  });
}

test('a step back, an order that is set, and a focus that is not seen are found', async ({ page }) => {
  await page.setViewportSize(desktop);
  await pageCalled('about').open(page, 'en');
  await page.evaluate(() => {
    const faulty = new CSSStyleSheet();
    faulty.replaceSync(
      '.site-nav { flex-direction: row-reverse } .site-name:focus { outline: none } .language:focus { outline-color: #ddd }',
    );
    document.adoptedStyleSheets = [faulty];
  });
  const { header } = words.en;
  expect(stepsBack(await stopsInMarkup(page))).toContain(
    `from “${header.releases}” back to “${header.glossary}”`,
  );
  const faults = await invisibleFocus(page);
  expect(faults).toContain(`“${header.home}” has no outline`);
  expect(faults).toContainEqual(expect.stringMatching(/^the outline of “English” has a contrast of 1\./));
});
