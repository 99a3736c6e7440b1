import 'i18next';
import type chrome from '../../locales/en/chrome.json';
import type { EntryText } from './entry-text';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'chrome';
    resources: { chrome: typeof chrome; glossary: Record<string, EntryText> };
    returnNull: false;
  }
}
