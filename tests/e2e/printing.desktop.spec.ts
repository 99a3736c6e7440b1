import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { library, words } from './site/content';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

for (const language of languages) {
  const entry = [...library.concepts.values()].find(({ id }) => id === amr)?.entries[language];

  test(`a printed release is its text with the definitions as end-notes (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const list = page.locator('#terms');
    const definition = list.getByText(entry?.definition ?? '', { exact: true });
    await expect(definition).toBeHidden();
    await mentionsOf(page).first().hover();
    await expect(termCard(page)).toBeVisible();

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('#b19')).toBeVisible();
    await expect(definition).toBeVisible();
    await expect(list.getByRole('heading')).toHaveText(words[language].reader.terms.title);
    await expect(list.getByRole('listitem')).not.toHaveCount(0);
    for (const item of await list.getByRole('listitem').all()) {
      await expect(item.locator('.release-terms-definition')).toBeVisible();
    }
    const { top } = await list.evaluate((element) => element.getBoundingClientRect().toJSON());
    const { bottom } = await page
      .locator('#b19')
      .evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(top, 'the end-notes follow the text').toBeGreaterThanOrEqual(bottom);

    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
}
