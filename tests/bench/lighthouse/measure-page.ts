import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { prepareBrowser } from '../../e2e/browser/find-browser';
import { noForeignHosts } from '../../e2e/browser/launch-options';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type PageScore = {
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** The audits that cost a category points, with what Lighthouse shows for each. */
  readonly failures: readonly string[];
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  /** Over the network, compressed. */
  readonly bytes: number;
  /** Lighthouse's measure of how fast this machine was meanwhile; a usual desktop has 1,000 to 2,000. */
  readonly machineSpeed: number;
  /** The performance of each run: one, or three of which the median counts. */
  readonly runs: readonly number[];
};

/**
 * Opens the browser for Lighthouse (mobile, simulated slow 4G, as PageSpeed Insights does it). Times are milliseconds.
 *
 * A page is measured once; where that gives less than 100 for performance, which depends on how busy the machine is,
 * twice more, and the run with the median performance counts.
 */
export async function openLighthouse() {
  const { executablePath, environment } = await prepareBrowser();
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless=new', '--no-sandbox', noForeignHosts],
    envVars: { ...process.env, ...environment },
    logLevel: 'silent',
  });

  async function runOnce(address: string): Promise<Result> {
    const outcome = await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'silent' });
    if (outcome === undefined) throw new Error(`Lighthouse gave no result for ${address}.`);
    const { runtimeError } = outcome.lhr;
    if (runtimeError !== undefined) {
      throw new Error(`Lighthouse could not measure ${address}: ${runtimeError.message}`);
    }
    return outcome.lhr;
  }

  return {
    close: () => chrome.kill(),
    async measurePage(address: string): Promise<PageScore> {
      const results = [await runOnce(address)];
      if (score(results[0], 'performance') < 100)
        results.push(await runOnce(address), await runOnce(address));
      const sorted = results.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'));
      const median = sorted[Math.floor(sorted.length / 2)];
      if (median === undefined) throw new Error('The median of one or more results exists.');
      return pageScore(
        median,
        results.map((result) => score(result, 'performance')),
      );
    },
  };
}

function pageScore(result: Result, runs: readonly number[]): PageScore {
  const value = (audit: string) => result.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: score(result, 'performance'),
      accessibility: score(result, 'accessibility'),
      'best-practices': score(result, 'best-practices'),
      seo: score(result, 'seo'),
    },
    failures: categories
      .filter((category) => score(result, category) < 100)
      .flatMap((category) => failedAudits(result, category)),
    largestContentfulPaint: value('largest-contentful-paint'),
    totalBlockingTime: value('total-blocking-time'),
    cumulativeLayoutShift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    machineSpeed: result.environment.benchmarkIndex,
    runs,
  };
}

const score = (result: Result | undefined, category: (typeof categories)[number]) =>
  Math.round((result?.categories[category]?.score ?? 0) * 100);

/** The audits of a category that have weight in its score and less than full marks. */
function failedAudits(result: Result, category: (typeof categories)[number]): string[] {
  return (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    if (weight === 0 || audit === undefined) return [];
    const failed = audit.scoreDisplayMode === 'error' || (audit.score !== null && audit.score < 1);
    if (!failed) return [];
    const seen = audit.errorMessage ?? audit.displayValue ?? audit.explanation ?? audit.title;
    // The score of the shift names no place; the audit of the single shifts does.
    const { details } = (id === 'cumulative-layout-shift' && result.audits['layout-shifts']) || audit;
    return [`${category} ${score(result, category)}: ${id} (${seen})${places(details)}`];
  });
}

/** Where in the page: the elements, addresses or messages that an audit lists. */
function places(details: unknown): string {
  if (typeof details !== 'object' || details === null || !('items' in details)) return '';
  if (!Array.isArray(details.items)) return '';
  const items: readonly Record<string, unknown>[] = details.items;
  return items
    .slice(0, 5)
    .map((item) => {
      const node = item['node'] as { snippet?: string } | undefined;
      return `\n    ${node?.snippet ?? item['description'] ?? item['url'] ?? JSON.stringify(item)}`;
    })
    .join('');
}
