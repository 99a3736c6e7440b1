import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/content/content-error';
import { parseRelease } from '../../../src/content/releases/parse-release';

const file = 'locales/ko/releases/2023-10-12-symposium.md';
const frontMatter = `---
title: 심포지엄
publisher: 한국파스퇴르연구소
kind: 보도자료
place: 성남
source:
  title: 심포지엄 개최
  url: https://www.ip-korea.org/view.php?seq=1
---
`;
/** The line of the first line of a body. */
const top = 10;

function read(text: string, name = file) {
  const problems: Problem[] = [];
  const release = parseRelease(name, text, (problem) => problems.push(problem));
  return { release, problems };
}

function readBody(body: string) {
  const { release, problems } = read(`${frontMatter}${body}`);
  return { blocks: release?.version.blocks, problems };
}

describe('P9 the name of a release states its day and slug', () => {
  test('both are read from it', () => {
    const { release } = read(`${frontMatter}본문이다.`, 'locales/ko/releases/2024-02-29-leap-day-2.md');
    expect(release).toMatchObject({ slug: '2024-02-29-leap-day-2', date: '2024-02-29' });
  });

  test.each([
    ['2023-02-29-a.md', '2023-02-29', 'a date that exists'],
    ['2023-13-01-a.md', '2023-13-01', 'a date that exists'],
    ['0026-11-29-a.md', '0026-11-29', expect.stringMatching(/^a year from 1900 to 20\d\d$/)],
    ['2926-11-29-a.md', '2926-11-29', expect.stringMatching(/^a year from 1900 to 20\d\d$/)],
    ['2023-1-1-a.md', '2023-1-1-a.md', 'a name such as 2023-10-12-amr-symposium.md'],
    ['2023-10-12.md', '2023-10-12.md', 'a name such as 2023-10-12-amr-symposium.md'],
    ['2023-10-12-AMR.md', '2023-10-12-AMR.md', 'a name such as 2023-10-12-amr-symposium.md'],
    ['2023-10-12-심포지엄.md', '2023-10-12-심포지엄.md', 'a name such as 2023-10-12-amr-symposium.md'],
    ['amr-symposium.md', 'amr-symposium.md', 'a name such as 2023-10-12-amr-symposium.md'],
  ])('%s does not', (name, value, expected) => {
    const path = `locales/ko/releases/${name}`;
    expect(read(`${frontMatter}본문이다.`, path)).toMatchObject({
      release: undefined,
      problems: [{ file: path, value, expected }],
    });
  });
});

