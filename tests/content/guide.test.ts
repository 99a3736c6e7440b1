import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectContent } from '../../src/content/read-library';
import { terminologyFaults } from '../../src/content/terminology/faults';
import { smallLibrary } from './small-library';

const guides = {
  en: readFileSync('locales/README.md', 'utf8'),
  ko: readFileSync('locales/README.ko.md', 'utf8'),
};

/** The first example of a kind, without the indent of its list. */
function exampleIn(guide: string, kind: string): string {
  const [, indent = '', example] = new RegExp(`^( *)\`\`\`${kind}\\n(.*?)^ *\`\`\``, 'ms').exec(guide) ?? [];
  if (example === undefined) throw new Error(`The guide has no example of ${kind}.`);
  return example.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

describe('the editors’ guide', () => {
  test('gives examples that the check accepts', () => {
    const files = smallLibrary();
    for (const [language, guide] of Object.entries(guides)) {
      files.set(`locales/${language}/glossary/vaccines.json`, `{${exampleIn(guide, 'json')}}`);
      const release = exampleIn(guide, 'markdown').replace(
        '\n---\n\n',
        `\n${exampleIn(guide, 'yaml')}---\n\n`,
      );
      files.set(`locales/${language}/releases/2026-02-25-third-amr-plan.md`, release);
    }
    const { problems, releaseFiles } = inspectContent(files);
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(releaseFiles[0]?.ko.accepted).toHaveLength(1);
  });

  test.each(Object.entries(guides))('names every fault of terminology (%s)', (_language, guide) => {
    for (const fault of terminologyFaults) expect(guide).toContain(`\`${fault}\``);
  });
});
