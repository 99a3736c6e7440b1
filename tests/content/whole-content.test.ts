import { describe, expect, test } from 'vitest';
import { localesFolder } from '../../src/content/check-layout';
import { readFiles } from '../../src/content/content-files';
import { inspectContent } from '../../src/content/read-library';

const files = readFiles(process.cwd(), localesFolder);
const isOfLanguage = (file: string) => /^locales\/(?:en|ko)\//.test(file);

test('P16 the content of the site is read without a problem', { timeout: 60_000 }, () => {
  const { library, problems } = inspectContent(files);
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(library?.concepts.size).toBeGreaterThan(0);
  expect(library?.releases.length).toBeGreaterThan(0);
});

describe('P1 a twin that is missing is named', () => {
  // The terms have no part in this: without them each reading takes milliseconds.
  const outline = new Map(
    [...files].map(([file, text]) => [file, file.includes('/glossary/') ? '{}' : text] as const),
  );
  const twins = [...files.keys()].filter(isOfLanguage).map((file) => {
    const [, language] = file.split('/');
    return language === 'ko'
      ? { file, twin: file.replace('/ko/', '/en/'), version: 'Korean' }
      : { file, twin: file.replace('/en/', '/ko/'), version: 'English' };
  });

  test.each(twins)('$file', ({ file, twin, version }) => {
    const without = new Map(outline);
    without.delete(file);
    const { problems } = inspectContent(without);
    expect(problems).toMatchObject([
      { file, path: '', value: undefined, expected: `the ${version} version of ${twin}` },
    ]);
    expect(problems[0]?.message.startsWith(`${file}: found nothing, expected the ${version} version`)).toBe(
      true,
    );
  });
});
