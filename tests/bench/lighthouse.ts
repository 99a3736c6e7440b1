import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../e2e/browser/cache-folder';
import { openLighthouse, type PageScore } from './lighthouse/measure-page';
import { pagesToMeasure } from './lighthouse/pages-to-measure';
import { scoreTable } from './lighthouse/score-table';

const perfect = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };

describe('Lighthouse (mobile) gives 100 in every category to', () => {
  const measured: [address: string, PageScore][] = [];
  let server: PreviewServer;
  let lighthouse: Awaited<ReturnType<typeof openLighthouse>>;

  beforeAll(async () => {
    server = await preview({
      root: projectFolder,
      preview: { host: '127.0.0.1', port: 0 },
    });
    lighthouse = await openLighthouse();
  }, 60_000);

  afterAll(async () => {
    console.info(`\n${scoreTable(measured)}\n`);
    lighthouse.close();
    await server.close();
  });

  test.each(pagesToMeasure(join(projectFolder, 'dist')))('%s', { timeout: 240_000 }, async (address) => {
    const score = await lighthouse.measurePage(new URL(address, server.resolvedUrls?.local[0]).href);
    measured.push([address, score]);
    expect(score.scores, score.failures.join('\n')).toEqual(perfect);
  });
});
