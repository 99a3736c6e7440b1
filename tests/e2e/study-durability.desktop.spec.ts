import { expect, test } from './fixtures';
import { killWhileGrading } from './study-store/kill-while-grading';
import { killableFirefox, launchKillable } from './study-store/killed-browser';
import { serveStorePage } from './study-store/serve-store-page';

test('a browser that is killed while its reader grades loses no grade that it has acknowledged', async ({
  browserName,
  launchOptions,
}) => {
  test.slow();
  const store = await serveStorePage();
  // Firefox takes several times as long to start, and has neither Chromium's trouble nor its second log.
  const [kills, launch] =
    browserName === 'firefox' ? [5, killableFirefox(launchOptions)] : [15, launchKillable];
  const { lost, halfWritten, acknowledged } = await killWhileGrading(store, kills, launch);
  await store.close();
  expect({ lost, halfWritten }).toEqual({ lost: [], halfWritten: 0 });
  expect(acknowledged).toBeGreaterThanOrEqual(kills);
});
