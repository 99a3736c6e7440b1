import type { Language } from '../../domain/language';
import type { EntryText } from '../../i18n/entry-text';

/** A head word with its abbreviation as a text writes it: 항생제 내성(AMR), antimicrobial resistance (AMR). */
export function headWord({ term, abbreviation }: EntryText, language: Language): string {
  if (abbreviation === undefined || abbreviation === term) return term;
  return `${term}${language === 'ko' ? '' : ' '}(${abbreviation})`;
}
