import { languages } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { words } from './site/content';

for (const language of languages) {
  test(`the search page says that it needs a script, and leads on (${language})`, async ({ page }) => {
    const { search } = words[language];
    await openPage(page, `/${language}/search/?q=AMR`);
    await expect(page.getByText(search.scriptNeeded)).toBeVisible();
    await page.getByRole('link', { name: search.toGlossary }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/$`));
  });
}
