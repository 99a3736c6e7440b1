import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../src/app/build/document';
import { contentSecurityPolicy } from '../../../src/app/build/headers';

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--app--></div><!--data--></body></html>';

const page = {
  language: 'ko',
  head: '<title>T</title>',
  app: '<main>A</main>',
  data: '<script>D</script>',
  assets: {
    script: '/assets/first.js',
    later: ['/assets/app.js', '/assets/part.js'],
    styles: ['/assets/style.css'],
  },
} as const;

const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;

describe('a page is put into the template', () => {
  test('with its language, policy, head, styles, scripts, markup and data', () => {
    expect(fillTemplate(template, page)).toBe(
      `<!doctype html><html lang="ko"><head>${policy}<title>T</title>` +
        '<link rel="manifest" href="/ko/manifest.webmanifest">' +
        '<link rel="stylesheet" href="/assets/style.css">' +
        '<script type="module" src="/assets/first.js" data-scripts="/assets/app.js /assets/part.js"></script></head>' +
        '<body><div id="root"><main>A</main></div><script>D</script></body></html>',
    );
  });

  test('with its policy before anything that it rules', () => {
    const html = fillTemplate(template, page);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link)/));
  });

  test('without data or scripts where it has none', () => {
    const html = fillTemplate(template, {
      language: 'ko',
      head: '',
      app: '',
      assets: { styles: [] },
    });
    expect(html).toBe(
      `<!doctype html><html lang="ko"><head>${policy}<link rel="manifest" href="/ko/manifest.webmanifest"></head><body><div id="root"></div></body></html>`,
    );
  });

  test('as it is, where it holds what a replacement text could mean', () => {
    expect(fillTemplate(template, { ...page, app: "$& $1 $' $`" })).toContain(
      '<div id="root">$& $1 $\' $`</div>',
    );
  });
});

test.each(['<html lang="en">', '<!--head-->', '<!--app-->', '<!--data-->'])(
  'a template without %s is refused by name',
  (mark) => {
    expect(() => fillTemplate(template.replace(mark, ''), page)).toThrow(
      `index.html has no ${mark}: the build needs it to place a part of the page.`,
    );
  },
);

test('the index.html of the project is such a template', () => {
  expect(fillTemplate(readFileSync('index.html', 'utf8'), page)).toContain(
    '<div id="root"><main>A</main></div>',
  );
});
