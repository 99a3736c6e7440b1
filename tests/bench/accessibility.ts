import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectFolder } from '../e2e/browser/cache-folder';

/** `npm test` looks at every second combination of page, state, condition and language; this at all of them. */
test('every page in every state and condition, in both languages', { timeout: 60 * 60_000 }, () => {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      ...['test', '-c', 'tests/e2e/playwright.config.ts', 'accessibility/states', '--no-deps'],
    ],
    { cwd: projectFolder, env: { ...process.env, ACCESSIBILITY: 'whole' }, stdio: 'inherit' },
  );
  expect(status).toBe(0);
});
