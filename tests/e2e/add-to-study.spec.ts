import type { Page } from '@playwright/test';
import { entryAddress, searchAddress, termsAddress } from '../../src/domain/addresses';
import { type Language, languages } from '../../src/domain/language';
import { expect, expectAccessible, test } from './fixtures';
import { words } from './site/content';
import { openLivePage } from './site/live-page';
import { amr, amrSymposium, releaseIn } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

type Kept = { readonly term: string; readonly kinds: string[]; readonly met: { language: string }[] };

/** The concepts of the deck, as the log in the browser has them; to be asked once there is one. */
async function kept(page: Page): Promise<Kept[]> {
  const log = await page.evaluate(
    () =>
      new Promise<(Kept & { type: string; at: number })[]>((resolve, reject) => {
        const opening = indexedDB.open('naranhi-study');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
        };
      }),
  );
  const chosen = log.filter(({ type }) => type === 'chosen').sort((one, other) => one.at - other.at);
  const last = new Map(chosen.map((event) => [event.term, event]));
  return [...last.values()].filter(({ kinds }) => kinds.length > 0);
}

const openCard = async (page: Page, isMobile: boolean) => {
  await (isMobile ? mentionsOf(page).first().tap() : mentionsOf(page).first().hover());
  await expect(termCard(page, amr)).toBeVisible();
};

/** The button of that name; the first, where a card explains two meanings. */
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

const state = (language: Language, knowledge: 'new' | 'learning' | 'known') =>
  `${words[language].deckState.in} · ${words[language].deckState[knowledge]}`;

const added = (language: Language, count: number) =>
  (count === 1 && language === 'en'
    ? words.en.deckState.added_one
    : words[language].deckState.added_other
  ).replace('{{count, number}}', String(count));

for (const language of languages) {
  const { deck, deckState, reader, terms, trouble } = words[language];

  test(`a term is kept from its card, shown in the text, and let go again (${language})`, async ({
    page,
    isMobile,
  }) => {
    await openLivePage(page, releaseIn(language));
    await openCard(page, isMobile);
    await button(page, deck.add)[isMobile ? 'tap' : 'click']();
    await expect(page.getByRole('status')).toContainText(added(language, 1));
    await expect(page.getByRole('status').getByRole('link')).toHaveAttribute('href', `/${language}/study/`);
    await expect(termCard(page)).toContainText(state(language, 'new'));
    await expect(mentionsOf(page).first()).toHaveAttribute('data-knowledge', 'new');
    await expect(termCard(page), 'the card holds what it says').toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    const [first] = await kept(page);
    expect(first).toMatchObject({ term: amr, kinds: ['en-ko', 'ko-en'] });
    expect(first?.met.map((sentence) => sentence.language)).toEqual(['en', 'ko']);

    // Whoever comes back sees it, and can let go of it.
    await openLivePage(page, releaseIn(language));
    await expect(mentionsOf(page).first()).toHaveAttribute('data-knowledge', 'new');
    await openCard(page, isMobile);
    await button(page, deck.remove)[isMobile ? 'tap' : 'click']();
    await expect(page.getByRole('status')).toHaveText(deckState.removed);
    await expect(mentionsOf(page).first()).not.toHaveAttribute('data-knowledge');
    await expect(button(page, deck.add)).toBeVisible();
    expect(await kept(page)).toEqual([]);
  });

  test(`the keyboard keeps a term, and stays where it was (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    await page.keyboard.press('Shift');
    await mentionsOf(page).first().focus();
    await expect(termCard(page, amr)).toBeVisible();
    await button(page, deck.add).focus();
    await page.keyboard.press('Enter');
    await expect(button(page, deck.remove)).toBeFocused();
    await expect(termCard(page)).toContainText(state(language, 'new'));
    await page.keyboard.press('Space');
    await expect(button(page, deck.add)).toBeFocused();
    await expect(page.getByRole('status')).toHaveText(deckState.removed);
  });

  test(`all terms of a release are kept at once (${language})`, async ({ page }) => {
    await openLivePage(page, releaseIn(language));
    const count = await page.locator('.release-terms-list li').count();
    await button(page, reader.terms.study).click();
    await expect(page.getByRole('status')).toContainText(added(language, count));
    await expect(page.locator('.study-links')).toContainText(deckState.allIn);
    await expect(page.locator('.release-text a[data-term]:not([data-knowledge])')).toHaveCount(0);
    // What stands half under the header is there to be scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    expect((await kept(page)).filter(({ met }) => met.length === 0)).toEqual([]);

    await button(page, reader.terms.study).click();
    await expect(page.getByRole('status')).toContainText(deckState.noneAdded);
    await expect(page.getByRole('link', { name: reader.terms.cram })).toHaveAttribute(
      'href',
      `/${language}/study/?view=session&cram=${amrSymposium}`,
    );
  });

  test(`a term is kept from its entry, a topic and a search (${language})`, async ({ page }) => {
    await openLivePage(page, entryAddress(language, amr));
    await button(page, deck.add).click();
    await expect(page.locator('.study-links')).toContainText(state(language, 'new'));
    await expectAccessible(page);
    expect((await kept(page)).map(({ term, met }) => [term, met.length])).toEqual([[amr, 2]]);

    await openLivePage(page, searchAddress(language, 'biosimilar'));
    const result = page.locator('.found-list li').first();
    await result.getByRole('button', { name: deck.add }).click();
    await expect(result).toContainText(state(language, 'new'));
    await expectAccessible(page);

    await openLivePage(page, termsAddress(language, { by: 'topic', topic: 'diplomacy' }));
    const rows = await page.locator('.term-row').count();
    await button(page, terms.study).click();
    await expect(page.getByRole('status')).toContainText(added(language, rows));
    await expectAccessible(page);
    expect(await kept(page)).toHaveLength(rows + 2);
  });

  test(`where the browser keeps nothing, that is said and nothing else (${language})`, async ({
    page,
    isMobile,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    await openLivePage(page, releaseIn(language));
    await openCard(page, isMobile);
    await button(page, deck.add).click();
    await expect(page.getByRole('alert')).toHaveText(`${trouble.notSaved} ${trouble.unavailable}`);
    await expect(button(page, deck.add)).toBeVisible();
    await expect(page.locator('[data-knowledge]')).toHaveCount(0);
    await expectAccessible(page);
  });
}
