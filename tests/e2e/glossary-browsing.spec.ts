import { glossaryAddress, termsAddress } from '../../src/domain/addresses';
import { languages, otherLanguage } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { toggle } from './site/language-toggle';
import { openLivePage } from './site/live-page';
import { amrSymposium, releaseIn } from './site/pages';

for (const language of languages) {
  const { browse, terms, topic } = words[language];

  test(`a letter leads to its terms, and a term to its entry (${language})`, async ({ page }) => {
    await openPage(page, glossaryAddress(language));
    const korean = page.getByRole('navigation', { name: browse.koreanLetters });
    await korean.getByRole('link', { name: /^ㅎ/ }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/letters/hieut/$`));
    await expect(korean.getByRole('link', { name: /^ㅎ/ })).toHaveAttribute('aria-current', 'page');
    const rows = page.getByRole('region', { name: terms.list, exact: true }).getByRole('listitem');
    const count = await rows.count();
    await expect(
      page.getByText(browse.termCount_other.replace('{{count, number}}', String(count))),
    ).toBeVisible();
    await rows.getByRole('link', { name: '항생제 내성', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: '항생제 내성', exact: true }).first()).toBeVisible();
  });

  test(`the toggle keeps the topic and takes the other order (${language})`, async ({ page }) => {
    const other = otherLanguage[language];
    await openLivePage(page, termsAddress(language, { by: 'topic', topic: 'vaccines' }));
    await toggle(page, other).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/glossary/topics/vaccines/`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[other].topic.vaccines);
    const list = page.getByRole('region', { name: words[other].terms.list, exact: true });
    const shown = await list.getByRole('link').allTextContents();
    const expected = [...library.concepts.values()]
      .filter((concept) => concept.topic === 'vaccines')
      .map((concept) => concept.entries[other].term)
      .sort(new Intl.Collator(other, { numeric: true }).compare);
    expect(shown).toEqual(expected);
  });

  test(`the old address of a topic leads to it (${language})`, async ({ page }) => {
    await openPage(page, `${glossaryAddress(language)}#regulation`);
    await expect(page.getByRole('link', { name: topic.regulation })).toBeInViewport();
    await page.getByRole('link', { name: topic.regulation }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/glossary/topics/regulation/$`));
  });

  test(`a release leads to the page of its terms, and that back to it (${language})`, async ({ page }) => {
    await openPage(page, releaseIn(language));
    const address = termsAddress(language, { by: 'release', slug: amrSymposium });
    await page.locator(`a[href="${address}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(terms.release);
    await page
      .locator('main')
      .locator(`a[href="${releaseIn(language)}"]`)
      .click();
    await expect(page).toHaveURL(new RegExp(`${releaseIn(language)}$`));
  });
}
