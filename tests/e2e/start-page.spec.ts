import { languages } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { words } from './site/content';
import { ownName } from './site/language-toggle';
import { openLivePage } from './site/live-page';
import { kindsOfPage } from './site/pages';

for (const language of languages) {
  test(`the start page asks for the language once (${language})`, async ({ page }) => {
    await openPage(page, '/');
    await expect(page.getByRole('link')).toHaveCount(2);
    const choice = page.getByRole('link', { name: ownName[language] });
    await expect(choice).toHaveAttribute('hreflang', language);
    await choice.click();
    await expect(page).toHaveURL(new RegExp(`/${language}/$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language].home.title);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);

    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${language}/$`));
  });

  test(`the start page knows whoever has read before, wherever that was (${language})`, async ({ page }) => {
    await openLivePage(page, kindsOfPage.entry(language));
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${language}/$`));
  });
}
