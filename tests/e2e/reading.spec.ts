import { aboutAddress, archiveAddress, homeAddress } from '../../src/domain/addresses';
import { languages, otherLanguage } from '../../src/domain/language';
import { expect, openPage, test } from './fixtures';
import { library, words } from './site/content';
import { amrSymposium, releaseIn } from './site/pages';

const release = library.releases.find(({ slug }) => slug === amrSymposium);
if (!release) throw new Error(`The content has no release ${amrSymposium}: the tests need it.`);

for (const language of languages) {
  const version = release.versions[language];
  const counterpart = release.versions[otherLanguage[language]];
  const { facts, publisher, digest, source } = words[language].release;

  test(`a release says what it is and where it comes from (${language})`, async ({ page }) => {
    await openPage(page, releaseIn(language));
    const main = page.getByRole('main');

    await expect(main.getByRole('heading', { level: 1 })).toHaveText(version.title);
    await expect(main.getByText(counterpart.title)).toHaveAttribute('lang', otherLanguage[language]);
    await expect(page.getByLabel(facts)).toContainText(publisher);
    await expect(page.getByLabel(facts)).toContainText(version.publisher);
    await expect(page.getByLabel(facts)).toContainText(version.place);
    await expect(page.getByLabel(facts).locator('time')).toHaveAttribute('datetime', release.date);
    await expect(main.getByText(digest)).toBeVisible();
    await expect(page.getByLabel(facts)).toContainText(source);
    await expect(page.getByRole('link', { name: version.source.title })).toHaveAttribute(
      'href',
      version.source.url,
    );
  });

  test(`a release is there whole, block by block (${language})`, async ({ page }) => {
    await openPage(page, releaseIn(language));
    const texts = version.blocks.map((block) => {
      if (block.kind === 'list') return block.items.map(({ text }) => text).join('');
      if (block.kind === 'quotation') return block.paragraphs.map(({ text }) => text).join('');
      return block.text.text;
    });
    await expect(page.locator('.release-text .block')).toHaveText(texts);
    await expect(page.locator('.release-text .block').last()).toHaveId(`b${texts.length}`);
  });
}

test('what a list says of a release stands apart, date, publisher and kind', async ({ page }) => {
  for (const address of [homeAddress('ko'), archiveAddress('ko')]) {
    await openPage(page, address);
    const gaps = await page.locator('.release-item-facts').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const boxes = [...row.children].map((each) => each.getBoundingClientRect());
        return boxes.slice(1).map((box, i) => {
          const before = boxes[i];
          // On the next line, or further to the right.
          return !before || box.top >= before.bottom ? Number.POSITIVE_INFINITY : box.left - before.right;
        });
      }),
    );
    expect(gaps.length, address).toBeGreaterThan(0);
    expect(Math.min(...gaps), address).toBeGreaterThan(4);
  }
});

test('what an address leads to does not end up under the header', async ({ page }) => {
  await openPage(page, `${aboutAddress('ko')}#keys`);
  const heading = page.locator('#keys').getByRole('heading');
  await expect(heading).toBeInViewport();
  const foot = await page.getByRole('banner').evaluate((element) => element.getBoundingClientRect().bottom);
  expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(foot);
});
