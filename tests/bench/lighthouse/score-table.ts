import type { PageScore } from './measure-page';

/** The scores of all pages as lines of aligned columns. */
export function scoreTable(rows: readonly (readonly [address: string, PageScore])[]): string {
  const cells = [
    ['page', 'perf', 'a11y', 'best', 'seo', 'LCP', 'TBT', 'CLS', 'bytes', 'machine', 'runs'],
    ...rows.map(([address, page]) => [
      decodeURI(address),
      `${page.scores.performance}`,
      `${page.scores.accessibility}`,
      `${page.scores['best-practices']}`,
      `${page.scores.seo}`,
      `${(page.largestContentfulPaint / 1000).toFixed(2)} s`,
      `${Math.round(page.totalBlockingTime)} ms`,
      page.cumulativeLayoutShift.toFixed(3),
      `${(page.bytes / 1024).toFixed(1)} KB`,
      `${Math.round(page.machineSpeed)}`,
      page.runs.join(' '),
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return cells.map(line).join('\n');
}
