import { dirname } from 'node:path/posix';
import { topics } from '../domain/glossary';
import { type Language, languages, otherLanguage } from '../domain/language';
import type { Report } from './content-error';
import type { ContentFiles } from './content-files';
import { redirectsFile } from './glossary/read-redirects';
import { languageNames } from './language-names';
import { suggestion } from './parsing/nearest';

export const localesFolder = 'locales';

/** The editors' guide, which is no content. */
const guides = ['README.md', 'README.ko.md'].map((name) => `${localesFolder}/${name}`);

const fixedNames = ['chrome.json', ...topics.map((topic) => `glossary/${topic}.json`)];

export function isReleaseFile(file: string, language: Language): boolean {
  return file.endsWith('.md') && dirname(file) === `${localesFolder}/${language}/releases`;
}

/** Every file stands where the languages, topics and releases have their place, and has its twin in each language. */
export function checkLayout(files: ContentFiles, report: Report): void {
  const names = new Set(fixedNames);
  const strangers = new Set<string>();
  for (const file of files.keys()) {
    if (guides.includes(file) || file === redirectsFile) continue;
    const [, language = '', name = ''] = /^[^/]+\/([^/]+)\/(.+)$/.exec(file) ?? [];
    if (!(languages as readonly string[]).includes(language)) {
      strangers.add(language === '' ? file : `${localesFolder}/${language}`);
    } else if (isReleaseFile(file, language as Language)) {
      names.add(name);
    } else if (!names.has(name)) {
      const isTopic = /^glossary\/[^/]+\.json$/.test(name);
      const expected = isTopic
        ? `one of the topics ${topics.join(', ')}`
        : 'chrome.json, glossary/<topic>.json or releases/<date>-<slug>.md';
      const way = isTopic
        ? 'Move its terms to one of these, or add the topic to src/domain/glossary/topics.ts.'
        : 'Rename, move or remove it.';
      report({ file, path: '', value: name, expected, remedy: `${suggestion(name, names)}${way}` });
    }
  }
  for (const file of strangers) {
    const expected = `one folder for each language: ${languages.join(', ')}`;
    report({ file, path: '', value: file.split('/').at(-1), expected, remedy: 'Rename, move or remove it.' });
  }
  for (const name of names) {
    for (const language of languages) {
      const [file, twin] = [language, otherLanguage[language]].map((of) => `${localesFolder}/${of}/${name}`);
      if (file === undefined || twin === undefined || files.has(file)) continue;
      const expected = files.has(twin)
        ? `the ${languageNames[language]} version of ${twin}`
        : `the ${languageNames[language]} file`;
      const remedy = name.startsWith('releases/') ? `Write it, or remove ${twin}.` : 'Write it.';
      report({ file, path: '', value: undefined, expected, remedy });
    }
  }
}
