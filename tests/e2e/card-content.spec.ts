import type { Page } from '@playwright/test';
import { type Language, languages, otherLanguage } from '../../src/domain/language';
import { expect, test } from './fixtures';
import { library, words } from './site/content';
import { comesToRest, openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { mentionsOf, termCard, termsInDefinition } from './site/terms';

const whoId = [...library.concepts.keys()].find((id) => id === 'who');
const who = whoId && library.concepts.get(whoId);
if (!who) throw new Error('The content has no term “who”: the tests need it.');

/** By the means that the screen has: a tap, or the pointer. */
async function openCard(page: Page, id: string, isMobile: boolean): Promise<void> {
  const term = mentionsOf(page, id).first();
  await (isMobile ? term.tap() : term.hover());
  await expect(termCard(page, id)).toBeVisible();
}

const switchTo = (language: Language, page: Language) =>
  language === 'en' ? words[page].card.inEnglish : words[page].card.inKorean;

for (const language of languages) {
  const other = otherLanguage[language];
  const { [language]: own, [other]: counterpart } = who.entries;

  test(`the card names the term in both languages, defines it and gives the source (${language})`, async ({
    page,
    isMobile,
  }) => {
    await openLivePage(page, releaseIn(language));
    await openCard(page, 'who', isMobile);
    const card = termCard(page);
    await expect(card.getByRole('heading')).toHaveText(new RegExp(`^${own.term}`));
    await expect(card.getByText(counterpart.term)).toHaveAttribute('lang', other);
    await expect(card).toContainText(own.definition);
    await expect(card).toContainText(own.source);
    await expect(card.getByRole('link', { name: words[language].card.openEntry })).toHaveAttribute(
      'href',
      `/${language}/glossary/who/`,
    );
  });

  test(`the card gives the definition in the other language too, and back (${language})`, async ({
    page,
    isMobile,
  }) => {
    await openLivePage(page, releaseIn(language));
    await openCard(page, 'who', isMobile);
    const card = termCard(page);
    await card.getByRole('button', { name: switchTo(other, language) }).click();
    await expect(card.locator(`p[lang="${other}"]`, { hasText: counterpart.definition })).toBeVisible();
    await expect(card).toContainText(counterpart.source);
    await card.getByRole('button', { name: switchTo(language, language) }).click();
    await expect(card).toContainText(own.definition);
    await expect(card).not.toContainText(counterpart.definition);
  });

  test(`a term in the definition is followed in the card, and Back returns (${language})`, async ({
    page,
    isMobile,
  }) => {
    await openLivePage(page, releaseIn(language));
    await openCard(page, 'rapid-alliance', isMobile);
    const inner = termsInDefinition(page).first();
    const followed = (await inner.getAttribute('data-term')) ?? '';
    await (isMobile ? inner.tap() : inner.click());
    await expect(termCard(page, followed)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(releaseIn(language)));
    await termCard(page).getByRole('button', { name: words[language].card.back }).click();
    await expect(termCard(page, 'rapid-alliance')).toBeVisible();
    await expect(termCard(page).getByRole('button', { name: words[language].card.back })).toHaveCount(0);
  });

  test(`opening a card needs no network (${language})`, async ({ page, context, isMobile }) => {
    await openLivePage(page, releaseIn(language));
    await comesToRest(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await context.setOffline(true);
    for (const id of [amr, 'pasteur-network', 'who']) {
      // One card at a time: it may lie over the next term.
      await page.keyboard.press('Escape');
      await openCard(page, id, isMobile);
    }
    await termCard(page)
      .getByRole('button', { name: switchTo(other, language) })
      .click();
    await expect(termCard(page)).toContainText(counterpart.definition);
    expect(requests).toEqual([]);
  });
}

test('one form of two concepts shows both', async ({ page, isMobile }) => {
  await openLivePage(page, releaseIn('ko'));
  await openCard(page, amr, isMobile);
  const card = termCard(page);
  await expect(card).toContainText(words.ko.card.ambiguous);
  await expect(card.getByRole('heading')).toHaveText([/^항생제 내성/, /^항생제 내성/]);
  await expect(card.getByRole('link', { name: words.ko.card.openEntry })).toHaveCount(2);
  await expect(card).toContainText('antimicrobial resistance');
  await expect(card).toContainText('antibiotic resistance');
});
