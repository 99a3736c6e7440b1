import { languages } from '../../src/domain/language';
import { expect, expectAccessible, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { kindsOfPage } from './site/pages';

for (const language of languages) {
  test(`a phone has a link to the search in its header (${language})`, async ({ page }) => {
    const { header, search } = words[language];
    await openLivePage(page, kindsOfPage.home(language));
    const link = page.getByRole('banner').getByRole('link', { name: header.search });
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await expect(page.getByRole('search')).toHaveCount(0);
    await link.tap();
    await expect(page.getByRole('heading', { level: 1, name: search.title })).toBeVisible();
    await page.getByRole('searchbox').tap();
    await page.keyboard.insertText('ㅎㅅㅈ');
    await expect(
      page.getByRole('region', { name: search.terms, exact: true }).getByRole('link').first(),
    ).toContainText('항생제');
    await expectAccessible(page);
  });
}
