import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { cacheFolder, projectFolder } from './browser/cache-folder';
import { findFirefox, firefoxOptions } from './browser/find-firefox';
import { notInFirefox } from './browser/firefox-tests';
import { canHideKoreanFonts } from './browser/korean-font';
import { launchOptions } from './browser/launch-options';

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

// A test file runs where its name says, `card.phone.spec.ts` on the phone, and a plain `card.spec.ts` on both screens.
const only = (name: string) => new RegExp(`\\.${name}\\.spec\\.ts$`);
const everyScreen = /\/[^./]+\.spec\.ts$/;
const harness = /\/harness\.spec\.ts$/;

const firefox = findFirefox();

export default defineConfig({
  testDir: '.',
  outputDir: join(cacheFolder, 'results'),
  globalSetup: './browser/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Limits against hanging, and no measure of time: axe takes seconds for a page of two thousand elements, and a machine
  // that is shared may stand still for some.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // Where no one watches, what failed has to stand at the end of a long record.
  reporter: process.stdout.isTTY ? 'line' : 'dot',
  // Without a build there is nothing to serve, and the project `build`, on which the others wait, says so.
  ...(existsSync(join(projectFolder, 'dist')) && {
    webServer: {
      // The system picks a free port, so that two runs never meet. Playwright hands it on as SITE_PORT.
      command: 'node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 0',
      cwd: projectFolder,
      // Vite prints the port in bold.
      wait: { stdout: /http:\/\/127\.0\.0\.1:(?:.\[1m)?(?<site_port>\d+)/ },
    },
  }),
  use: {
    baseURL: `http://127.0.0.1:${process.env['SITE_PORT'] ?? 0}/`,
    locale: 'en-US',
    timezoneId: 'Asia/Seoul',
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'harness', testMatch: harness, use: { ...desktop, baseURL: 'https://site.test/' } },
    { name: 'build', testMatch: /\/build\.setup\.ts$/ },
    {
      name: 'desktop',
      testMatch: [everyScreen, only('desktop')],
      testIgnore: harness,
      dependencies: ['build'],
      use: desktop,
    },
    {
      name: 'phone',
      testMatch: [everyScreen, only('phone')],
      testIgnore: harness,
      dependencies: ['build'],
      use: phone,
    },
    {
      name: 'no-script',
      testMatch: only('no-script'),
      dependencies: ['build'],
      use: { ...desktop, javaScriptEnabled: false },
    },
    'path' in firefox
      ? {
          name: 'firefox',
          testMatch: [everyScreen, only('desktop')],
          testIgnore: notInFirefox.specs,
          grepInvert: notInFirefox.titles,
          dependencies: ['build'],
          // Firefox takes twice as long for the same.
          timeout: 360_000,
          use: {
            ...desktop,
            browserName: 'firefox',
            launchOptions: firefoxOptions(firefox.path),
            // Playwright gives the page styles of its own for both, which the policy of the site forbids.
            screenshot: 'off',
            trace: 'off',
          },
        }
      : { name: 'firefox', testMatch: /\/no-firefox\.setup\.ts$/ },
    ...(canHideKoreanFonts
      ? [
          {
            name: 'without-korean-font',
            testMatch: only('without-korean-font'),
            dependencies: ['build'],
            use: { ...desktop, launchOptions: launchOptions('without-korean-font') },
          },
        ]
      : []),
  ],
});
