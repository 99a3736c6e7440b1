import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** A rule with one element to which it does not hold, or of which axe cannot say whether it does. */
export type AxeFinding = {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** A selector of the element. */
  readonly target: string;
  readonly html: string;
  readonly summary: string;
};

export type AxeFindings = {
  readonly violations: readonly AxeFinding[];
  readonly incomplete: readonly AxeFinding[];
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * What axe says of the page as it stands: every rule of WCAG 2.0 to 2.2 at A and AA, the best practices, and
 * target-size (2.5.8), which axe leaves off by itself. Its script is brought into a document once, however often
 * it is asked there: no page of the site has frames, for which the usual package starts anew each time.
 * @param within a selector: look only there, for a part that is tested alone
 */
export async function axeFindings(page: Page, { within }: { within?: string } = {}): Promise<AxeFindings> {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) {
    throw new Error(
      'axe cannot run in a page without JavaScript: its timers never fire there. Look at the same page in a test with it.',
    );
  }
  await animationsEnd(page);
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ within, tags }) => {
      if (window.axe === undefined) throw new Error('axe is not in the page.');
      const results = await window.axe.run(within ?? document, {
        runOnly: tags,
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
      });
      const findings = (of: typeof results.violations) =>
        of.flatMap(({ id, impact, help, nodes }) =>
          nodes.map(({ target, html, failureSummary }) => ({
            rule: id,
            impact: impact ?? '',
            help,
            target: target.join(' '),
            html,
            summary: failureSummary ?? '',
          })),
        );
      return { violations: findings(results.violations), incomplete: findings(results.incomplete) };
    },
    { within, tags },
  );
}

/** Halfway through a fade every text has too little contrast, and what slides in has not arrived. */
export const animationsEnd = (page: Page) =>
  page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });

export const inWords = (findings: readonly AxeFinding[]): string =>
  findings
    .map(({ rule, impact, help, target, html, summary }) =>
      [`${rule} (${impact}): ${help}`, target, html, summary].join('\n').replaceAll('\n', '\n    '),
    )
    .join('\n\n');
