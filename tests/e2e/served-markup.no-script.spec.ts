import { expect, test } from './fixtures';
import { pagesOfEveryKind, unknownAddress } from './site/pages';

const pages = [
  ...pagesOfEveryKind,
  { name: 'start', address: '/' },
  { name: 'not found', address: unknownAddress },
];

/** Without scripts a page is what was served, so the document says what the HTML file says. */
for (const { name, address } of pages) {
  test(`nothing inline is served, and a policy forbids it: ${name}`, async ({ page, problems }) => {
    if (address === unknownAddress) problems.expect(/404/);
    await page.goto(address);
    await expect(page.locator('style')).toHaveCount(0);
    await expect(page.locator('[style]')).toHaveCount(0);
    await expect(page.locator('script:not([src]):not([type$="json"])')).toHaveCount(0);

    const handlers = await page
      .locator('*')
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
        ),
      );
    expect(handlers).toEqual([]);

    const policy = page.locator('head meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none'.*script-src 'self'/);
    // The pages of search and study alone compile WebAssembly.
    const forbidden = /\/(?:search|study)\//.test(address)
      ? /unsafe-inline|(?<!wasm-)unsafe-eval|data:|https?:/
      : /unsafe|data:|https?:/;
    await expect(policy).not.toHaveAttribute('content', forbidden);
  });
}