describe('P10 the front matter has its five keys', () => {
  test.each([
    [
      'a mistyped key',
      'publisher:',
      'publihser:',
      3,
      'publihser',
      'publihser',
      /one of the keys title, publisher/,
    ],
    [
      'an unknown key inside the source',
      '  url:',
      '  date: 2023\n  url:',
      8,
      'source.date',
      'date',
      /title, url/,
    ],
    ['a key that is missing', 'place: 성남\n', '', 1, 'place', undefined, /the key "place"/],
    ['an empty text', 'place: 성남', "place: ''", 5, 'place', '', /not empty/],
    ['no text at all', 'place: 성남', 'place:', 5, 'place', undefined, /a text/],
    ['a number', 'place: 성남', 'place: 2030', 5, 'place', 2030, /a text/],
    [
      'a quotation mark that does not close',
      'title: 심포지엄\npub',
      'title: "심포지엄\npub',
      2,
      'front matter',
      '"심포지엄',
      /a quotation mark at the end/,
    ],
    [
      'an address of another kind',
      'https:',
      'ftp:',
      8,
      'source.url',
      'ftp://www.ip-korea.org/view.php?seq=1',
      /https:/,
    ],
    [
      'an address that is none',
      'https://www.ip-korea.org/view.php?seq=1',
      '"https:// a"',
      8,
      'source.url',
      'https:// a',
      /https:/,
    ],
    ['a key twice', 'place: 성남', 'place: 성남\nplace: 서울', 6, 'front matter', 'place: 서울', /YAML/],
    [
      'keys of the source without indentation',
      '  title: 심포지엄 개최',
      'title: 심포지엄 개최',
      7,
      'front matter',
      'title: 심포지엄 개최',
      /YAML/,
    ],
    [
      'a colon that YAML reads',
      'title: 심포지엄\npub',
      'title: AMR: 심포지엄\npub',
      2,
      'front matter',
      expect.anything(),
      /YAML/,
    ],
    [
      'a title that ends where YAML reads a comment',
      'title: 심포지엄\npub',
      'title: 항생제 #품절에 대비한 심포지엄\npub',
      2,
      'front matter',
      '항생제 #품절에 대비한 심포지엄',
      /no comment/,
    ],
    ['a tag', 'place: 성남', 'place: !!js/function 성남', 5, 'front matter', expect.anything(), /YAML/],
    ['an alias', 'place: 성남', 'place: &a 성남\nkind2: *a', 6, 'front matter', '*a', /no aliases/],
    ['a list instead of keys', frontMatter.slice(4, -4), '- a\n', 2, '', ['a'], /keys and values/],
  ])('%s is a problem', (_, from, to, line, path, value, expected) => {
    expect(frontMatter).toContain(from);
    const { release, problems } = read(`${frontMatter.replace(from, to)}본문이다.`);
    const problem = problems.find((each) => each.path === path);
    expect(release).toBeUndefined();
    expect(problem).toMatchObject({ file, value });
    expect(problem?.expected).toMatch(expected);
    if (line !== 1) expect(problem?.line).toBe(line);
  });

  test('a comment on a line of its own or after quotation marks is left out', () => {
    const text = frontMatter.replace('place: 성남', "# 확인함\nplace: '성남' # 확인함");
    expect(read(`${text}본문이다.`)).toMatchObject({ problems: [], release: { version: { place: '성남' } } });
  });

  test('a date in the front matter stays a text', () => {
    const { release } = read(`${frontMatter.replace('성남', '2023-10-12')}본문이다.`);
    expect(release?.version.place).toBe('2023-10-12');
  });

  test('__proto__ is an unknown key and changes nothing', () => {
    const { problems } = read(
      `${frontMatter.replace('place', '__proto__: { polluted: true }\nplace')}본문이다.`,
    );
    expect(problems).toMatchObject([{ path: '__proto__', value: '__proto__' }]);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    ['a file without it', '본문이다.\n'],
    ['front matter without its end', frontMatter.slice(0, -4)],
    ['an empty line before it', `\n${frontMatter}`],
  ])('%s is a problem', (_, text) => {
    const expected = 'front matter between two lines of ---, at the top of the file';
    expect(read(text).problems).toMatchObject([{ file, line: 1, expected }]);
  });

  test('a file from Windows is read like any other', () => {
    const text = `${frontMatter}## 제목\n\n첫 줄\n둘째 줄\n`;
    expect(read(text.replaceAll('\n', '\r\n')).release).toEqual(read(text).release);
  });
});

