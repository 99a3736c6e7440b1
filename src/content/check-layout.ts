import { dirname } from 'node:path/posix';
import { topics } from '../domain/glossary';
import { type Language, languages, otherLanguage } from '../domain/language';
import type { Report } from './content-error';
import type { ContentFiles } from './content-files';
import { redirectsFile } from './glossary/read-redirects';
import { suggestion } from './parsing/nearest';

export const localesFolder = 'locales';

/** The editors' guide, which is no content. */
const guides = ['README.md', 'README.ko.md'].map((name) => `${localesFolder}/${name}`);

const shown = { en: 'English', ko: 'Korean' } as const satisfies Record<Language, string>;
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
      const expected = `chrome.json, glossary/<topic>.json or releases/<date>-<slug>.md`;
      report({
        file,
        path: '',
        value: name,
        expected,
        remedy: `${suggestion(name, names)}Rename, move or remove it.`,
      });
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
        ? `the ${shown[language]} version of ${twin}`
        : `the ${shown[language]} file`;
      const remedy = name.startsWith('releases/') ? `Write it, or remove ${twin}.` : 'Write it.';
      report({ file, path: '', value: undefined, expected, remedy });
    }
  }
}
