import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkChromeUsage } from '../../../src/content/chrome/check-chrome-usage';
import { parseChrome } from '../../../src/content/chrome/parse-chrome';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chrome-usage-'));
  write(
    'src/domain/topics.ts',
    `export const topics = ['amr', 'vaccines'] as const;
export type Topic = (typeof topics)[number];`,
  );
  write(
    'src/reader.tsx',
    `import { useTranslation, Trans } from 'react-i18next';
import type { Topic } from './domain/topics';
export function Reader({ topic, id, open }: { topic: Topic; id: string; open: boolean }) {
  const { t } = useTranslation();
  const { t: entry } = useTranslation('glossary');
  return (
    <section aria-label={t('reader.title', { release: id })}>
      <h2>{t(\`topic.\${topic}\`)}</h2>
      <p>{t('study.due', { count: 2 })}</p>
      <p>{t(open ? 'reader.close' : 'reader.open')}</p>
      <p>{entry(\`\${id}.definition\`)}</p>
      <Trans i18nKey="about.text" components={{ source: <a href="/" /> }} />
    </section>
  );
}`,
  );
});

afterEach(() => rmSync(root, { recursive: true }));

const chrome = {
  reader: { title: 'Terms in {{release}}', open: 'Open', close: 'Close' },
  topic: { amr: 'AMR', vaccines: 'Vaccines' },
  study: { due_one: 'One card', due_other: '{{count}} cards' },
  about: { text: '<source>Source</source>' },
};

test('P15 keys in templates, conditions, plurals and components are uses; those of the glossary are not asked for', async () => {
  expect(await problemsWith(chrome)).toEqual([]);
});

test('P15 a text that nothing uses is a problem', async () => {
  const problems = await problemsWith({ ...chrome, reader: { ...chrome.reader, old: 'Old' } });
  expect(problems).toMatchObject([
    { file: 'locales/en/chrome.json', line: 6, path: 'reader.old', value: 'Old', expected: 'a use in src' },
  ]);
  expect(problems[0]?.message).toMatch(
    /chrome\.json:6 › reader\.old: found "Old", expected a use in src\. Remove it/,
  );
});

test('P15 a key that the chrome does not have is a problem where it is used', async () => {
  const problems = await problemsWith({
    ...chrome,
    reader: { titel: 'Terms', open: 'Open', close: 'Close' },
  });
  expect(problems).toMatchObject([
    { file: 'src/reader.tsx', line: 7, path: 'reader.title', expected: 'a key of locales/en/chrome.json' },
    { file: 'locales/en/chrome.json', path: 'reader.titel', expected: 'a use in src' },
  ]);
  expect(problems[0]?.remedy).toMatch(/Did you mean "reader.titel"/);
});

test('P15 a topic without a name is a problem', async () => {
  const problems = await problemsWith({ ...chrome, topic: { amr: 'AMR' } });
  expect(problems).toMatchObject([{ file: 'src/reader.tsx', line: 8, path: 'topic.vaccines' }]);
});

test('P15 a plural that is asked for without a count is a problem', async () => {
  write(
    'src/study.tsx',
    `import { useTranslation } from 'react-i18next';
export function Study() { const { t } = useTranslation(); return <p>{t('study.total')}</p>; }`,
  );
  const study = { ...chrome.study, total_one: 'One', total_other: 'All {{count}}' };
  const problems = await problemsWith({ ...chrome, study });
  expect(problems).toMatchObject([
    { file: 'src/study.tsx', line: 2, path: 'study.total' },
    { file: 'locales/en/chrome.json', path: 'study.total_one' },
    { file: 'locales/en/chrome.json', path: 'study.total_other' },
  ]);
});

test('P15 a missing plural is reported once', async () => {
  const { study: _, ...rest } = chrome;
  expect(await problemsWith(rest)).toMatchObject([{ file: 'src/reader.tsx', line: 9, path: 'study.due' }]);
});

test('P15 code that cannot be parsed is a problem, since its uses are unknown', async () => {
  write('src/broken.tsx', 'export const broken = <;');
  expect(await problemsWith(chrome)).toMatchObject([{ file: 'src/broken.tsx', expected: 'TypeScript' }]);
});

async function problemsWith(texts: object) {
  const file = parseChrome('locales/en/chrome.json', JSON.stringify(texts, null, 2), (problem) => {
    throw new Error(problem.expected);
  });
  if (!file) throw new Error('the chrome of the test is not readable');
  return checkChromeUsage(root, file);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
