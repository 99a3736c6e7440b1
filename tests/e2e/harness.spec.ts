import type { Page } from '@playwright/test';
import { axeFaults, faultsOfRoom } from './accessibility/faults-in-view';
import { axeFindings } from './browser/axe-findings';
import { canHideKoreanFonts } from './browser/korean-font';
import { launchOptions } from './browser/launch-options';
import { expect, expectAccessible, openPage, test } from './fixtures';

const siteFontStack = '"Apple SD Gothic Neo", Pretendard, "Noto Sans KR", "Malgun Gothic", sans-serif';

/** Opens a page of the site that exists for this test only. */
async function openMadeUpPage(page: Page, body: string, headers: Record<string, string> = {}): Promise<void> {
  await page.route('https://site.test/**', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers,
          body: `<!doctype html><html lang="ko"><head><title>시험</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
        })
      : route.fulfill({ status: 404 }),
  );
  await openPage(page, '/ko/');
}

const withMain = (content: string) => `<main><h1>나란히</h1>${content}</main>`;

test.describe('a test fails on', () => {
  const provocations = [
    {
      kind: 'console error',
      body: '<script>console.error("seen")</script>',
      pattern: /^console error: seen/,
    },
    {
      kind: 'console warning',
      body: '<script>console.warn("seen")</script>',
      pattern: /^console warning: seen/,
    },
    {
      kind: 'page error',
      body: '<script>throw new Error("seen")</script>',
      pattern: /^page error: Error: seen/,
    },
    {
      kind: 'missing file',
      body: '<img src="/missing.png" alt="">',
      pattern: /^console error: .*404.*missing\.png/,
    },
  ];

  for (const { kind, body, pattern } of provocations) {
    test(`a ${kind}`, async ({ page, problems }) => {
      problems.expect(pattern);
      await openMadeUpPage(page, body);
    });
  }

  test('a request to another origin', async ({ page, problems }) => {
    problems.expect(/^foreign request: https:\/\/example\.com\/pixel\.png/);
    problems.expect(/^console error: .*ERR_NAME_NOT_RESOLVED/);
    await openMadeUpPage(page, '<img src="https://example.com/pixel.png" alt="">');
  });

  test('a socket to another origin', async ({ page, problems }) => {
    problems.expect(/^foreign request: https:\/\/example\.com\/socket/);
    problems.expect(/^console error: WebSocket connection/);
    await openMadeUpPage(page, '');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new WebSocket('wss://example.com/socket').onerror = resolve;
        }),
    );
  });

  test('a violation of the Content-Security-Policy', async ({ page, problems }) => {
    problems.expect(/^CSP violation: style-src-attr blocked inline/);
    problems.expect(/^console error: .*Content Security Policy/s);
    await openMadeUpPage(page, '<p style="color: red">빨강</p>', {
      'content-security-policy': "style-src 'self'",
    });
  });

  test('a violation that a script hides', async ({ page, problems }) => {
    problems.expect(/^CSP violation: script-src blocked eval/);
    await openMadeUpPage(page, '<script>try { eval("1") } catch {}</script>', {
      'content-security-policy': "script-src 'unsafe-inline'",
    });
  });

  test('a problem in a second context', async ({ browser, problems }) => {
    problems.expect(/^console error: second/);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.evaluate(() => console.error('second'));
    await context.close();
  });

  test('a problem nobody expected', async ({ page }) => {
    test.fail();
    await openMadeUpPage(page, '<script>console.error("seen")</script>');
  });

  test('an expected problem that does not occur', async ({ page, problems }) => {
    await openMadeUpPage(page, '');
    problems.expect(/late/);
    expect(problems.failures()).toEqual([expect.stringContaining('/late/')]);
    await page.evaluate(() => console.error('late'));
  });

  test('a page in the wrong language', async ({ page }) => {
    await openMadeUpPage(page, '');
    await expect(openPage(page, '/en/')).rejects.toThrow(/"en"/);
  });
});

test('a page without fault passes', async ({ page, problems }) => {
  await openMadeUpPage(page, withMain('<p>항생제 내성은 <a href="/ko/glossary/">용어</a>입니다.</p>'));
  await expectAccessible(page);
  expect(problems.found).toEqual([]);
});

test.describe('axe finds', () => {
  const faults = [
    {
      name: 'a picture without a text',
      rule: 'image-alt',
      body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    },
    {
      name: 'targets too small and too close',
      rule: 'target-size',
      body: '<p><button style="all: unset; font-size: 8px">가</button><button style="all: unset; font-size: 8px">나</button></p>',
    },
    { name: 'a faint text', rule: 'color-contrast', body: '<p style="color: #bbb">흐림</p>' },
    { name: 'a heading level left out', rule: 'heading-order', body: '<h3>셋째</h3>' },
  ];

  for (const { name, rule, body } of faults) {
    test(name, async ({ page }) => {
      await openMadeUpPage(page, withMain(body));
      await expect(expectAccessible(page)).rejects.toThrow(rule);
      await expect(expectAccessible(page, { within: 'h1' })).resolves.toBeUndefined();
    });
  }
});

test.describe('what has no room is found:', () => {
  const faults = [
    {
      name: 'targets that lie over each other',
      body: '<button>가나다라</button><button style="margin-inline-start: -3em">마바사</button>',
      pattern: /^one over the other: button “가나다라” and button “마바사”$/,
    },
    {
      name: 'a text that its box cuts off',
      body: '<p style="inline-size: 4em; white-space: nowrap; overflow: hidden">길고 긴 글이 잘립니다</p>',
      pattern: /^cut off: “길고 긴 글이 잘립니다”/,
    },
    {
      name: 'a page wider than its window',
      body: '<p style="inline-size: 3000px">넓음</p>',
      pattern: /^the page is \d+ px wider than its window$/,
    },
    {
      name: 'a card that is not whole on the screen',
      body: '<div data-term-card="amr" style="position: fixed; inset: auto 0 -5em; block-size: 9em">풀이</div>',
      pattern: /^the card is not whole on the screen$/,
    },
  ];

  for (const { name, body, pattern } of faults) {
    test(name, async ({ page }) => {
      await openMadeUpPage(page, withMain('<p>항생제 <button>내성</button></p>'));
      expect(await faultsOfRoom(page)).toEqual([]);
      await openMadeUpPage(page, withMain(body));
      expect(await faultsOfRoom(page)).toContainEqual(expect.stringMatching(pattern));
    });
  }
});

test.describe('what axe leaves open', () => {
  const covered = (style: string) =>
    withMain(
      `<div style="position: relative"><p style="${style}">가려진 글</p><div style="position: absolute; inset: 0 50% 0 0; background: #fff"></div></div>`,
    );

  test('is settled by measuring', async ({ page }) => {
    await openMadeUpPage(page, covered('color: #333; background: #fff'));
    expect((await axeFindings(page)).incomplete).not.toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('fails where what is measured is too little', async ({ page }) => {
    await openMadeUpPage(page, covered('color: #999; background: #fff'));
    expect(await axeFaults(page)).toContainEqual(expect.stringMatching(/^color-contrast/));
  });

  test('fails where it cannot be measured', async ({ page }) => {
    await openMadeUpPage(page, covered('color: #333; background: linear-gradient(#fff, #eee)'));
    expect(await axeFaults(page)).toContainEqual(expect.stringMatching(/^color-contrast/));
  });

  test('and a target that something covers in part, is not held against it', async ({ page }) => {
    const target = '<button style="all: unset; block-size: 44px; inline-size: 44px">가</button>';
    const card =
      '<div data-term-card="amr" style="position: fixed; inset: 0 0 auto; block-size: 80px; background: #fff"><button style="block-size: 80px; inline-size: 100%">닫기</button></div>';
    await openMadeUpPage(page, withMain(`<div style="margin-block-start: -20px">${target}</div>${card}`));
    expect(await axeFaults(page)).toEqual([]);
    await openMadeUpPage(page, withMain(`<p>${target.replaceAll('44px', '10px').repeat(2)}</p>`));
    expect(await axeFaults(page)).toContainEqual(expect.stringMatching(/^target-size/));
  });
});

test('axe refuses a page without JavaScript, where it would hang', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await openMadeUpPage(page, withMain(''));
  await expect(expectAccessible(page)).rejects.toThrow('without JavaScript');
  await page.close();
});

test.describe('Korean text', () => {
  test('is drawn with a face of the system, as for nearly every reader', async ({ page }) => {
    expect(await hangulIsBoxes(page)).toBe(false);
  });

  test('is boxes in a browser that sees no Korean font', async ({ playwright }) => {
    test.skip(!canHideKoreanFonts, 'only fontconfig can hide the fonts of the system');
    const browser = await playwright.chromium.launch(launchOptions('without-korean-font'));
    const boxes = await hangulIsBoxes(await browser.newPage());
    await browser.close();
    expect(boxes).toBe(true);
  });
});

/** Whether two different syllables look the same, as they do where a face has neither. */
const hangulIsBoxes = (page: Page) =>
  page.evaluate((font) => {
    const drawn = ['가', '힣'].map((syllable) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser has no canvas.');
      context.font = font;
      context.fillText(syllable, 10, 50);
      return canvas.toDataURL();
    });
    return drawn[0] === drawn[1];
  }, `32px ${siteFontStack}`);
