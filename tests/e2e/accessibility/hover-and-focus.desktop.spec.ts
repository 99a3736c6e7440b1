import type { Locator, Page } from '@playwright/test';
import { releaseAddress } from '../../../src/domain/addresses';
import { languages } from '../../../src/domain/language';
import { expect, test } from '../fixtures';
import { library } from '../site/content';
import { openLivePage } from '../site/live-page';
import { releaseIn } from '../site/pages';
import { mentionsOf, termCard } from '../site/terms';

/*
 * Content on hover or focus (WCAG 1.4.13), on every concept of every release in both languages: it comes; the pointer may
 * go into it; it stays for ten seconds; Escape sends it away, and neither pointer nor focus has to move for that. The page's
 * clock is the test's, so that ten seconds pass in a moment; that the browser's own clock does the same is tested on one.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 900 } });

const tenSeconds = 10_000;

async function openWithOwnClock(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await openLivePage(page, address);
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
}

/** The concepts of the text, each with the first link that leads to it. */
const conceptsOf = (page: Page): Promise<string[]> =>
  page
    .locator('.release-text a[data-term]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('data-term') ?? ''))]);

/** Where the pointer is put: the middle of the first line of a link, once it is in the middle of the window. */
const middleOf = (link: Locator) =>
  link.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = element.getClientRects();
    if (!line) throw new Error('The link has no box.');
    return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  });

/** Which cards are open, the element with the focus, and where a card is. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-term-card]')].filter((card) =>
      card.matches(':popover-open'),
    );
    const { left = 0, top = 0, width = 0, height = 0 } = cards[0]?.getBoundingClientRect() ?? {};
    return {
      open: cards.map((card) => card.getAttribute('data-term-card')),
      focused: document.activeElement?.getAttribute('data-term') ?? null,
      middle: { x: left + width / 2, y: top + Math.min(height / 2, 40) },
    };
  });

/** The recipe by pointer; what goes against it, in words. */
async function hoverFaults(page: Page, concept: string): Promise<string[]> {
  const faults: string[] = [];
  const check = (isAsItShould: boolean, what: string) => {
    if (!isAsItShould) faults.push(`${concept}: ${what}`);
  };
  const isOpen = ({ open }: Awaited<ReturnType<typeof seen>>) => open.length === 1 && open[0] === concept;
  const { x, y } = await middleOf(mentionsOf(page, concept).first());
  await page.mouse.move(x, y);
  await page.clock.runFor(300);
  const shown = await seen(page);
  check(isOpen(shown), 'pointing at it opens no card of it');
  await page.clock.runFor(tenSeconds);
  check(isOpen(await seen(page)), 'the card goes while the pointer rests on the term');

  const { middle } = shown;
  await page.mouse.move(x, middle.y, { steps: 8 });
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.clock.runFor(tenSeconds);
  check(isOpen(await seen(page)), 'the card goes while the pointer is in it');

  await page.keyboard.press('Escape');
  check((await seen(page)).open.length === 0, 'Escape does not close it');
  await page.clock.runFor(tenSeconds);
  check((await seen(page)).open.length === 0, 'it comes again though the pointer has not moved');
  await page.mouse.move(0, 0);
  await page.clock.runFor(1000);
  return faults;
}

/** The recipe by keyboard. */
async function focusFaults(page: Page, concept: string): Promise<string[]> {
  const faults: string[] = [];
  const check = (isAsItShould: boolean, what: string) => {
    if (!isAsItShould) faults.push(`${concept}: ${what}`);
  };
  await page.keyboard.press('Shift');
  await mentionsOf(page, concept).first().focus();
  await page.clock.runFor(300);
  check((await seen(page)).open[0] === concept, 'focusing it opens no card of it');
  await page.clock.runFor(tenSeconds);
  check((await seen(page)).open[0] === concept, 'the card goes while the term has the focus');
  await page.keyboard.press('Escape');
  const { open, focused } = await seen(page);
  check(open.length === 0, 'Escape does not close it');
  check(focused === concept, 'Escape takes the focus away');
  return faults;
}

for (const { slug } of library.releases) {
  for (const language of languages) {
    test(`every term's card comes by pointer and by focus, stays, and goes with Escape: ${slug} (${language})`, async ({
      page,
    }) => {
      test.slow();
      await openWithOwnClock(page, releaseAddress(language, slug));
      const concepts = await conceptsOf(page);
      expect(concepts.length, 'terms in the text').toBeGreaterThan(0);
      const faults: string[] = [];
      for (const concept of concepts) {
        faults.push(...(await hoverFaults(page, concept)), ...(await focusFaults(page, concept)));
      }
      expect(faults).toEqual([]);
    });
  }
}

test('ten seconds of the clock on the wall are no different', async ({ page }) => {
  await openLivePage(page, releaseIn('ko'));
  await mentionsOf(page).first().hover();
  await expect(termCard(page)).toBeVisible();
  await page.waitForTimeout(tenSeconds);
  await expect(termCard(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
});

test('the recipe finds a card that goes by itself', async ({ page }) => {
  await openWithOwnClock(page, releaseIn('en'));
  const [concept = ''] = await conceptsOf(page);
  expect(await hoverFaults(page, concept)).toEqual([]);

  await page.evaluate(() => {
    setInterval(() => document.querySelector<HTMLElement>('[data-term-card]')?.hidePopover(), 5000);
  });
  expect(await hoverFaults(page, concept)).toContain(
    `${concept}: the card goes while the pointer rests on the term`,
  );
  expect(await focusFaults(page, concept)).toContain(
    `${concept}: the card goes while the term has the focus`,
  );
});

test('the recipe finds a card that Escape leaves open', async ({ page }) => {
  await openWithOwnClock(page, releaseIn('en'));
  const [concept = ''] = await conceptsOf(page);
  await page.evaluate(() => {
    addEventListener('keydown', (event) => event.stopImmediatePropagation(), { capture: true });
  });
  expect(await focusFaults(page, concept)).toContain(`${concept}: Escape does not close it`);
});
