import { expect, test } from './fixtures';
import { faultsOfCards } from './site/card-place';
import { openLivePage } from './site/live-page';
import { amr, releaseIn } from './site/pages';
import { mentionsOf, termCard } from './site/terms';

/* The card in a browser as Safari was before 26 and Firefox before 147, without CSS anchor positioning. */

const anchored =
  /@position-try[^{]*\{[^}]*\}|(?:anchor-name|position-(?:anchor|area|try-order|try-fallbacks|visibility)):[^;}]*;?/g;

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: [
    async ({ launchOptions }, use) => {
      const firefoxUserPrefs = {
        ...launchOptions.firefoxUserPrefs,
        'layout.css.anchor-positioning.enabled': false,
      };
      await use({ ...launchOptions, firefoxUserPrefs });
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page, context, browserName }) => {
  // Chromium has no switch for it: it reads style sheets without what such a browser would pass over.
  if (browserName === 'chromium') {
    await context.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(anchored, '');
      expect(body).not.toMatch(/anchor-name|position-a|position-try/);
      await route.fulfill({ response, body });
    });
    await context.addInitScript(() => {
      const { supports } = CSS;
      CSS.supports = (condition: string, value?: string) =>
        !condition.includes('anchor') &&
        (value === undefined ? supports(condition) : supports(condition, value));
    });
  }
  await page.goto('/en/about/');
  expect(await page.evaluate(() => CSS.supports('position-anchor: --term'))).toBe(false);
});

for (const [width, edge] of [
  [1440, 'start'],
  [1440, 'end'],
  [768, 'end'],
] as const) {
  test(`every card is inside a screen of ${width} px, its term at the ${edge}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openLivePage(page, releaseIn('ko'));
    expect(await faultsOfCards(page, edge)).toEqual([]);
  });
}

test('the card stands beside its term and moves with it when the page scrolls', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  const term = mentionsOf(page, amr).first();
  await page.keyboard.press('Shift');
  await term.focus();
  await expect(termCard(page)).toBeVisible();
  const distance = async () => {
    const [card, link] = [await termCard(page).boundingBox(), await term.boundingBox()];
    if (!card || !link) throw new Error('The card or its term is not shown.');
    const gap = card.y > link.y ? card.y - link.y - link.height : link.y - card.y - card.height;
    return { gap: Math.round(gap), aside: Math.round(card.x - link.x) };
  };
  await expect.poll(distance).toEqual({ gap: 8, aside: 0 });
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await expect.poll(distance).toEqual({ gap: 8, aside: 0 });
});

test('the card goes out of sight with its term, and comes back with it', async ({ page }) => {
  await openLivePage(page, releaseIn('en'));
  await page.keyboard.press('Shift');
  await mentionsOf(page, amr).first().focus();
  await expect(termCard(page)).toBeVisible();
  await page.evaluate(() => scrollBy({ top: 3000, behavior: 'instant' }));
  await expect(termCard(page)).toBeHidden();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(termCard(page)).toBeVisible();
});

test('on a narrow screen the card is a sheet at its foot', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await openLivePage(page, releaseIn('en'));
  await page.keyboard.press('Shift');
  await mentionsOf(page, amr).first().focus();
  const sheet = () =>
    termCard(page).evaluate((card) => {
      const { left, right, bottom } = card.getBoundingClientRect();
      return { left, right: right - document.documentElement.clientWidth, bottom: bottom - innerHeight };
    });
  await expect.poll(sheet).toEqual({ left: 0, right: 0, bottom: 0 });

  await page.setViewportSize({ width: 1024, height: 740 });
  await expect.poll(async () => (await sheet()).left).toBeGreaterThan(0);
  await page.setViewportSize({ width: 320, height: 740 });
  await expect.poll(sheet).toEqual({ left: 0, right: 0, bottom: 0 });
});

test('where there are no popovers either, the card opens, closes and stands beside its term', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    const { matches } = Element.prototype;
    Object.assign(Element.prototype, {
      matches(this: Element, selector: string): boolean {
        if (selector.includes(':popover-open')) throw new DOMException('No selector.', 'SyntaxError');
        return matches.call(this, selector);
      },
    });
    // The style sheet of this browser hides what it takes for a popover.
    const shown = new CSSStyleSheet();
    shown.replaceSync('.term-card { display: block }');
    document.adoptedStyleSheets = [shown];
  });
  await openLivePage(page, releaseIn('en'));
  await mentionsOf(page, amr).first().hover();
  await expect(termCard(page, amr)).toBeInViewport({ ratio: 1 });
  await expect.poll(async () => (await termCard(page).boundingBox())?.y).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(termCard(page)).toHaveCount(0);
});
