import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder } from './browser/cache-folder';

test('the site is built', () => {
  const built = existsSync(join(projectFolder, 'dist', 'index.html'));
  expect(built, 'There is no dist/index.html to test. Run `npm run build` first.').toBe(true);
});
