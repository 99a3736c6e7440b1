import { describe, expect, test } from 'vitest';
import { localesFolder } from '../../src/content/check-layout';
import { readFiles } from '../../src/content/content-files';
import { inspectContent, readLibrary } from '../../src/content/read-library';

const files = readFiles(process.cwd(), localesFolder);
const korean = [...files.keys()].filter((file) => file.startsWith('locales/ko/'));

test('P16 the content of the site has no problems', () => {
  expect(inspectContent(files).problems.map(({ message }) => message)).toEqual([]);
});

test('P16 the content of the site is read in order', () => {
  const { concepts, releases } = readLibrary(files);
  expect(concepts.size).toBeGreaterThan(0);
  expect(releases.length).toBeGreaterThan(0);
  expect(releases.map(({ slug }) => slug)).toEqual(
    releases
      .map(({ slug }) => slug)
      .sort()
      .reverse(),
  );
});

describe('P1 a Korean twin that is missing is named', () => {
  test.each(korean)('%s', (file) => {
    const without = new Map(files);
    without.delete(file);
    const problem = inspectContent(without).problems.find((each) => each.file === file);
    expect(problem?.message).toBe(
      `${file}: found nothing, expected the Korean version of ${file.replace('/ko/', '/en/')}. ${problem?.remedy}`,
    );
  });
});
