import { languages } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { words } from './site/content';
import { unknownAddress } from './site/pages';

for (const address of [unknownAddress, '/nowhere', '/en/glossary/no-such-term/']) {
  test(`an address without a page says so in both languages: ${address}`, async ({ page, problems }) => {
    problems.expect(/^console error: .*404/);
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    for (const language of languages) {
      const { title, home, glossary } = words[language].notFound;
      await expect(page.locator(`[lang="${language}"]`).getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('link', { name: home })).toHaveAttribute('href', `/${language}/`);
      await expect(page.getByRole('link', { name: glossary })).toHaveAttribute(
        'href',
        `/${language}/glossary/`,
      );
    }
  });
}
