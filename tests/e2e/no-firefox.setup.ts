import { test } from '@playwright/test';
import { findFirefox } from './browser/find-firefox';

const firefox = findFirefox();

test('the tests run in Firefox, too', () => {
  const reason = 'reason' in firefox ? firefox.reason : '';
  console.warn(`The tests do not run in Firefox: ${reason}.`);
  test.skip(true, reason);
});
