import type { Page } from '@playwright/test';
import { releaseAddress } from '../../src/domain/addresses';
import { type Language, languages, otherLanguage } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { library, words } from './site/content';
import { toggle } from './site/language-toggle';
import { openLivePage } from './site/live-page';
import { amr, amrSymposium, releaseIn } from './site/pages';
import { termCard } from './site/terms';

const sideBySide = (page: Page, language: Language) =>
  page.getByRole('radio', { name: words[language].reader.view.parallel });

const counterparts = (page: Page) => page.locator('.release-text .block-counterpart');

/** The two texts of each block: where they begin and end. */
const rows = (page: Page) =>
  page.locator('.release-text .block').evaluateAll((blocks) =>
    blocks.map((block) =>
      [...block.querySelectorAll(':scope > .block-text')].map((text) => {
        const inner = text.firstElementChild?.getBoundingClientRect() ?? text.getBoundingClientRect();
        return { top: inner.top, bottom: inner.bottom, left: inner.left, lang: text.getAttribute('lang') };
      }),
    ),
  );

for (const language of languages) {
  const other = otherLanguage[language];

  test(`both languages stand in rows, paragraph by paragraph (${language})`, async ({ page, isMobile }) => {
    await openLivePage(page, releaseIn(language));
    await sideBySide(page, language).check();
    await expect(counterparts(page).first()).toBeVisible();
    await expect(page).toHaveURL(/\?view=parallel$/);

    for (const [own, twin] of await rows(page)) {
      expect(own?.lang).toBe(language);
      expect(twin?.lang).toBe(other);
      if (!own || !twin) throw new Error('A block has only one text.');
      if (isMobile) {
        expect(twin.top, 'the other language follows').toBeGreaterThanOrEqual(own.bottom);
      } else {
        expect(Math.abs(own.top - twin.top), 'difference of the tops').toBeLessThanOrEqual(1);
        expect(twin.left, 'the other language stands at the right').toBeGreaterThan(own.left);
      }
    }
  });

  test(`an address with the view shows it, and it can be left (${language})`, async ({ page }) => {
    await openLivePage(page, `${releaseIn(language)}?view=parallel`);
    await expect(sideBySide(page, language)).toBeChecked();
    await expect(counterparts(page)).not.toHaveCount(0);
    await page.getByRole('radio', { name: words[language].reader.view.single, exact: true }).check();
    await expect(counterparts(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/view=/);
  });

  test(`going over to the other language swaps the sides (${language})`, async ({ page }) => {
    await openLivePage(page, `${releaseIn(language)}?view=parallel`);
    await toggle(page, other).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/.*view=parallel`));
    await expect(sideBySide(page, other)).toBeChecked();
    await expect(page.locator('#b1 .block-text').first()).toHaveAttribute('lang', other);
    await expect(page.locator('#b1 .block-counterpart')).toHaveAttribute('lang', language);
  });
}

test('the same concept lights up on both sides, by pointer and by focus', async ({ page, isMobile }) => {
  await openLivePage(page, `${releaseIn('en')}?view=parallel`);
  const lit = (language: Language) => page.locator(`#b1 .block-text[lang="${language}"] [data-lit]`);
  const term = page.locator(`#b1 a[data-term="${amr}"]`).first();
  if (isMobile) {
    await term.tap();
  } else {
    await term.hover();
    await expect(lit('en').first()).toHaveText('antimicrobial resistance');
    await expect(lit('ko').first()).toHaveText('항생제 내성');
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(page.locator('[data-lit]')).toHaveCount(0);
    await page.keyboard.press('Shift');
    await page.locator(`#b1 .block-counterpart a[data-term="${amr}"]`).first().focus();
  }
  await expect(lit('en').first()).toHaveText('antimicrobial resistance');
  await expect(lit('ko').first()).toHaveText('항생제 내성');
  const colours = await page
    .locator('#b1 [data-lit]')
    .evaluateAll((mentions) => mentions.map((mention) => getComputedStyle(mention).backgroundColor));
  const unlit = await page
    .locator('#b1 a[data-term="pasteur-network"]')
    .first()
    .evaluate((mention) => getComputedStyle(mention).backgroundColor);
  expect(colours).not.toContain(unlit);
});

test('the card opens for terms of either side', async ({ page, isMobile }) => {
  await openLivePage(page, `${releaseIn('en')}?view=parallel`);
  const term = page.locator('#b1 .block-counterpart a[data-term="pasteur-network"]');
  await (isMobile ? term.tap() : term.hover());
  await expect(termCard(page, 'pasteur-network')).toBeVisible();
});

test('the view is remembered for the next release', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await sideBySide(page, 'en').check();
  await expect(counterparts(page).first()).toBeVisible();
  const next = library.releases.find(({ slug }) => slug !== amrSymposium);
  if (!next) throw new Error('The content has one release only.');
  await openLivePage(page, releaseAddress('ko', next.slug));
  await expect(sideBySide(page, 'ko')).toBeChecked();
  await expect(counterparts(page).first()).toBeVisible();
});

test('an address with the view and a paragraph shows that paragraph', async ({ page }) => {
  await openLivePage(page, `${releaseIn('en')}?view=parallel#b14`);
  await expect(counterparts(page).first()).toBeVisible();
  await expect(page.locator('#b14')).toBeInViewport();
  const top = await page.locator('#b14').evaluate((block) => block.getBoundingClientRect().top);
  expect(top, 'top of the paragraph').toBeLessThan(await page.evaluate(() => innerHeight / 2));
});