describe('P11 the text becomes blocks', () => {
  test('of each kind', () => {
    const { release, problems } = read(`${frontMatter}## 제목

단락
이어지는 줄

- 하나
- 둘

1. 첫째

> 인용

### 작은 제목
`);
    expect(problems).toEqual([]);
    expect(release?.version.blocks).toEqual([
      { kind: 'heading', level: 2, text: plain('제목') },
      { kind: 'paragraph', text: plain('단락 이어지는 줄') },
      { kind: 'list', ordered: false, items: [plain('하나'), plain('둘')] },
      { kind: 'list', ordered: true, items: [plain('첫째')] },
      { kind: 'quotation', paragraphs: [plain('인용')] },
      { kind: 'heading', level: 3, text: plain('작은 제목') },
    ]);
    expect(release?.lines).toEqual([top, top + 2, top + 5, top + 8, top + 10, top + 12]);
  });

  test.each([
    ['*AMR*은', 'AMR은', [{ kind: 'emphasis', start: 0, end: 3 }]],
    [
      '**내성**은 `RAPID`',
      '내성은 RAPID',
      [
        { kind: 'strong', start: 0, end: 2 },
        { kind: 'code', start: 4, end: 9 },
      ],
    ],
    [
      '[**WHO** 누리집](https://who.int)',
      'WHO 누리집',
      [
        { kind: 'link', href: 'https://who.int', start: 0, end: 7 },
        { kind: 'strong', start: 0, end: 3 },
      ],
    ],
    ['💊 *가*', '💊 가', [{ kind: 'emphasis', start: 3, end: 4 }]],
    ['<mailto:a@b.kr>', 'mailto:a@b.kr', [{ kind: 'link', href: 'mailto:a@b.kr', start: 0, end: 13 }]],
    ['가 &amp; 나\\*', '가 & 나*', []],
    ['*가\n나* 다', '가 나 다', [{ kind: 'emphasis', start: 0, end: 3 }]],
    [
      '`**`와 `[^1]`',
      '**와 [^1]',
      [
        { kind: 'code', start: 0, end: 2 },
        { kind: 'code', start: 4, end: 8 },
      ],
    ],
  ])('%j has its marks as UTF-16 offsets', (body, text, marks) => {
    const { blocks, problems } = readBody(body);
    expect(problems).toEqual([]);
    expect(blocks).toEqual([{ kind: 'paragraph', text: { text, marks } }]);
  });

  test.each([
    ['a heading of level 1', '# 제목', '#', /level 2 or 3/, 0],
    ['a heading of level 4', '가\n\n#### 제목', '####', /level 2 or 3/, 2],
    ['an underlined heading', '가\n---', 'an underlined heading', /headings marked with ##/, 0],
    ['a heading without a space', '##제목', '##', /a space between/, 0],
    ['two spaces', '가  나', '가  나', /single spaces/, 0],
    ['an empty heading', '##', '', /not empty/, 0],
    [
      'HTML',
      '가\n\n<div>나</div>',
      'html',
      /headings of level 2 and 3, paragraphs, lists of one level and quotations/,
      2,
    ],
    ['an HTML comment', '<!-- 나중에 -->', 'html', /headings of level 2 and 3/, 0],
    ['HTML in a line', '가 <br> 나', 'html', /emphasis, strong, inline code and links/, 0],
    ['an image', '![그림](https://a.kr/a.png)', 'image', /emphasis, strong, inline code and links/, 0],
    ['a table', '| 가 | 나 |\n| --- | --- |\n| 1 | 2 |', '| --- |', /no tables/, 0],
    ['a code block', '```js\nlet a;\n```', 'code', /headings of level 2 and 3/, 0],
    ['an indented code block', '    let a;', 'code', /headings of level 2 and 3/, 0],
    ['a thematic break', '가\n\n***', 'thematicBreak', /headings of level 2 and 3/, 2],
    ['a link by reference', '[가][나]\n\n[나]: https://a.kr', 'linkReference', /emphasis, strong/, 0],
    ['a hard line break', '가  \n나', 'a line break', /emphasis, strong/, 0],
    ['a nested list', '- 가\n  - 나', 'list', /one paragraph in an item/, 1],
    ['an item of two paragraphs', '- 가\n\n  나', 'empty lines', /a list without empty lines/, 0],
    ['a list with empty lines', '- 가\n\n- 나', 'empty lines', /a list without empty lines/, 0],
    ['an empty item', '- 가\n-', '', /a text in each item/, 1],
    ['a list that starts with 2', '2. 가', 2, /starts with 1/, 0],
    ['a list in a quotation', '> - 가', 'list', /paragraphs in a quotation/, 0],
    ['an empty quotation', '>', '>', /a quotation with a text/, 0],
    ['a script as a link', '[가](javascript:alert)', 'javascript:alert', /https:, http: or mailto:/, 0],
    ['a link inside the site', '[가](/ko/)', '/ko/', /https:, http: or mailto:/, 0],
    ['a link with a title', '[가](https://a.kr "나")', '나', /a link without a title/, 0],
    ['a link without a text', '가 [](https://a.kr)', '', /a link with a text/, 0],
    ['strong that does not close', '가 **내성(AMR)**은 나', '**', /asterisks that mark something/, 0],
    ['emphasis that does not close', '*가', '*', /asterisks that mark something/, 0],
    ['a link that does not close', '[가](https://a.kr', '[가](', /links such as/, 0],
    ['a footnote', '가[^1]', '[^1]', /no footnotes/, 0],
    ['struck-out text', '~~가~~', '~~', /no struck-out text/, 0],
    ['a check box', '- [ ] 가', '[ ] ', /no check boxes/, 0],
    ['a backtick that does not close', '가 ` 나', '`', /inline code between two backticks/, 0],
    ['decomposed Hangul', '한'.normalize('NFD'), '한'.normalize('NFD'), /NFC/, 0],
    ['a zero-width space', '가\u200b나', '가\u200b나', /control or invisible/, 0],
    ['a text of nothing', '\n\n', undefined, /headings of level 2 and 3/, undefined],
  ])('%s is a problem', (_, body, value, expected, below) => {
    const { blocks, problems } = readBody(body);
    expect(blocks).toBeUndefined();
    expect(problems[0]).toMatchObject({ file, value, remedy: expect.stringMatching(/\.$/) });
    expect(problems[0]?.expected).toMatch(expected);
    expect(problems[0]?.line).toBe(below === undefined ? undefined : top + below);
    if (below !== undefined) expect(problems[0]?.path).toMatch(/^block \d+$/);
  });
});

function plain(text: string) {
  return { text, marks: [] };
}
