import type { Locator, Page } from '@playwright/test';
import { languages, otherLanguage } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { toggle } from './site/language-toggle';
import { comesToLife, openLivePage } from './site/live-page';
import { kindsOfPage, pagesOfEveryKind, releaseIn } from './site/pages';
import { termCard } from './site/terms';

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached by ${limit} presses of Tab.`);
}

for (const language of languages) {
  test(`from the home page to a term's entry and over to the other language (${language})`, async ({
    page,
  }) => {
    const other = otherLanguage[language];
    const title = library.releases.at(-1)?.versions[language].title ?? '';
    await openLivePage(page, kindsOfPage.home(language));
    await tabTo(page, page.getByRole('link', { name: title }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await comesToLife(page);

    const term = page.locator('.release-text a[data-term]').first();
    const id = (await term.getAttribute('data-term')) ?? '';
    await tabTo(page, term);
    await expect(termCard(page, id)).toBeVisible();
    await tabTo(page, termCard(page).getByRole('link', { name: words[language].card.openEntry }).first());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/${id}/$`));
    await comesToLife(page);

    await tabTo(page, toggle(page, other));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${other}/glossary/${id}/`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(toggle(page, other), 'the focus stays where the reader left it').toBeFocused();
  });

  test(`the skip link is the first stop and leads to the text (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const skip = page.getByRole('link', { name: words[language].header.skip });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  test(`the reading controls are worked with the arrow keys (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const { view, density } = words[language].reader;
    const radio = (name: string) => page.getByRole('radio', { name, exact: true });
    await tabTo(page, radio(view.single));
    await page.keyboard.press('ArrowRight');
    await expect(radio(view.parallel)).toBeFocused();
    await expect(radio(view.parallel)).toBeChecked();
    await expect(page.locator('.block-counterpart').first()).toBeVisible();

    await page.keyboard.press('Tab');
    await expect(radio(density.first)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(radio(density.unknown)).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(radio(density.none)).toBeChecked();
    await expect(page.locator('.release-text a[data-term]')).toHaveCount(0);
  });
}

for (const { name, kind, address } of pagesOfEveryKind) {
  // Hundreds of rows of one making: the first stops speak for them.
  const stops = kind === 'glossary' ? 25 : 45;

  test(`every stop of the Tab key shows where it is: ${name}`, async ({ page }) => {
    await openPage(page, address);
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        // A radio button's mark is the label beside it, which wears the outline.
        const shown = element.matches('input[type="radio"]') ? element.nextElementSibling : element;
        if (!shown) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const { top, bottom } = shown.getBoundingClientRect();
        return {
          name: element.textContent,
          outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          onScreen: bottom > 0 && top < innerHeight,
        };
      });
      if (focus === undefined) break;
      expect(focus, `stop ${stop}`).toMatchObject({ outline: true, onScreen: true });
    }
  });
}
