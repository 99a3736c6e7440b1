import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Fails when axe finds anything in the page as it stands: every rule of WCAG 2.0 to 2.2 at A and AA, the best
 * practices, and target-size (2.5.8), which axe leaves off by itself.
 * @param within a selector: look only there, for a part that is tested alone
 */
export async function expectAccessible(page: Page, { within }: { within?: string } = {}): Promise<void> {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) {
    throw new Error(
      'axe cannot run in a page without JavaScript: its timers never fire there. Look at the same page in a test with it.',
    );
  }
  await animationsEnd(page);
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .withTags(tags);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(violations.length, `axe on ${page.url()}\n${inWords(violations)}`).toBe(0);
}

/** Halfway through a fade every text has too little contrast. */
const animationsEnd = (page: Page) =>
  page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });

const inWords = (violations: Violations) =>
  violations
    .map(({ id, impact, help, helpUrl, nodes }) =>
      [
        `${id} (${impact}): ${help}  ${helpUrl}`,
        ...nodes.map(({ target, html, failureSummary }) =>
          [`  ${target.join(' ')}`, html, failureSummary ?? ''].join('\n').replaceAll('\n', '\n    '),
        ),
      ].join('\n'),
    )
    .join('\n\n');
