import en from '../../../locales/en/chrome.json' with { type: 'json' };
import ko from '../../../locales/ko/chrome.json' with { type: 'json' };
import { readFiles } from '../../../src/content/content-files';
import { readLibrary } from '../../../src/content/read-library';
import { projectFolder } from '../browser/cache-folder';

/** The content that the built site shows: what the tests compare the pages with. */
export const library = readLibrary(readFiles(projectFolder, 'locales'));

/** The words of the interface, by which the tests find its parts. */
export const words = { en, ko } as const;
