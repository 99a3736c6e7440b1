import { expect, test } from './fixtures';
import { killWhileGrading } from './study-store/kill-while-grading';
import { serveStorePage } from './study-store/serve-store-page';

test('a browser that is killed while its reader grades loses no grade that it has acknowledged', async () => {
  test.slow();
  const store = await serveStorePage();
  const { lost, halfWritten, acknowledged } = await killWhileGrading(store, 15);
  await store.close();
  expect({ lost, halfWritten }).toEqual({ lost: [], halfWritten: 0 });
  expect(acknowledged).toBeGreaterThanOrEqual(15);
});
