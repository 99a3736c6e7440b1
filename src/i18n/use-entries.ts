import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import type { TermId } from '../domain/glossary';
import type { Language } from '../domain/language';
import type { EntryText } from './entry-text';

/**
 * Reads entries of the page's glossary namespace. A definition is content, not a message: it is taken
 * as it stands, so that braces or `$t(` in it can never be interpolated.
 */
export function useEntries(): (id: TermId, language: Language) => EntryText | undefined {
  const { i18n } = useContext(I18nContext);
  return (id, language) => i18n.getResource(language, 'glossary', id) as EntryText | undefined;
}
